using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace Rnn.Generators.Tests.Emission;

/// <summary>What can be read off generated text and its compiled methods, whatever they compute.</summary>
public sealed class EmittedTextTests(ITestOutputHelper output)
{
    static readonly Dictionary<string, string> Stacks = new()
    {
        ["S1"] = "[Input(1)] [Lstm(20)] [Dense(1)]",
        ["S2"] = "[Input(16)] [Gru(64)] [Dense(8)]",
        ["S3"] = "[Input(32)] [Lstm(128)] [Dense(32)]",
        ["S4"] = "[Tokens(65)] [Embedding(32)] [Lstm(256)] [Lstm(256)] [Dense(65)]",
        ["peephole"] = "[Input(3)] [LstmPeephole(17)] [Dense(5)] [Softmax]",
        ["minimal"] = "[Input(5)] [MinimalGatedUnit(16)] [LastStep] [Dense(2)]",
        ["bidirectional"] = "[Tokens(9)] [Embedding(6)] [Bidirectional] [GruResetBefore(12)] [Dense(4)]",
        ["projected"] = "[Input(4)] [LstmProjected(8, 20)] [Dense(3)]",
        ["dropped"] = "[Input(4)] [Dropout(0.5f)] [SimpleRnn(20)] [Dense(3)]",
    };

    public static TheoryData<string> Names => [.. Stacks.Keys];

    static TestSource Source(string name) => TestSource.Of($"namespace Samples {{ [RnnModel] {Stacks[name]} public partial class Sample; }}");

    [Theory]
    [InlineData("S1")]
    [InlineData("peephole")]
    [InlineData("minimal")]
    [InlineData("bidirectional")]
    [InlineData("projected")]
    [InlineData("dropped")]
    public void A_small_model_has_no_loop_but_over_time_and_rows(string name)
    {
        var headers = Source(name).Result.GeneratedSources.SelectMany(s => Regex.Matches(s.SourceText.ToString(), @"\b(for|while|foreach) \(.*").Select(m => m.Value)).ToList();
        Assert.NotEmpty(headers);
        Assert.All(headers, header => Assert.Matches(@"^for \(int (t|row|from|until) = ", header));
    }

    [Theory]
    [InlineData("[Input(1)] [Lstm(8)] [Dense(1)]", true)]
    [InlineData("[Input(1)] [Lstm(24)] [Dense(1)]", true)]
    [InlineData("[Input(1)] [Lstm(16)] [Dense(16)]", false)]
    [InlineData("[Input(1)] [Lstm(25)] [Dense(9)]", false)]
    [InlineData("[Input(1)] [Lstm(20)] [Dense(4)] [Softmax]", false)]
    [InlineData("[Input(1)] [LstmLayerNorm(20)] [Dense(4)]", false)]
    [InlineData("[Input(16)] [Gru(72)] [Dense(8)]", false)]
    public void A_small_step_takes_half_a_last_block_where_nothing_reads_beyond_it(string stack, bool half)
    {
        var source = TestSource.Of($"namespace Samples {{ [RnnModel] {stack} public partial class Sample; }}");
        var step = source.Result.GeneratedSources.Single(s => s.HintName.EndsWith("Sample.Step.g.cs", StringComparison.Ordinal)).SourceText.ToString();
        Assert.Equal(half, step.Contains("Step<L, H>", StringComparison.Ordinal));
    }

    [Fact]
    public void Ports_may_be_called_as_type_parameters_are()
    {
        var source = TestSource.Of("""
            namespace Samples
            {
                [RnnModel]
                public partial class Sample
                {
                    Lstm<D2, D5> lstm;
                    public (Vec<D5> L, Vec<D2> y) Step(Vec<D2> H) => (lstm.Step(H), H + H);
                }
            }
            """);
        Assert.Empty(source.CompilerMessages);
    }

    [Fact]
    public void A_large_model_has_loops_over_blocks() =>
        Assert.Contains(Source("S4").Result.GeneratedSources, s => s.SourceText.ToString().Contains("for (int block = 0;", StringComparison.Ordinal));

    [Fact]
    public void A_sequence_kept_as_a_state_needs_a_capacity()
    {
        var source = TestSource.Of("""
            namespace Samples
            {
                [RnnModel]
                public partial class Reader
                {
                    [State] Seq<Vec<D3>> memory;

                    public Vec<D3> Read(Vec<D3> x) => x + Sum(memory);
                }
            }
            """);
        Assert.Contains("[MaxLength(n)]", source.Result.GeneratedSources.Single(s => s.HintName == "Samples.Reader.g.cs").SourceText.ToString(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Names))]
    public void Methods_stay_below_the_limits_of_the_JIT(string name)
    {
        var compilation = Source(name).Complete;
        var image = new MemoryStream();
        var result = compilation.WithOptions(compilation.Options.WithOptimizationLevel(Microsoft.CodeAnalysis.OptimizationLevel.Release)).Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        image.Position = 0;
        var sizes = MethodSizes.Of(image);
        foreach (var size in sizes.OrderByDescending(s => s.Bytes).Take(5)) output.WriteLine(size.ToString());
        Assert.All(sizes, MethodSizes.AssertBounded);
    }

    [Theory, MemberData(nameof(Names))]
    public void Text_is_generated_the_same_twice_and_compiles_without_a_warning(string name)
    {
        var source = Source(name);
        Assert.Empty(source.CompilerMessages);
        Assert.Equal(source.Result.GeneratedSources.Select(s => s.SourceText.ToString()), Source(name).Result.GeneratedSources.Select(s => s.SourceText.ToString()));
        Assert.All(source.Result.GeneratedSources, s =>
        {
            Assert.StartsWith("// <auto-generated/>", s.SourceText.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("\r", s.SourceText.ToString(), StringComparison.Ordinal);
        });
    }
}
