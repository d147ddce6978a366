using System.Text.RegularExpressions;
using Rnn.Generators.Compiler;
using Rnn.Generators.Lowering;
using Rnn.Generators.Tests.Interpreters;

namespace Rnn.Generators.Tests.Compiler;

/// <summary>What distribution and stacking must leave of a model, read off its loop programs.</summary>
public sealed class StructureTests
{
    /// <summary>Products inside the time loops, forward and backward, of one layer over vectors, and how many loops there are: one for each cycle of states.</summary>
    [Theory]
    [InlineData("SimpleRnn(20)", 1, 1)]
    [InlineData("Lstm(20)", 1, 1)]
    [InlineData("LstmPeephole(20)", 1, 1)]
    [InlineData("LstmCoupled(20)", 1, 1)]
    [InlineData("Gru(20)", 1, 1)]
    [InlineData("GruResetBefore(20)", 2, 2)]
    [InlineData("MinimalGatedUnit(20)", 2, 2)]
    [InlineData("LstmProjected(8, 20)", 2, 2)]
    [InlineData("LstmVariant(20, InputGate = false)", 1, 1)]
    [InlineData("LstmVariant(20, OutputGate = false)", 1, 1)]
    [InlineData("LstmNoForget(20)", 1, 1)]
    [InlineData("LstmLayerNorm(20)", 1, 1)]
    [InlineData("GruLayerNorm(20)", 1, 1)]
    [InlineData("Janet(20)", 1, 1)]
    [InlineData("Scrn(20, 8)", 1, 1, 2)]
    [InlineData("Lstm(20, Dilation = 3)", 1, 1)]
    [InlineData("GruResetBefore(20, Dilation = 2)", 2, 2)]
    [InlineData("CausalConvolution(20, 4)", 0, 0)]
    [InlineData("LstmDepthGatedInput(20)", 1, 1)]
    [InlineData("EchoState(20)", 1, 1)]
    [InlineData("IndRnn(20)", 0, 0)]
    [InlineData("Sru(20)", 0, 0)]
    [InlineData("MinGru(20)", 0, 0)]
    public void Products_in_time_loops(string layer, int forward, int backward, int loops = 1)
    {
        var entry = Compile($"[Input(3)] [{layer}]");
        Assert.Equal(forward, InLoops(entry.Forward));
        Assert.Equal(backward, InLoops(entry.Backward));
        Assert.Equal(loops, entry.Forward.Body.OfType<TimeLoop>().Count());
        Assert.Equal(loops, entry.Backward.Body.OfType<TimeLoop>().Count());
        Assert.DoesNotContain(entry.Forward.Body.OfType<TimeLoop>().SelectMany(l => l.Body).OfType<Product>(), p => p.A.Buffer.Name == "x");
        Assert.DoesNotContain(entry.Backward.Body.OfType<TimeLoop>().SelectMany(l => l.Body), s => s is Outer or ColumnSum or ScatterAdd);
    }

    /// <summary>A convolution has no loop: patches, one product and the activation for all steps at once, and back the same.</summary>
    [Fact]
    public void A_convolution_runs_on_all_steps_at_once()
    {
        var entry = Compile("[Input(24)] [ConvolutionSame(4, 6, 1, 8, 3, Activation = Activation.Tanh)]");
        foreach (var program in new[] { entry.Forward, entry.Backward }) Assert.Empty(program.Body.OfType<TimeLoop>());
        var forward = entry.Forward.Body.OfType<Map>().Where(m => m.Scope == Scope.Steps).SelectMany(m => m.Body).ToList();
        Assert.Single(forward.OfType<CopyPatches>());
        Assert.Single(forward.OfType<RowTimes>());
        Assert.DoesNotContain(forward, s => s is CopyStrided);
        var backward = entry.Backward.Body.OfType<Map>().SelectMany(m => m.Body).ToList();
        Assert.Single(backward.OfType<CopyPatches>());
        Assert.Equal(2, backward.OfType<RowTimes>().Count());
    }

    /// <summary>A register of any length moves within its own memory: one copy for what stays and one for what enters, forward and backward.</summary>
    [Fact]
    public void A_register_moves_where_it_lies()
    {
        var entry = Compile("[Input(3)] [Elman(20, Dilation = 100)]");
        foreach (var (program, register) in new[] { (entry.Forward, 0), (entry.Backward, 20) })
        {
            var loop = Assert.Single(program.Body.OfType<TimeLoop>());
            var move = Assert.Single(loop.Body.OfType<CopyLanes>(), c => c.Count == 99 * 20);
            Assert.Equal(move.Source, move.Target);
            Assert.Equal(register, move.SourceLane);
            Assert.DoesNotContain(loop.Body.OfType<Lanes>(), l => l.Width > 20);
        }
    }

    [Fact]
    public void Depth_gates_read_the_cell_below_without_a_product_more_in_the_loop()
    {
        var entry = Compile("[Input(3)] [LstmPeephole(20)] [LstmDepthGated(20)]");
        Assert.Equal(2, entry.Forward.Body.OfType<TimeLoop>().Count());
        Assert.Equal((2, 2), (InLoops(entry.Forward), InLoops(entry.Backward)));
    }

    [Fact]
    public void Every_gradient_is_one_statement_after_the_loop()
    {
        var entry = Compile("[Input(3)] [Lstm(20)]");
        var after = entry.Backward.Body.SkipWhile(s => s is not TimeLoop).OfType<Map>().SelectMany(m => m.Body).ToList();
        Assert.Equal(2, after.Count(s => s is Outer));
        Assert.Single(after.OfType<ColumnSum>());
    }

    [Fact]
    public void Two_layers_and_a_dense_layer()
    {
        var entry = Compile("[Input(3)] [Lstm(20)] [Lstm(20)] [Dense(5)]");
        Assert.Equal(2, entry.Forward.Body.OfType<TimeLoop>().Count());
        Assert.Equal(3, entry.Forward.Body.OfType<Map>().Sum(m => m.Body.Count(s => s is Product)));
    }

    [Fact]
    public void After_the_last_step_everything_runs_once_a_row()
    {
        var entry = Compile("[Input(3)] [Gru(20)] [LastStep] [Dense(5)]");
        var dense = entry.Forward.Body.OfType<Map>().Single(m => m.Body.Any(s => s is Product p && p.Target.Width == 5));
        Assert.Equal(Scope.Batch, dense.Scope);
    }

    [Fact]
    public void Directions_are_two_loops()
    {
        var entry = Compile("[Input(3)] [Bidirectional] [Lstm(20)]");
        Assert.Equal([false, true], entry.Forward.Body.OfType<TimeLoop>().Select(l => l.Down).Order());
    }

    /// <summary>Renaming all identifiers of a cell changes nothing but names in what is emitted.</summary>
    [Fact]
    public void Names_do_not_matter()
    {
        const string cell = """
            [RnnCell] public sealed partial class Own<I, H> : ICell<I, H> where I : IDim where H : IDim
            {
                Mat<H, I> Wa, Wb; Mat<H, H> Ua, Ub; Vec<H> ba, bb; [State] Vec<H> s;
                public Vec<H> Step(Vec<I> x)
                {
                    var a = Sigmoid(Wa * x + Ua * s + ba);
                    var b = Tanh(Wb * x + Ub * (a * s) + bb);
                    return s = a * s + (1 - a) * b;
                }
            }
            [RnnModel] [Input(3)] [Recurrent(typeof(Own<,>), 20)] [Dense(2)] public partial class M;
            """;
        var renamed = cell;
        foreach (var (from, to) in new[] { ("Wa", "zeta"), ("Wb", "K1"), ("Ua", "aa"), ("Ub", "Q"), ("ba", "first"), ("bb", "bias"), ("s", "memory"), ("a", "gate"), ("b", "candidate"), ("x", "u") })
            renamed = Regex.Replace(renamed, $@"(?<![A-Za-z0-9_]){from}(?![A-Za-z0-9_])", to);
        Assert.NotEqual(cell, renamed);
        Assert.Equal(WithoutNames(cell), WithoutNames(renamed));
    }

    /// <summary>Outer products are made again and gradients of matrices used up where they arise: all steps have the memory before and after, no more.</summary>
    [Fact]
    public void Of_matrices_only_the_memory_itself_is_kept_for_all_steps()
    {
        var entry = RnnCompiler.Compile(HandWritten.Network(m => m.Memory("Memory1", m.Input("x", 3), 12, 20)).Model).Entries[0];
        var kept = entry.Forward.Buffers.Concat(entry.Backward.Buffers).Where(b => b.Rows == BufferRows.Steps && b.Width >= 240).Distinct().ToList();
        Assert.Equal(2, kept.Count);
        Assert.All(kept, b => Assert.Equal(BufferKind.Tape, b.Kind));
        foreach (var map in entry.Forward.Body.Concat(entry.Backward.Body).OfType<Map>())
            Assert.All(map.Body.OfType<RowProduct>(), p => Assert.Equal(BufferKind.Tape, p.Matrix.Buffer.Kind));
    }

    [Fact]
    public void Explain_adds_the_text_of_every_stage()
    {
        var source = TestSource.Of("[RnnModel(Explain = true)] [Input(3)] [Lstm(5)] public partial class M;");
        var stages = source.Result.GeneratedSources.Single(s => s.HintName.EndsWith("stages.g.cs", StringComparison.Ordinal)).SourceText.ToString();
        Assert.Equal(6, Regex.Count(stages, "(?m)^// ---- "));
        Assert.Empty(source.CompilerMessages);
    }

    static string WithoutNames(string source)
    {
        var numbers = new Dictionary<string, int>();
        var text = string.Join("\n", TestSource.Of(source).Result.GeneratedSources.OrderBy(s => s.HintName).Where(s => s.HintName.Contains(".M.")).Select(s => s.SourceText.ToString()));
        text = Regex.Replace(text, @"(?m)//.*$|Fingerprint = ""[0-9a-f]+""|""[^""]*""", "");
        return Regex.Replace(text, "[A-Za-z_][A-Za-z0-9_]*", m =>
        {
            if (!numbers.TryGetValue(m.Value, out int n)) numbers.Add(m.Value, n = numbers.Count);
            return $"#{n}";
        });
    }

    static RnnCompiler.CompiledEntry Compile(string layers)
    {
        var source = TestSource.Of($"[RnnModel] {layers} public partial class M;").Read();
        var ports = source.Entries.ToDictionary(e => e.Entry, Rnn.Generators.Equations.SourceModel.PortsOf);
        return RnnCompiler.Compile(new(source.Parameters, source.Entries, ports)).Entries[0];
    }

    static int InLoops(LoopProgram program) => program.Body.OfType<TimeLoop>().Sum(l => l.Body.Count(s => s is Product));
}
