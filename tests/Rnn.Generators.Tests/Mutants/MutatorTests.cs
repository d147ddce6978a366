using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rnn.Mutants;

namespace Rnn.Generators.Tests.Mutants;

/// <summary>What the mutation campaign (tests/Rnn.Mutants) changes in a piece of code, and what it leaves alone.</summary>
public sealed class MutatorTests
{
    [Theory]
    [InlineData("return a + b;", "return a - b;")]
    [InlineData("return a / b;", "return a * b;")]
    [InlineData("return -a;", "return a;")]
    [InlineData("sum += x;", "sum -= x;")]
    [InlineData("return x.Count == y;", "return x.Count != y;")]
    [InlineData("return !done;", "return done;")]
    [InlineData("return all.Any(isSum);", "return all.All(isSum);")]
    [InlineData("return L.Min(a, b);", "return L.Max(a, b);")]
    [InlineData("return L.Abs(a);", "return a;")]
    [InlineData("return adjoints.OneMinus(y);", "return y;")]
    [InlineData("return Apply(new Multiply(), a, b);", "return Apply(new Add(), a, b);")]
    [InlineData("adjoints.Accumulate(a, d);", ";")]
    [InlineData("return $\"L.Fma({a}, {b}, {c})\";", "return $\"L.Where({a}, {b}, {c})\";")]
    public void One_change(string code, string expected) => Assert.Equal([expected], Mutated(code));

    [Fact]
    public void Each_change_is_made_alone() =>
        Assert.Equal(["return a && b || c == d;", "return a || b && c == d;", "return a || b || c != d;"], Mutated("return a || b || c == d;").Order(StringComparer.Ordinal));

    /// <summary>A coefficient moves a little, which is the hard test; a bound stands with room to spare and moves far.</summary>
    [Fact]
    public void Coefficients_move_by_a_hundredth_and_bounds_by_half()
    {
        Assert.Equal(["return L.Fma(x, L.Set(2.021F), y);"], Mutated("return L.Fma(x, L.Set(2f), y);"));
        Assert.Contains("return L.Min(L.Set(5F), x);", Mutated("return L.Min(L.Set(10f), x);"));
    }

    [Theory]
    [InlineData("throw new InvalidGraphException(a + b);")]
    [InlineData("return name + \" of \" + other;")]
    [InlineData("if (L.Registers == 1) return x;")]
    [InlineData("var first = operands[0];")]
    [InlineData("int start = 0;")]
    public void What_no_input_can_show_stays(string code) => Assert.Empty(Mutated(code));

    static List<string> Mutated(string code)
    {
        var statement = SyntaxFactory.ParseStatement(code);
        return [.. Mutator.Of(statement).Select(change => statement.ReplaceNode(change.Old, change.New).NormalizeWhitespace().ToFullString())];
    }
}
