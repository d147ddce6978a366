using Rnn.Generators.Equations;

namespace Rnn.Generators.Tests.Equations;

/// <summary>A sequence that grows in its own scan, where it may stand and where not.</summary>
public class GrowingTests
{
    const string State = "[MaxLength(9), State] Seq<Vec<D3>> earlier; Vec<D3> Keep(Vec<D3> x) { var c = Sum(earlier); earlier = earlier.Append(Tanh(x)); return c; } ";

    static EquationException Mistake(string members) => TestSource.Specs($$"""[RnnModel] public partial class M { {{members}} }""").Mistake();

    [Theory]
    [InlineData("public Seq<Vec<D3>> Forward(Seq<Vec<D3>> x) { var y = x.Scan(Keep); earlier = earlier.Append(y.Last); return y; }")]
    [InlineData("public Seq<Vec<D3>> Forward(Seq<Vec<D3>> source, Seq<Vec<D3>> x) { earlier = source; return x.Scan(Keep); }")]
    [InlineData("public Seq<Vec<D3>> Forward(Seq<Vec<D3>> x) { earlier = x; return x.Scan(Keep); }")]
    [InlineData("public (Seq<Vec<D3>> y, Vec<D3> z) Forward(Seq<Vec<D3>> x) { var before = earlier; var y = x.Scan(Keep); return (y, Sum(before)); }")]
    [InlineData("public Seq<Vec<D3>> Forward(Seq<Vec<D3>> x) { x.ScanReversed(Keep); return earlier; }")]
    [InlineData("public Vec<D3> Step(Vec<D3> x) { earlier = earlier.Append(x); return Sum(earlier); }")]
    [InlineData("public Vec<D3> Step(Vec<D3> x) { earlier = earlier.Append(x); earlier = earlier.Append(x); return x; }")]
    [InlineData("public Vec<D3> Step(Vec<D3> x) { var y = Mean(earlier); earlier = earlier.Append(x); return y; }")]
    [InlineData("public Vec<D3> Step(Vec<D3> x, Token k) { var y = earlier[k]; earlier = earlier.Append(x); return y; }")]
    [InlineData("public Vec<D3> Step(Vec<D3> x) { var y = earlier.Last; earlier = earlier.Append(x); return y; }")]
    [InlineData("[MaxLength(9), State] Seq<Vec<D3>> others; public Vec<D3> Step(Vec<D3> x) { var y = WeightedSum(Softmax(others.Map(e => Dot(x, e))), earlier); earlier = earlier.Append(x); return y; }")]
    public void What_is_not_compiled_is_refused(string entry) => Assert.Equal(EquationIds.NotCompiled, Mistake(State + entry).Id);

    [Fact]
    public void It_needs_a_greatest_length() =>
        Assert.Contains("[MaxLength(n)]", Mistake("[State] Seq<Vec<D3>> earlier; public Vec<D3> Step(Vec<D3> x) { var c = Sum(earlier); earlier = earlier.Append(x); return c; }").Message, StringComparison.Ordinal);

    /// <summary>Deep functions of an element: what depends on a memory alone is found in one walk.</summary>
    [Fact]
    public void Deep_functions_of_a_memory_are_compiled()
    {
        var source = TestSource.Specs(
            """
            [RnnModel]
            public partial class M
            {
                Mat<D3, D3> W;
                [MaxLength(9), State] Seq<Vec<D3>> earlier;
                Vec<D3> Deep(Vec<D3> e) { for (int i = 0; i < 40; i++) e = Tanh(W * e + e); return e; }
                public Vec<D3> Step(Vec<D3> x) { var c = Sum(earlier.Map(e => x * Deep(e))); earlier = earlier.Append(x); return c; }
            }
            """);
        Assert.Empty(Rnn.Generators.Compiler.ModelStep.Run(source.Models[0], default).Findings);
    }
}
