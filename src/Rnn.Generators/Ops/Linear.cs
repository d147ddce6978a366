using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Ops;

/// <summary>What a term of a linear chain reads: one operand for a vector, a matrix and another operand for the rest.</summary>
internal enum TermKind
{
    /// <summary>v</summary>
    Vector,
    /// <summary>M v</summary>
    Product,
    /// <summary>M' v</summary>
    Transposed,
    /// <summary>Column k of M for a token k: M times a one-hot vector.</summary>
    Column,
    /// <summary>Row k of M for a token k: a row of an embedding.</summary>
    Row,
}

/// <summary>
/// A sum of vectors and products: one chain of fused multiply-adds per entry, terms in the order given, k ascending in each
/// (docs/numerics.md). Matrices are parameters.
/// </summary>
internal sealed record Linear(EquatableArray<TermKind> Terms) : Op
{
    public Linear(params TermKind[] terms) : this(new EquatableArray<TermKind>(terms)) { }

    public override string Name => "linear";

    public static int Arity(TermKind term) => term == TermKind.Vector ? 1 : 2;

    /// <summary>The terms of a node with their operands; Matrix is null for a vector.</summary>
    public static IEnumerable<(TermKind Kind, Value? Matrix, Value Operand)> TermsOf(Node node)
    {
        int i = 0;
        foreach (var term in ((Linear)node.Op).Terms)
            if (term == TermKind.Vector) yield return (term, null, node.Operands[i++]);
            else yield return (term, node.Operands[i++], node.Operands[i++]);
    }

    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands)
    {
        Shape? shape = null;
        var space = Space.Once;
        int i = 0;
        foreach (var term in Terms)
        {
            var matrix = term == TermKind.Vector ? null : operands[i++];
            var operand = operands[i++];
            var result = ResultOf(term, matrix?.Shape, operand.Shape);
            if (shape is { } known && known != result) throw new InvalidGraphException($"a sum of {known} and {result}");
            shape = result;
            space = Space.Join(space, operand.Space);
        }
        return [(shape!.Value, space)];
    }

    static Shape ResultOf(TermKind term, Shape? matrix, Shape operand)
    {
        if (matrix is not { } m) return operand;
        var (rows, columns) = term is TermKind.Transposed or TermKind.Row ? (m.Columns, m.Rows) : (m.Rows, m.Columns);
        if (!m.IsMatrix || operand.Width != columns || operand.IsToken != (term is TermKind.Column or TermKind.Row))
            throw new InvalidGraphException($"{term} of {m} and {operand}");
        return Shape.Vector(rows);
    }

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is not { } d) return;
        foreach (var (kind, matrix, operand) in TermsOf(node))
        {
            var own = d.Space.IsPartOf(operand.Space) ? d : adjoints.Apply(new SumOver(operand.Space), d);
            switch (kind)
            {
                case TermKind.Vector:
                    adjoints.Accumulate(operand, own);
                    break;
                case TermKind.Product:
                    adjoints.Accumulate(operand, adjoints.Apply(new Linear(TermKind.Transposed), matrix!, own));
                    adjoints.Accumulate(matrix!, adjoints.Apply(new OuterSum(), own, operand));
                    break;
                case TermKind.Transposed:
                    adjoints.Accumulate(operand, adjoints.Apply(new Linear(TermKind.Product), matrix!, own));
                    adjoints.Accumulate(matrix!, adjoints.Apply(new OuterSum(), operand, own));
                    break;
                default:
                    adjoints.Accumulate(matrix!, adjoints.Apply(new ScatterSum(matrix!.Shape, kind == TermKind.Row), own, operand));
                    break;
            }
        }
    }

    public override string ToString() => $"linear {string.Join("+", Terms.Select(t => t.ToString().ToLowerInvariant()))}";
}
