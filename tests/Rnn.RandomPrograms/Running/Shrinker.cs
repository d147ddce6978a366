using System.Diagnostics;
using Rnn.RandomPrograms.Equations;

namespace Rnn.RandomPrograms.Running;

/// <summary>Makes a failing program smaller as long as it fails in the same way: fewer layers, statements, steps and rows, simpler expressions, width 1.</summary>
internal static class Shrinker
{
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(40);

    public static (Candidate Candidate, Verdict Verdict) Shrink(Candidate candidate, Verdict verdict)
    {
        var clock = Stopwatch.StartNew();
        bool smaller = true;
        while (smaller && clock.Elapsed < Limit)
        {
            smaller = false;
            foreach (var program in Smaller(candidate.Program))
            {
                if (clock.Elapsed > Limit) break;
                if (Try(program, verdict) is not { } found) continue;
                (candidate, verdict) = found;
                smaller = true;
                break;
            }
        }
        return (candidate, verdict);
    }

    static (Candidate, Verdict)? Try(ProgramDefinition program, Verdict verdict)
    {
        try
        {
            for (int attempt = 0; attempt < 3; attempt++)
                if (Candidate.TryCreate(program, attempt) is { } candidate)
                {
                    var found = Campaign.Verify([candidate])[0];
                    bool own = found.Kind is not (VerdictKind.Compilation or VerdictKind.Crash) || Signature(found) == Signature(verdict);
                    return found.Kind == verdict.Kind && own ? (candidate, found) : null;
                }
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException or NullReferenceException or ArithmeticException)
        {
            // a step that leaves no program at all: a name without its local, a slice past its end
        }
        return null;
    }

    /// <summary>An error's text without what changes from program to program.</summary>
    static string Signature(Verdict verdict) => new([.. verdict.Message.Split('\n')[0].Split(" at ")[0].Where(c => !char.IsDigit(c)).Take(120)]);

    static IEnumerable<ProgramDefinition> Smaller(ProgramDefinition p)
    {
        for (int i = 0; i < p.Batch && p.Batch > 1; i++) yield return p with { Lengths = [.. p.Lengths.Where((_, j) => j != i)] };
        if (p.Steps > 1) yield return p with { Steps = p.Steps - 1, Lengths = [.. p.Lengths.Select(l => Math.Min(l, p.Steps - 1))] };
        if (p.UseMask) yield return p with { UseMask = false };
        if (p.Training) yield return p with { Training = false };
        if (p.Network is { } network)
        {
            foreach (var smaller in Smaller(network)) yield return p with { Network = smaller };
            yield break;
        }
        for (int i = p.Layers.Count - 1; i > 0; i--) yield return p with { Layers = [.. p.Layers.Where((_, j) => j != i)] };
        for (int i = 0; i < p.Layers.Count; i++)
            foreach (var layer in Smaller(p.Layers[i])) yield return p with { Layers = [.. p.Layers.Select((l, j) => j == i ? layer : l)] };
    }

    static IEnumerable<LayerDefinition> Smaller(LayerDefinition layer)
    {
        switch (layer)
        {
            case TokensLayer { Classes: > 2 }: yield return new TokensLayer(2); break;
            case InputLayer { Features: > 1 }: yield return new InputLayer(1); break;
            case EmbeddingLayer { Width: > 1 }: yield return new EmbeddingLayer(1); break;
            case DenseLayer { Width: > 1 }: yield return new DenseLayer(1); break;
            case RecurrentLayer r:
                if (r.Merge is not null) yield return r with { Merge = null };
                if (r.Reversed) yield return r with { Reversed = false };
                if (r.Residual) yield return r with { Residual = false };
                if (r.Dilation > 1) yield return r with { Dilation = r.Dilation - 1 };
                if (r.Dropout > 0) yield return r with { Dropout = 0 };
                if (r.Options.Count > 0) yield return r with { Options = [] };
                for (int i = 0; i < r.Sizes.Count; i++)
                    foreach (int size in new[] { 1, 2, 16, 17 }.Where(s => s < r.Sizes[i])) yield return r with { Sizes = [.. r.Sizes.Select((s, j) => j == i ? size : s)] };
                if (!r.Cell.IsBuiltIn)
                    foreach (var cell in Smaller(r.Cell)) yield return r with { Cell = cell };
                break;
        }
    }

    static IEnumerable<CellDefinition> Smaller(CellDefinition cell)
    {
        for (int i = 0; i < cell.Body.Count - 1; i++)
            if (!IsRead(cell, i)) yield return Pruned(cell with { Body = [.. cell.Body.Where((_, j) => j != i)] });
        foreach (var state in cell.States)
            if (!cell.Body.Any(s => s is Assign a && a.State == state.Name || s is Return r && r.State == state.Name) && !cell.Expressions().Any(e => e is NameRead { Kind: NameKind.State } n && n.Name == state.Name))
                yield return cell with { States = [.. cell.States.Where(s => s != state)] };
        for (int i = 0; i < cell.Body.Count; i++)
            foreach (var value in Smaller(cell, cell.Body[i].Value))
                yield return Pruned(cell with { Body = [.. cell.Body.Select((s, j) => j == i ? s with { Value = value } : s)] });
        foreach (var member in cell.Members)
            foreach (var inner in Smaller(member.Cell))
                yield return cell with { Members = [.. cell.Members.Select(m => m == member ? m with { Cell = inner } : m)] };
    }

    static bool IsRead(CellDefinition cell, int statement) =>
        cell.Body[statement] switch
    {
        Let let => cell.Expressions().Any(e => e is NameRead { Kind: NameKind.Local } n && n.Name == let.Name),
        Append append => cell.Expressions().Any(e => e is Recall r && (r.Keys == append.Sequence || r.Values == append.Sequence)),
        _ => false,
    };

    /// <summary>An operand of the same width in an expression's place, the input, a state, or the same at one of its operands.</summary>
    static IEnumerable<Expr> Smaller(CellDefinition cell, Expr e)
    {
        foreach (var operand in e.Operands.Where(o => Equals(o.Width, e.Width) && o is not Literal)) yield return operand;
        if (e is not NameRead)
        {
            if (!cell.TakesToken && Equals(e.Width, cell.Input)) yield return new NameRead(NameKind.Input, "x", cell.Input);
            foreach (var state in cell.States.Where(s => Equals(s.Width, e.Width))) yield return new NameRead(NameKind.State, state.Name, state.Width);
        }
        for (int i = 0; i < e.Operands.Count; i++)
            foreach (var operand in Smaller(cell, e.Operands[i])) yield return e.With([.. e.Operands.Select((o, j) => j == i ? operand : o)]);
    }

    static CellDefinition Pruned(CellDefinition cell)
    {
        var read = cell.Expressions().SelectMany(e => e switch
        {
            NameRead n => [n.Name],
            MatrixProduct p => [p.Matrix],
            Row r => [r.Matrix],
            Apply { IsOption: true } a => [a.Function],
            ChooseByOption c => [c.Option],
            CallCell c => [c.Member],
            MemberState m => [m.Member],
            _ => Array.Empty<string>(),
        }).ToHashSet();
        return cell with
        {
            Sequences = [.. cell.Sequences.Where(s => cell.Body.Any(b => b is Append a && a.Sequence == s.Name))],
            Matrices = [.. cell.Matrices.Where(m => read.Contains(m.Name))],
            Vectors = [.. cell.Vectors.Where(v => read.Contains(v.Name))],
            Options = [.. cell.Options.Where(o => read.Contains(o.Name))],
            Members = [.. cell.Members.Where(m => read.Contains(m.Name))],
        };
    }
}
