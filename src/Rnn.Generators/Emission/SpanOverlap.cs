using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>
/// Which of a caller's spans may share memory. An output may be an input itself where both have the same numbers a step and the step reads
/// all its inputs before it writes an output; everything else that is written must be apart, and so must the state.
/// </summary>
internal sealed class SpanOverlap(LoweredEntry entry, IReadOnlyList<StepPort> ports)
{
    /// <summary>Whether an output may be an input itself.</summary>
    internal delegate bool Rule(StepPort output, StepPort input);

    readonly bool readsFirst = ReadsFirst(entry.Step!);

    public bool OfStep(StepPort output, StepPort input) => readsFirst && output.Width == input.Width;

    /// <summary>What is read at every step must not be written after the first one.</summary>
    public bool OfRun(StepPort output, StepPort input) => OfStep(output, input) && output.HasSteps && input.HasSteps;

    /// <summary>Lines that throw where memory is shared.</summary>
    /// <param name="pinned">Ports whose memory there is a pointer to.</param>
    /// <param name="mayBe">Which outputs may be an input.</param>
    /// <param name="count">Elements of a port's span.</param>
    /// <param name="stateFloats">Floats of the state.</param>
    /// <param name="state">What the state is called.</param>
    public IEnumerable<string> Checks(IReadOnlyList<StepPort> pinned, Rule mayBe, System.Func<StepPort, string> count, string stateFloats, string state = "state")
    {
        string Text(string check, StepPort port, string other) => $"global::Rnn.Kernels.Arguments.{check}({port.LiteralName}, {port.Pointer}, {count(port)}, {other});";
        string Port(StepPort port) => $"{port.LiteralName}, {port.Pointer}, {count(port)}";
        var outputs = ports.Where(p => !p.IsInput).ToList();
        foreach (var port in pinned) yield return Text("Apart", port, $"\"{state}\", kept, {stateFloats}");
        foreach (var output in outputs)
            foreach (var input in pinned.Where(p => p.IsInput)) yield return Text(mayBe(output, input) ? "ApartOrSame" : "Apart", output, Port(input));
        for (int i = 0; i < outputs.Count; i++)
            for (int j = 0; j < i; j++) yield return Text("Apart", outputs[i], Port(outputs[j]));
    }

    static bool ReadsFirst(LoopProgram step)
    {
        var statements = step.Body.SelectMany(Flatten).ToList();
        var inputs = new HashSet<Buffer>(statements.SelectMany(s => s switch
        {
            LoadPort load => [load.Target.Buffer],
            LoadTokens load => [load.Target],
            _ => Enumerable.Empty<Buffer>(),
        }));
        int written = statements.FindIndex(s => s is StorePort);
        return written < 0 || statements.FindLastIndex(s => StatementBuffers.Of(s).Any(inputs.Contains)) < written;
    }

    static IEnumerable<Statement> Flatten(Statement statement) => statement is Map map ? map.Body.SelectMany(Flatten) : [statement];
}
