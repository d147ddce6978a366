using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Rewriting;

/// <summary>
/// Fixes the order of every sum that contains a product, once, before anything else looks at it: vectors and then products that do not
/// depend on the loop the sum is part of (what is the same at every step first), then its own products, then its own vectors;
/// source order within each group.
/// The first two groups are the part that distribution hoists, so streaming and training continue the same chain; own
/// vectors come last because they join the elementwise work after the product (a peephole on the new cell, the GRU's r * u).
/// Afterwards a * b + c becomes one fused operation everywhere.
/// </summary>
internal static class CanonicalSums
{
    /// <summary>Before differentiation everything may change, afterwards only the adjoint: the forward pass keeps its bits.</summary>
    public static void Run(Graph graph)
    {
        graph.Sort();
        bool adjointOnly = graph.Nodes.Any(graph.IsAdjoint);
        bool Mine(Node node) => !adjointOnly || graph.IsAdjoint(node);

        var cycles = Cycles.Of(graph.Nodes);
        var uses = new Uses(graph.Nodes, graph.Leaving);
        var ofMemory = MemoryFunctions.Of(graph);
        foreach (var node in graph.Nodes.ToList())
        {
            if (!Mine(node) || !IsSum(node) || IsInner(node, uses, Mine, ofMemory)) continue;
            var terms = new List<(TermKind Kind, Value? Matrix, Value Operand)>();
            Collect(node, terms, uses, Mine, ofMemory);
            if (terms.All(t => t.Kind == TermKind.Vector)) continue;
            var chain = Chain(graph, node, terms, cycles);
            if (ofMemory.Contains(node.Result)) ofMemory.Add(chain);
            graph.Replace(node.Result, chain);
        }
        graph.Sort();
        DeadNodes.Run(graph);
        Contract(graph, Mine);
        graph.Sort();
        DeadNodes.Run(graph);
    }

    static bool IsSum(Node node) => node.Op is Add or Linear && node.Results[0].Shape.IsVector;

    /// <summary>
    /// A sum that only another sum of the same space reads is a part of it; but what depends on a memory alone is worked out when the memory is left.
    /// </summary>
    static bool IsInner(Node node, Uses uses, System.Func<Node, bool> mine, HashSet<Value> ofMemory) =>
        uses.IsSingle(node.Result) && uses.Of(node.Result)[0] is var reader && mine(reader) && IsSum(reader)
        && IsVectorTerm(reader, node.Result) && reader.Result.Space == node.Result.Space && ofMemory.Contains(reader.Result) == ofMemory.Contains(node.Result);

    static bool IsVectorTerm(Node reader, Value value) =>
        reader.Op is Add || Linear.TermsOf(reader).Any(t => t.Kind == TermKind.Vector && t.Operand == value);

    static void Collect(Node node, List<(TermKind Kind, Value? Matrix, Value Operand)> terms, Uses uses, System.Func<Node, bool> mine, HashSet<Value> ofMemory)
    {
        var own = node.Op is Add
            ? node.Operands.Select(o => (Kind: TermKind.Vector, Matrix: (Value?)null, Operand: o))
            : Linear.TermsOf(node);
        foreach (var term in own.ToList())
        {
            var inner = term.Operand.Definition;
            if (term.Kind == TermKind.Vector && mine(inner) && IsSum(inner) && inner.Result.Space == node.Result.Space && ofMemory.Contains(node.Result) == ofMemory.Contains(inner.Result) && uses.IsSingle(term.Operand)) Collect(inner, terms, uses, mine, ofMemory);
            else terms.Add(term);
        }
    }

    static Value Chain(Graph graph, Node node, List<(TermKind Kind, Value? Matrix, Value Operand)> terms, Cycles cycles)
    {
        bool Own((TermKind Kind, Value? Matrix, Value Operand) t) => cycles.Same(t.Operand.Definition, node);
        bool Vector((TermKind Kind, Value? Matrix, Value Operand) t) => t.Kind == TermKind.Vector;
        bool Small((TermKind Kind, Value? Matrix, Value Operand) t) => t.Operand.Space.Axis is null;
        var chain = terms.Where(t => !(Vector(t) && Own(t)))
            .OrderBy(t => Own(t) ? 4 : (Small(t) ? 0 : 2) + (Vector(t) ? 0 : 1)).ToList();
        var sum = cycles.Inherit(graph.Add(
            new Linear(new EquatableArray<TermKind>([.. chain.Select(t => t.Kind)])),
            [.. chain.SelectMany(t => t.Matrix is null ? [t.Operand] : new[] { t.Matrix, t.Operand })],
            node.Origin).Result, node);
        foreach (var own in terms.Where(t => Vector(t) && Own(t))) sum = cycles.Inherit(graph.Add(new Add(), node.Origin, own.Operand, sum), node);
        return sum;
    }

    static void Contract(Graph graph, System.Func<Node, bool> mine)
    {
        var uses = new Uses(graph.Nodes, graph.Leaving);
        foreach (var node in graph.Nodes.ToList())
        {
            if (node.Op is not Add || !node.Results[0].Shape.IsVector || !mine(node)) continue;
            var (a, b) = (node.Operands[0], node.Operands[1]);
            if (!IsProduct(a)) (a, b) = (b, a);
            if (!IsProduct(a)) continue;
            var fused = graph.Add(new MultiplyAdd(), node.Origin, a.Definition.Operands[0], a.Definition.Operands[1], b);
            graph.Replace(node.Result, fused);
        }

        bool IsProduct(Value value) => value.Op is Multiply && uses.IsSingle(value);
    }
}
