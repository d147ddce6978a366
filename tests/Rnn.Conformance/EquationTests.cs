using Rnn.Conformance.Cases;
using Rnn.Conformance.Declarations.Equations;
using Xunit;

namespace Rnn.Conformance;

/// <summary>The vectors' equations in the language.</summary>
public sealed class EquationTests
{
    [Theory]
    [InlineData("Wi @ x + Ui @ h + pi * c", "Wi * x + Ui * h + pi * c")]
    [InlineData("(1 - z) * h", "(1 - z) * h")]
    [InlineData("Un @ (r * h)", "Un * (r * h)")]
    [InlineData("tanh(-h)", "Tanh(-h)")]
    [InlineData("1/4 * h", "1.0 / 4 * h")]
    [InlineData("h ** 2 - 1e-3 * h", "(h * h) - 0.001 * h")]
    [InlineData("sigmoid(normalize(Wi @ x) + h)", "Sigmoid(Normalize4(Wi * x) + h)")]
    [InlineData("Wi.T @ h", "Wi.T * h")]
    public void AreTranslated(string equation, string expected)
        => Assert.Equal(expected, new EquationParser(equation, Name).Parse().Text);

    [Fact]
    public void TheResultOfAProductHasTheRowsOfTheMatrix()
        => Assert.Equal([4], new EquationParser("2 * (Wi @ x)", Name).Parse().Shape);

    [Theory]
    [InlineData("h +")]
    [InlineData("h h")]
    [InlineData("unheard(h)")]
    [InlineData("(h")]
    public void WhatCannotBeReadIsSaid(string equation)
        => Assert.Throws<InvalidDataException>(() => new EquationParser(equation, Name).Parse());

    [Fact]
    public void ACellAssignsStatesAndDeclaresLocals()
    {
        var parameters = new Dictionary<string, Tensor> { ["W"] = new Tensor([2, 3], new double[6]), ["s"] = new Tensor([], [0.5]) };
        string cell = new EquationCell(parameters, new Dictionary<string, int> { ["h"] = 2 }, inputWidth: 3).Write("Cell", ["a = W @ x", "h = s * h + a", "y = h"]);
        Assert.Contains("Mat<D2, D3> W;", cell, StringComparison.Ordinal);
        Assert.Contains("Scalar s;", cell, StringComparison.Ordinal);
        Assert.Contains("var a = W * x;", cell, StringComparison.Ordinal);
        Assert.Contains("        h = s * h + a;", cell, StringComparison.Ordinal);
        Assert.Contains("public Vec<D2> Step(Vec<D3> x)", cell, StringComparison.Ordinal);
    }

    static Expression Name(string name) => new(name, name[0] is 'W' ? [4, 3] : name[0] is 'U' ? [4, 4] : name == "x" ? [3] : [4]);
}
