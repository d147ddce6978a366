using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Lowering;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Rewriting;

/// <summary>
/// What depends on nothing but a token is the same wherever the token is the same: it is computed once for each distinct token of a batch and
/// handed to the steps that have it. So an embedding and the products that read it are done for as many rows as there are words in a batch, not
/// as there are steps; a text has far fewer. The same sums in the same order: no forward bit changes. Backwards, gradients are collected
/// per token first, and the products that follow are again as many as there are words.
/// </summary>
internal static class TokenFunctions
{
    public static void Run(Graph graph)
    {
        foreach (var token in graph.Nodes.Where(n => n.Op is InputOp { Port.Shape.IsToken: true } && n.Result.Space.Axis is not null).ToList())
            Fold(graph, token.Result);
        graph.Sort();
        DeadNodes.Run(graph);
    }

    static void Fold(Graph graph, Value token)
    {
        var functions = new HashSet<Value>();       // of the token alone
        var products = new HashSet<Value>();        // those with a product in them
        var told = graph.Outputs.Where(o => o.Port.Gradient is not null).Select(o => o.Value).ToList();     // a gradient at every step is wanted
        foreach (var node in graph.Nodes)
        {
            if (!IsFunction(node, token, functions) || told.Contains(node.Result)) continue;
            functions.Add(node.Result);
            if (node.Op is Linear && Linear.TermsOf(node).Any(t => functions.Contains(t.Operand) && t.Kind != TermKind.Vector) || node.Operands.Any(products.Contains)) products.Add(node.Result);
        }
        var wanted = products.Where(p => graph.Leaving.Contains(p) || graph.Nodes.Any(n => n.Operands.Contains(p) && !n.Results.Any(products.Contains))).OrderBy(p => p.Definition.Id).ToList();
        if (wanted.Count == 0) return;
        var distinct = graph.Add(new DistinctTokens(((InputOp)token.Op).Port.Name), [token], token.Definition.Origin);
        var perToken = new Dictionary<Value, Value> { [token] = distinct.Results[DistinctTokens.List] };
        var copies = wanted.Select(OfToken).ToList();       // all of them before the first is replaced: one may be part of another
        foreach (var (value, copy) in wanted.Zip(copies, (v, c) => (v, c)))
            graph.Replace(value, graph.Add(new Distribute(), value.Definition.Origin, copy, distinct.Results[DistinctTokens.Place]));

        Value OfToken(Value value)
        {
            if (perToken.TryGetValue(value, out var known)) return known;
            if (!functions.Contains(value)) return value;
            var node = value.Definition;
            var again = graph.Add(node.Op, [.. node.Operands.Select(OfToken)], node.Origin).Result;
            again.Name = value.Name;
            return perToken[value] = again;
        }
    }

    /// <summary>A row of a table, or something computed from functions of the token and what there is once.</summary>
    static bool IsFunction(Node node, Value token, HashSet<Value> functions) =>
        node.Op is Linear or (ElementwiseOp and not Again) or Sum or MaxOf or Broadcast or Concat or Slice
        && node.Operands.All(o => o == token || functions.Contains(o) || o.Space.IsOnce && o.Op is not Draw)
        && node.Operands.Any(o => o == token && node.Op is Linear { Terms: [TermKind.Row] } || functions.Contains(o));
}
