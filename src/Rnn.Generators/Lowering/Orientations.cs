using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Lowering;

/// <summary>
/// Which index of each matrix runs along the lanes. A look-up decides first (its rows must be contiguous), then the first product of the
/// forward pass; every other use reads a transposed copy.
/// </summary>
internal sealed class Orientations
{
    readonly Dictionary<string, bool> lanesAreColumns = [];
    readonly HashSet<string> rowByRow = [];

    public static Orientations Of(IEnumerable<Graph> graphs)
    {
        var result = new Orientations();
        foreach (bool lookups in new[] { true, false })
            foreach (var graph in graphs)
                foreach (var node in graph.Nodes)
                    if (node.Op is Linear && !graph.IsAdjoint(node))
                        foreach (var (kind, matrix, _) in Linear.TermsOf(node))
                            if (kind != TermKind.Vector && (!lookups || IsLookup(kind)) && !result.lanesAreColumns.ContainsKey(NameOf(matrix!)))
                                result.lanesAreColumns.Add(NameOf(matrix!), NeedsColumns(kind));
        foreach (var op in graphs.SelectMany(g => g.Nodes).Select(n => n.Op).OfType<ParameterOp>())
            if (op.RowByRow) result.rowByRow.Add(op.Parameter.Name);
        return result;
    }

    public static bool IsLookup(TermKind kind) => kind is TermKind.Column or TermKind.Row;

    /// <summary>Whether a term's result runs along the matrix's columns.</summary>
    public static bool NeedsColumns(TermKind kind) => kind is TermKind.Transposed or TermKind.Row;

    public bool LanesAreColumns(string parameter) => lanesAreColumns.TryGetValue(parameter, out var columns) && columns;

    /// <summary>Whether the lanes run through the whole matrix, row after row: arithmetic on matrices reads it as one vector.</summary>
    public bool IsRowByRow(string parameter) => rowByRow.Contains(parameter);

    /// <summary>Whether a term can read the matrix at home.</summary>
    public bool IsDirect(TermKind kind, Value matrix) => NeedsColumns(kind) == LanesAreColumns(NameOf(matrix));

    public static string NameOf(Value matrix) => ((ParameterOp)matrix.Op).Parameter.Name;
}
