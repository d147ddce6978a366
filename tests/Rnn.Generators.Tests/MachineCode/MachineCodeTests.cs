using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Rnn.Generators.Tests.Emission;
using Xunit.Abstractions;

namespace Rnn.Generators.Tests.MachineCode;

/// <summary>
/// What the JIT makes of generated code at its first call, read from its own listing in a process without a test host: full optimisation,
/// and no call left where numbers are computed. An op that is not inlined costs more than the arithmetic around it.
/// </summary>
public sealed partial class MachineCodeTests(ITestOutputHelper output)
{
    static readonly (string Name, string Input, string Attributes)[] Models =
    [
        ("Small", "new float[3]", "Input(3), Lstm(20), Dense(5)"),                           // straight code
        ("Tiny", "new float[4]", "Input(4), Gru(8), Dense(5)"),                              // once left with calls in its loop
        ("Large", "new float[24]", "Input(24), Lstm(128), Dense(5)"),                        // loops over blocks, products of the runtime
        ("Own", "new float[3]", "Input(3), Recurrent(typeof(Leaky<,>), 24), Dense(5)"),      // a cell of the user's
        ("Words", "", "Tokens(11), Embedding(8), Bidirectional, Gru(18), Dense(5)"),         // reads the future, so it has no step
    ];

    static readonly string Source = $$"""
        namespace Samples
        {
            {{string.Join("\n    ", Models.Select(m => $"[RnnModel, {m.Attributes}] public partial class {m.Name};"))}}

            [RnnCell]
            public sealed partial class Leaky<I, H> : ICell<I, H> where I : IDim where H : IDim
            {
                Mat<H, I> W;
                Mat<H, H> U;
                Vec<H> b, p;
                [State] Vec<H> h;

                public Vec<H> Step(Vec<I> x)
                {
                    var a = Sigmoid(p);
                    return h = a * h + (1 - a) * Tanh(W * x + U * h + b);
                }
            }

            static class Program
            {
                static void Main()
                {
                    {{string.Join("\n            ", Models.Where(m => m.Input != "").Select(m => $$"""{ var model = new {{m.Name}}(1); var states = new {{m.Name}}.State[1]; model.Step({{m.Input}}, ref states[0], new float[5]); model.Run({{m.Input}}, ref states[0], new float[5]); model.StepBatch({{m.Input}}, states, new float[5]); }"""))}}
                    {{string.Join("\n            ", Models.Select(m => $"Pass({m.Name}.Create(1));"))}}
                }

                static void Pass<TModel>(TModel model) where TModel : class, IRnnModel<TModel>
                {
                    using var workspace = new Workspace(TModel.Plan(0, 7, 9));
                    model.Forward(0, workspace);
                    model.Backward(0, workspace);
                }
            }
        }
        """;

    /// <summary>Kernels that generated phases and steps hand rows to.</summary>
    static readonly string[] Kernels = ["Grid", "Product", "Transposed", "Ports", "Transpose", "ColumnSum", "DistinctTokens", "Collect", "CopyLanes", "Lookup", "ScatterAdd", "Clear", "Strip", "Tile"];

    [SkippableTheory]
    [InlineData("the widest vectors", null)]
    [InlineData("vectors of 256 bits", "DOTNET_EnableAVX512=0")]
    [InlineData("vectors of 128 bits", "DOTNET_PreferredVectorBitWidth=128")]
    public void Nothing_hot_calls_or_waits_for_tiers(string vectors, string? setting)
    {
        Skip.If(RuntimeInformation.ProcessArchitecture != Architecture.X64, $"The listings are read on x64; this process is {RuntimeInformation.ProcessArchitecture}.");
        var methods = CompiledProgram.Run(Source, "Samples.*:* Rnn.Kernels.*:*", setting);
        Skip.If(methods.Count == 0, "This runtime lists no machine code: DOTNET_JitDisasm had no effect.");

        var generated = methods.Where(m => m.Type.StartsWith("Samples.", StringComparison.Ordinal) && m.Type.Contains('+')).ToList();
        var regions = Regions();
        var inner = generated.Where(m => regions.Contains(m.SimpleName) || (m.Type.EndsWith("+Streaming", StringComparison.Ordinal) && m.SimpleName is not ("Step" or "Run"))).ToList();
        output.WriteLine($"{vectors}: {methods.Count} methods, {inner.Count} of them regions and straight products");
        foreach (var model in Models) Assert.Contains(inner, m => m.Type.StartsWith($"Samples.{model.Name}+", StringComparison.Ordinal));
        Assert.Contains(methods, m => m is { Type: "Rnn.Kernels.Tile", Tier: "FullOpts" });

        // a region is a loop over blocks of its own; blocks of several registers leave the longest functions apart (Sigmoid.Call)
        Empty(inner, (method, call) => !(IsFunction(call) && !method.Name.Contains("Lanes512", StringComparison.Ordinal)) && !call.StartsWith($"[{method.Type}:{method.SimpleName}Block[", StringComparison.Ordinal) && !call.StartsWith($"[{method.Type}:{method.SimpleName}Tail[", StringComparison.Ordinal));
        Empty(methods.Where(m => m.Type == "Rnn.Kernels.Tile"), (_, _) => true);
        Empty(generated.Where(m => m.IsHot), (method, call) => !call.StartsWith($"[{method.Type}:", StringComparison.Ordinal) && !IsKernel(call) && !IsFunction(call));
        Empty(methods.Where(m => m is { IsHot: true, Type: not "Rnn.Kernels.Arguments" } && m.Type.StartsWith("Rnn.Kernels.", StringComparison.Ordinal)), (_, call) => IsLanes(call));
        Assert.Equal([], methods.Where(m => (generated.Contains(m) || Kernels.Any(k => m.Type == "Rnn.Kernels." + k)) && m.IsHot && m.Tier != "FullOpts").Select(m => m.ToString()));
    }

    [Fact]
    public void Its_methods_stay_below_the_limits_of_the_JIT()
    {
        using var image = CompiledProgram.Emit(Source);
        var sizes = MethodSizes.Of(image);
        foreach (var size in sizes.OrderByDescending(s => s.Bytes).Take(5)) output.WriteLine(size.ToString());
        Assert.All(sizes, MethodSizes.AssertBounded);
    }

    static void Empty(IEnumerable<MethodListing> methods, Func<MethodListing, string, bool> isLeft)
    {
        var left = methods.SelectMany(m => m.Calls.Where(c => !IsCold(c) && isLeft(m, c)).CountBy(c => c).Select(c => $"{m.Type}:{m.Name} calls {c.Key} at {c.Value} places"));
        Assert.True(!left.Any(), string.Join("\n", left));
    }

    /// <summary>What only a failure reaches, or a frame of more than a page once.</summary>
    static bool IsCold(string call) => call is "CORINFO_HELP_RNGCHKFAIL" or "CORINFO_HELP_FAIL_FAST" or "CORINFO_HELP_OVERFLOW" or "CORINFO_HELP_STACK_PROBE" || call.Contains(":Throw", StringComparison.Ordinal);

    static bool IsKernel(string call) => call.StartsWith("[Rnn.Execution.Division:", StringComparison.Ordinal) || Kernels.Any(k => call.StartsWith($"[Rnn.Kernels.{k}:", StringComparison.Ordinal));

    static bool IsFunction(string call) => call.StartsWith("[Rnn.Kernels.", StringComparison.Ordinal) && call.Contains(":Call[", StringComparison.Ordinal);

    static bool IsLanes(string call) => call.Contains("Lanes512:", StringComparison.Ordinal) || call.Contains("Lanes256:", StringComparison.Ordinal) || call.Contains("Lanes128:", StringComparison.Ordinal) || call.Contains("System.Runtime.Intrinsics", StringComparison.Ordinal) || call.Contains(":Lanes[", StringComparison.Ordinal);

    /// <summary>The lane regions of the generated text: what is never inlined.</summary>
    static HashSet<string> Regions() =>
        [.. TestSource.Of(Source).Result.GeneratedSources.SelectMany(s => Region().Matches(s.SourceText.ToString())).Select(m => m.Groups["name"].Value)];

    [GeneratedRegex(@"NoInlining\)\]\s+static void (?<name>\w+)<")]
    private static partial Regex Region();
}
