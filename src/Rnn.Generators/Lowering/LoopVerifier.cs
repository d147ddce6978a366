using System;
using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Lowering;

/// <summary>
/// What every loop program obeys, whatever it computes: buffers are declared, ranges lie inside them, each statement stands where its
/// rows exist, whatever is read was written before, and lanes beyond a width are zero where a sum reads them. Throws where not.
/// </summary>
internal sealed class LoopVerifier
{
    readonly LoopProgram program;
    readonly HashSet<Buffer> known;
    readonly WrittenBlocks written;
    readonly LoweredModel model;
    readonly string? firstAxis;

    LoopVerifier(LoopProgram program, WrittenBlocks written, LoweredModel model)
    {
        (this.program, this.written, this.model) = (program, written, model);
        firstAxis = model.Entries.FirstOrDefault(e => e.Forward == program || e.Backward == program)?.Axes.FirstOrDefault();
        known = [.. program.Buffers];
        if (program.Buffers.Select(b => b.Name).Distinct().Count() != program.Buffers.Count) throw Broken("two buffers of one name");
        foreach (var buffer in program.Buffers)
            if (buffer.Kind is BufferKind.Tape or BufferKind.Scratch && !buffer.IsAlong && (buffer.Width <= 0 || buffer.Width % 16 != 0)) throw Broken($"{buffer}: the width is no multiple of 16");
    }

    /// <summary>Checks all programs of a model; the tape that Forward writes is there in Backward.</summary>
    public static void Verify(LoweredModel model)
    {
        foreach (var entry in model.Entries)
        {
            var tape = Verify(entry.Forward, null, model);
            if (entry.Backward is not null) Verify(entry.Backward, tape, model);
            if (entry.Step is not null) Verify(entry.Step, null, model);
        }
    }

    /// <summary>Checks a program; returns what it has written, for a program that runs after it.</summary>
    public static WrittenBlocks Verify(LoopProgram program, WrittenBlocks? before, LoweredModel model)
    {
        var verifier = new LoopVerifier(program, before?.Tape() ?? new WrittenBlocks(), model);
        foreach (var statement in program.Body) verifier.Verify(statement);
        return verifier.written;
    }

    void Verify(Statement statement)
    {
        switch (statement)
        {
            case TimeLoop loop:
                // Rows of length 0 never run: what only a loop writes to a buffer of the batch is not there behind it.
                var batch = written.OfBatch();
                // What a step reads row by row, earlier ones have left.
                foreach (var left in loop.Body.OfType<PlaceStep>().Where(p => p.Target.Buffer.Rows == BufferRows.RowByRow)) Write(left, left.Target, 1, clean: true);
                foreach (var inner in loop.Body)
                {
                    if (inner is Outer or ScatterAdd or ColumnSum or Transpose) throw Broken($"a sum over rows inside {loop.Name}");
                    Verify(inner, new(Scope.Steps, loop.Axis, null));
                }
                written.RestoreBatch(batch);
                break;
            case Map map:
                foreach (var inner in map.Body) Verify(inner, new(map.Scope, map.Axis, null));
                break;
            default: Verify(statement, new(Scope.One, null, null)); break;
        }
    }

    /// <summary>The rows that a statement runs on: of which axis, in whose order, and the second axis of pairs.</summary>
    sealed record Rows(Scope Scope, string? Axis, string? Inner);

    void Verify(Statement statement, Rows scope)
    {
        if (statement is Pairs pairs)
        {
            if (scope.Scope != Scope.Steps && pairs.Count is null || scope.Inner is not null || pairs.Inner == scope.Axis) throw Broken($"pairs with {pairs.Inner} where no other axis is walked");
            foreach (var inner in pairs.Body) Verify(inner, scope with { Inner = pairs.Inner });
            return;
        }
        foreach (var buffer in StatementBuffers.Of(statement)) Known(buffer, scope, statement);
        switch (statement)
        {
            case Product s:
                Same(s.A.BlockStride == 16 || s.A.Blocks == 1, s, "A is not contiguous");
                Same(s.Target.Blocks == s.W.Blocks && (s.Init is null || s.Init.Blocks == s.W.Blocks), s, "blocks differ");
                Read(s, new Place(s.A.Buffer, s.A.Offset, 16, s.W.K));
                Same(s.W.K <= s.A.Width || IsClean(s.A, 1), s, "A's padding is not zero");
                Read(s, s.W);
                if (s.Init is not null) Read(s, s.Init, s.W.Parts);
                Write(s, s.Target, s.W.Parts, clean: s.Init is null || IsClean(s.Init, s.W.Parts));
                break;
            case Lookup s:
                Same(s.Target.Blocks == s.W.Blocks && (s.Init is null || s.Init.Blocks == s.W.Blocks), s, "blocks differ");
                ReadTokens(s, s.Tokens);
                Read(s, s.W);
                if (s.Init is not null) Read(s, s.Init, s.W.Parts);
                Write(s, s.Target, s.W.Parts, clean: s.Init is null || IsClean(s.Init, s.W.Parts));
                break;
            case RowProduct s:
                Same(s.Matrix.Width == s.Vector.Width * s.Target.Width, s, "the matrix has another number of elements");
                Same(s.Matrix.BlockStride == 16 && (s.Vector.BlockStride == 16 || s.Vector.Blocks == 1), s, "an operand is not contiguous");
                Same(s.Target.Buffer != s.Matrix.Buffer && s.Target.Buffer != s.Vector.Buffer || s.Target.Buffer.Kind == BufferKind.State, s, "the result overwrites an operand");
                Read(s, s.Matrix);
                Read(s, s.Vector, clean: true);
                Write(s, s.Target, 1, clean: true);
                break;
            case RowOuter s:
                Same(s.Target.Width == s.A.Width * s.B.Width, s, "the matrix has another number of elements");
                Same(s.Target.BlockStride == 16 && (s.A.BlockStride == 16 || s.A.Blocks == 1) && (s.B.BlockStride == 16 || s.B.Blocks == 1), s, "an operand is not contiguous");
                Read(s, s.A);
                Read(s, s.B);
                Write(s, s.Target, 1, clean: true);
                break;
            case RowTimes s:
                Same(s.A.Width % s.Inner == 0 && s.B.Width % s.Inner == 0 && s.Target.Width == s.A.Width / s.Inner * (s.B.Width / s.Inner), s, "the matrix has another number of elements");
                Same(new[] { s.A, s.B, s.Target }.All(p => p.BlockStride == 16 || p.Blocks == 1), s, "an operand is not contiguous");
                Same(s.Target.Buffer != s.A.Buffer && s.Target.Buffer != s.B.Buffer || s.Target.Buffer.Kind == BufferKind.State, s, "the result overwrites an operand");
                Read(s, s.A);
                Read(s, s.B);
                Write(s, s.Target, 1, clean: true);
                break;
            case CopyPatches s:
                Same(s.Source.Width == (s.Back ? s.Window.Places * s.Window.Patch : s.Window.Image) && s.Target.Width == (s.Back ? s.Window.Image : s.Window.Places * s.Window.Patch), s, "the window is of another image");
                Same((s.Source.BlockStride == 16 || s.Source.Blocks == 1) && (s.Target.BlockStride == 16 || s.Target.Blocks == 1), s, "an operand is not contiguous");
                Same(s.Target.Buffer != s.Source.Buffer || s.Target.Buffer.Kind == BufferKind.State, s, "the result overwrites an operand");
                Read(s, s.Source);
                Write(s, s.Target, 1, clean: true);
                break;
            case Outer s:
                Same(s.Delta.Blocks == s.Gradient.Blocks, s, "blocks differ");
                Same(s.A.BlockStride == 16 || s.A.Blocks == 1, s, "A is not contiguous");
                Read(s, new Place(s.A.Buffer, s.A.Offset, 16, s.Gradient.K));
                Read(s, s.Delta, s.Gradient.Parts, clean: true);
                Inside(s, s.Gradient);
                break;
            case ScatterAdd { Across: true } s:
                Same(s.Delta.Width == s.Gradient.K && s.Gradient.Parts == 1 && (s.Delta.BlockStride == 16 || s.Delta.Blocks == 1), s, "the vectors are not those of the weights");
                ReadTokens(s, s.Tokens);
                Read(s, s.Delta);
                Inside(s, s.Gradient);
                break;
            case ScatterAdd s:
                Same(s.Delta.Blocks == s.Gradient.Blocks, s, "blocks differ");
                ReadTokens(s, s.Tokens);
                Read(s, s.Delta, s.Gradient.Parts, clean: true);
                Inside(s, s.Gradient);
                break;
            case FindTokens s:
                ReadTokens(s, s.Tokens);
                Same(s.Table.Width >= s.Distinct.Classes && s.Distinct.Classes > 0, s, "the table has no place for every class");
                foreach (var result in new[] { s.Distinct, s.Places, s.Count, s.Table }) written.Add(result, 0, 16, clean: true);
                break;
            case DistributeRows s:
                Same(s.Source.Blocks == s.Target.Blocks && s.Source.Buffer.Rows == BufferRows.Distinct, s, "the source is no vector of a token");
                ReadTokens(s, s.Places);
                Read(s, s.Source, s.Parts);
                Write(s, s.Target, s.Parts, clean: IsClean(s.Source, s.Parts));
                break;
            case CollectRows s:
                Same(s.Source.Blocks == s.Target.Blocks && s.Target.Buffer.Rows == BufferRows.Distinct, s, "the target is no vector of a token");
                ReadTokens(s, s.Places);
                ReadTokens(s, s.Count);
                Read(s, s.Source, s.Parts, clean: true);
                Write(s, s.Target, s.Parts, clean: true);
                break;
            case ColumnSum s:
                Same(s.Source.Blocks == s.Target.Blocks, s, "blocks differ");
                Read(s, s.Source, s.Parts, clean: true);
                Read(s, s.Target, s.Parts);
                break;
            case Transpose s:
                Same(s.Copy.K == s.W.Blocks * s.W.Parts * 16 && s.Copy.Width == s.W.K && s.Copy.Parts == 1 && s.Copy.Step == 16, s, "the copy has another shape");
                Read(s, s.W);
                Inside(s, s.Copy);
                written.Add(s.Copy.Buffer, s.Copy.Start, s.Copy.Blocks * s.Copy.BlockStride, clean: true);
                break;
            case Lanes s:
                new LaneVerifier(s, Read, Write, IsClean).Verify();
                break;
            case TakeRow s:
                Same(s.Source.BlockStride == 16 && s.Source.Width % s.Target.Width == 0, s, "the rows are not contiguous");
                ReadTokens(s, s.Tokens);
                Read(s, s.Source);
                Write(s, s.Target, 1, clean: true);
                break;
            case PutRow s:
                Same((s.Source.BlockStride == 16 || s.Source.Blocks == 1) && s.Target.Width % s.Source.Width == 0, s, "the rows are not contiguous");
                ReadTokens(s, s.Tokens);
                Read(s, s.Source);
                Read(s, s.Target);
                break;
            case TakeSteps s:
                Same(s.Source.Blocks == s.Target.Blocks && s.Source.Buffer != s.Target.Buffer, s, "the places differ");
                ReadTokens(s, s.Tokens);
                Read(s, s.Source);
                Write(s, s.Target, 1, clean: IsClean(s.Source, 1));
                break;
            case AddSteps s:
                Same(s.Source.Blocks == s.Target.Blocks && s.Source.Buffer != s.Target.Buffer, s, "the places differ");
                ReadTokens(s, s.Tokens);
                Read(s, s.Source, clean: true);
                Read(s, s.Target);
                break;
            case NumberSteps s: Write(s, s.Target, 1, clean: true); break;
            case NumberTokens s:
                ReadTokens(s, s.Tokens);
                Write(s, s.Target, 1, clean: true);
                break;
            case CopyStrided s:
                Same(s.Source.BlockStride == 16 && s.Target.BlockStride == 16, s, "an operand is not contiguous");
                Same(Last(s.From, s) < s.Source.Width && Last(s.To, s) < s.Target.Width, s, "entries outside the vectors");
                Read(s, s.Source);
                if (s.Rows * s.Columns == s.Target.Width && s.Target.Width % 16 == 0) Write(s, s.Target, 1, clean: true);
                else Read(s, s.Target);
                break;
            case CopyLanes s:
                Same(s.SourceLane >= 0 && s.SourceLane + s.Count <= s.Source.Width && s.TargetLane >= 0 && s.TargetLane + s.Count <= s.Target.Width, s, "lanes outside the vectors");
                Read(s, s.Source);
                if (s.Target.Buffer.IsAlong) Write(s, s.Target, 1, clean: true);
                else if (s.TargetLane % 16 == 0 && s.Count % 16 == 0) WriteLanes(s);
                else Read(s, s.Target);
                break;
            case ReorderRows s:
                Same(s.Source.Blocks == s.Target.Blocks && s.Source.Buffer != s.Target.Buffer, s, "the places differ");
                Read(s, s.Source);
                Write(s, s.Target, 1, clean: IsClean(s.Source, 1));
                break;
            case PlaceStep s:
                Same(s.Source.Blocks == s.Target.Blocks && (s.Source.Buffer.Rows == BufferRows.RowByRow) != (s.Target.Buffer.Rows == BufferRows.RowByRow), s, "the places differ");
                Read(s, s.Source, clean: s.Target.Buffer.Rows == BufferRows.RowByRow);
                Write(s, s.Target, 1, clean: IsClean(s.Source, 1));
                break;
            case AppendStep s:
                Same(s.Source.Blocks == s.Target.Blocks && s.Target.Buffer.Kind == BufferKind.State, s, "the places differ");
                Read(s, s.Source);
                break;
            case Clear s: Write(s, s.Target, 1, clean: true); break;
            case LoadPort s: Write(s, s.Target, 1, clean: true); break;
            case StorePort s: Read(s, s.Source); break;
            case LoadTokens s: written.Add(s.Target, 0, 16, clean: true); break;
            default: throw Broken($"{statement.GetType().Name} among rows");
        }
    }

    static int Last(Ops.Strides strides, CopyStrided s) => (s.Rows - 1) * strides.Row + (s.Columns - 1) * strides.Column;

    void WriteLanes(CopyLanes s)
    {
        for (int lane = s.TargetLane; lane < s.TargetLane + s.Count; lane += 16)
            written.Add(s.Target.Buffer, s.Target.Offset + lane / 16 * s.Target.BlockStride, 16, clean: true);
    }

    void Known(Buffer buffer, Rows scope, Statement statement)
    {
        if (!known.Contains(buffer)) throw Broken($"{statement.GetType().Name} names {buffer}, which is not declared");
        if (!Exists(buffer, scope, statement)) throw Broken($"{statement.GetType().Name} names {buffer} where it has no rows");
    }

    bool Exists(Buffer buffer, Rows scope, Statement statement) => buffer.Rows switch
    {
        BufferRows.Distinct => scope.Scope == Scope.Distinct && buffer.Axis == scope.Axis || statement is FindTokens or DistributeRows or CollectRows,
        BufferRows.Steps when statement is FindTokens => true,
        BufferRows.Steps => scope.Scope == Scope.Steps && IsSame(buffer.Axis, scope.Axis) || statement is ReorderRows or TakeSteps or AddSteps,
        BufferRows.Batch => scope.Scope != Scope.One && (IsSame(buffer.Axis, scope.Axis) || statement is ReorderRows),
        BufferRows.RowByRow => buffer.Axis == scope.Inner || scope.Scope == Scope.Steps && IsSame(buffer.Axis, scope.Axis) && statement is PlaceStep || statement is AppendStep or TakeSteps || scope.Scope == Scope.Batch && IsSame(buffer.Axis, scope.Axis) && statement is ReorderRows or Clear,
        BufferRows.Pairs => buffer.Axis == scope.Axis && buffer.Inner == scope.Inner,
        BufferRows.StepPairs => IsSame(buffer.Axis, scope.Axis) && buffer.Inner == scope.Inner,
        _ => true,
    };

    /// <summary>Whether two names mean one order of rows; null is that of the first axis.</summary>
    bool IsSame(string? a, string? b) => firstAxis is null || Space.BaseOf(a ?? firstAxis) == Space.BaseOf(b ?? firstAxis);

    void Read(Statement s, Place place, int parts = 1, bool clean = false)
    {
        Inside(s, place, parts);
        foreach (int start in Starts(place, parts))
            if (!written.Has(place.Buffer, start)) throw Broken($"{Name(s)} reads {place} before it is written");
        if (clean && !IsClean(place, parts)) throw Broken($"{Name(s)} sums {place}, whose padding is not zero");
    }

    void Write(Statement s, Place place, int parts, bool clean)
    {
        Inside(s, place, parts);
        bool isGradient = place.Buffer.Kind == BufferKind.Gradients && s is Lanes;      // a sum that a region makes: gradient + value
        if (place.Buffer.Kind is BufferKind.Parameters or BufferKind.Gradients or BufferKind.Tokens && !isGradient) throw Broken($"{Name(s)} writes {place}");
        foreach (int start in Starts(place, parts)) written.Add(place.Buffer, start, 16, clean || place.Width % 16 == 0);
    }

    void Read(Statement s, Weights w)
    {
        Inside(s, w);
        if (!written.Has(w.Buffer, w.Start)) throw Broken($"{Name(s)} reads {w} before it is written");
    }

    void ReadTokens(Statement s, Buffer tokens)
    {
        if (tokens.Kind != BufferKind.Tokens) throw Broken($"{Name(s)} reads tokens from {tokens}");
        if (!written.Has(tokens, 0)) throw Broken($"{Name(s)} reads {tokens} before it is written");
    }

    bool IsClean(Place place, int parts) => place.Width % 16 == 0 || Starts(place, parts).All(start => written.IsClean(place.Buffer, start));

    void Inside(Statement s, Place place, int parts = 1)
    {
        if (place.Buffer.IsAlong && place is { Width: 1, Offset: 0 } && parts == 1) return;
        if (place.Width <= 0 || place.Offset < 0 || place.Offset % 16 != 0 || place.BlockStride % 16 != 0
            || place.Offset + (place.Blocks - 1) * place.BlockStride + 16 * parts > WidthOf(place.Buffer))
            throw Broken($"{Name(s)}: {place} in {parts} parts is outside {place.Buffer}");
    }

    void Inside(Statement s, Weights w)
    {
        long end = w.Start + (long)(w.Blocks - 1) * w.BlockStride + (long)(w.K - 1) * w.Step + 16 * w.Parts;
        if (w.Offset % 16 != 0 || w.Step % 16 != 0 || w.K <= 0 || w.FirstK < 0 || end > WidthOf(w.Buffer) || 16 * (w.FirstPart + w.Parts) > w.Step)
            throw Broken($"{Name(s)}: {w} is outside {w.Buffer}");
    }

    /// <summary>The parameter block and the State struct are as long as the model says: a program does not know.</summary>
    int WidthOf(Buffer buffer) => buffer.Kind switch
    {
        BufferKind.Parameters or BufferKind.Gradients => model.BlockFloats,
        BufferKind.State => model.StateFloats,
        _ => buffer.Width,
    };

    void Same(bool holds, Statement s, string otherwise)
    {
        if (!holds) throw Broken($"{Name(s)}: {otherwise}");
    }

    static IEnumerable<int> Starts(Place place, int parts) =>
        from block in Enumerable.Range(0, place.Blocks) from part in Enumerable.Range(0, parts) select place.Offset + block * place.BlockStride + 16 * part;

    static string Name(Statement s) => s is Lanes lanes ? lanes.Name : s.GetType().Name + (s.Comment == "" ? "" : $" ({s.Comment})");

    InvalidGraphException Broken(string what) => new($"loop program {program.Name}: {what}\n{program}");
}
