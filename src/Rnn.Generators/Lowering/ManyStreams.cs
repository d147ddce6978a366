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
        return new("StepBatch", [.. step.Buffers.Select(Rows)], [.. step.Body.SelectMany(Flatten).Select(s => s.Moved(place => place with { Buffer = Rows(place.Buffer) }, Rows))]);
    }

    static IEnumerable<Statement> Flatten(Statement statement) => statement is Map { Scope: Scope.One } map ? map.Body.SelectMany(Flatten) : [statement];
}
