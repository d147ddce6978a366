using System;
using System.Collections.Generic;
using System.Linq;

namespace Rnn.Generators.Lowering;

/// <summary>
/// The step of one stream as a step of many: the same statements on as many rows, so that a weight that is read once serves them all. The
/// rows are the streams in the caller's order; no row meets another, so every stream keeps the bits of its own step.
/// </summary>
internal static class ManyStreams
{
    /// <param name="step">A step: statements of one row.</param>
    /// <param name="stateFloats">From one stream's state to the next.</param>
    public static LoopProgram Of(LoopProgram step, int stateFloats)
    {
        // a copy of weights is nobody's row; a step multiplies with the weights where they are
        var copies = new HashSet<Buffer>(step.Body.SelectMany(Flatten).OfType<Transpose>().Select(t => t.Copy.Buffer));
        Buffer Rows(Buffer buffer) =>
            buffer.Kind == BufferKind.Parameters || copies.Contains(buffer) ? buffer
            : buffer with { Rows = BufferRows.Batch, Width = buffer.Kind == BufferKind.State ? stateFloats : (buffer.Width + 15) / 16 * 16 };
        return new("StepBatch", [.. step.Buffers.Select(Rows)], [.. step.Body.SelectMany(Flatten).Select(s => On(s, Rows))]);
    }

    static IEnumerable<Statement> Flatten(Statement statement) => statement is Map { Scope: Scope.One } map ? map.Body.SelectMany(Flatten) : [statement];

    static Statement On(Statement statement, Func<Buffer, Buffer> rows)
    {
        Place At(Place place) => place with { Buffer = rows(place.Buffer) };
        Place? Start(Place? place) => place is null ? null : At(place);
        return statement switch
        {
            Product s => s with { A = At(s.A), Target = At(s.Target), Init = Start(s.Init) },
            Lookup s => s with { Tokens = rows(s.Tokens), Target = At(s.Target), Init = Start(s.Init) },
            RowProduct s => s with { Matrix = At(s.Matrix), Vector = At(s.Vector), Target = At(s.Target) },
            RowOuter s => s with { A = At(s.A), B = At(s.B), Target = At(s.Target) },
            Lanes s => s with { Steps = [.. s.Steps.Select(step => On(step, At))] },
            CopyLanes s => s with { Source = At(s.Source), Target = At(s.Target) },
            Clear s => s with { Target = At(s.Target) },
            LoadPort s => s with { Target = At(s.Target) },
            LoadTokens s => s with { Target = rows(s.Target) },
            StorePort s => s with { Source = At(s.Source) },
            Transpose s => s,
            _ => throw new Ir.InvalidGraphException($"{statement.GetType().Name} in a step"),
        };
    }

    static LaneStep On(LaneStep step, Func<Place, Place> at) => step switch
    {
        LaneLoad s => s with { Source = at(s.Source) },
        LaneBroadcast s => s with { Source = at(s.Source) },
        LaneStore s => s with { Target = at(s.Target) },
        LaneReduce s => s with { Target = at(s.Target) },
        _ => step,
    };
}
