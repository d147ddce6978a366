using Rnn.RandomPrograms.Equations;

namespace Rnn.RandomPrograms.Structure;

/// <summary>A product of a step: which value it multiplies, with which matrix.</summary>
internal readonly record struct FlowProduct(int Node, int Operand, string Matrix, bool Transposed);

/// <summary>
/// What depends on what within one step of a cell and from step to step, read off its equations: equal expressions are one value, states
/// close the circle. Edges that no gradient passes (comparisons, stops) are kept apart.
/// </summary>
internal sealed class StepFlow
{
    readonly Dictionary<string, int> known = [];
    readonly List<(int From, int To, bool HasGradient)> edges = [];
    readonly Dictionary<string, int> states = [];

    readonly Dictionary<int, int> sums = [];

    public List<FlowProduct> Products { get; } = [];

    /// <summary>The sum that a product ends in, which has one gradient for all its terms.</summary>
    public int SumOf(FlowProduct product)
    {
        int node = product.Node;
        while (sums.TryGetValue(node, out int sum)) node = sum;
        return node;
    }

    /// <summary>Those of the states that are sequences.</summary>
    readonly HashSet<string> sequences = [];

    /// <summary>What leaves the steps: the result, states, and sequences where a port tells of them.</summary>
    readonly HashSet<int> leaving = [];

    public static StepFlow Of(CellLayout layout)
    {
        var flow = new StepFlow();
        flow.Collect(layout.Cell, layout.Scope);
        var previous = flow.states.ToDictionary(s => s.Key, s => s.Value);
        flow.leaving.Add(flow.Step(layout.Cell, layout.Scope, layout.Options, flow.Node("x")));
        foreach (var (state, node) in previous) flow.edges.Add((flow.states[state], node, true));
        flow.leaving.UnionWith(flow.states.Where(s => !layout.IsFromEnd || !flow.sequences.Contains(s.Key)).Select(s => s.Value));
        return flow;
    }

    /// <summary>Products that lie on a cycle, of which something leaves: they must run step by step.</summary>
    public IEnumerable<FlowProduct> InLoops(bool gradients) => Products.Distinct().Where(p => Reaches(p.Node, p.Operand, gradients) && leaving.Any(l => Reaches(p.Node, l, gradients)));

    bool Reaches(int from, int to, bool gradients)
    {
        var seen = new HashSet<int> { from };
        var work = new Stack<int>([from]);
        while (work.TryPop(out int node))
        {
            if (node == to) return true;
            foreach (var (a, b, gradient) in edges)
                if (a == node && (gradient || !gradients) && seen.Add(b)) work.Push(b);
        }
        return false;
    }

    void Collect(CellDefinition cell, string scope)
    {
        foreach (var state in cell.States) states[Names.Join(scope, state.Name)] = Node("state " + Names.Join(scope, state.Name));
        foreach (var name in cell.Sequences.Select(s => Names.Join(scope, s.Name)))
        {
            states[name] = Node("sequence " + name);
            sequences.Add(name);
        }
        foreach (var member in cell.Members) Collect(member.Cell, Names.Join(scope, member.Name));
    }

    int Node(string key, params ReadOnlySpan<(int Node, bool HasGradient)> operands)
    {
        foreach (var (operand, _) in operands) key += "," + operand;
        if (known.TryGetValue(key, out int node)) return node;
        node = known[key] = known.Count;
        foreach (var (operand, gradient) in operands) edges.Add((operand, node, gradient));
        return node;
    }

    int Step(CellDefinition cell, string scope, IReadOnlyList<(string Option, string Value)> options, int input)
    {
        var locals = new Dictionary<string, int>();
        foreach (var statement in cell.Body)
        {
            int value = statement is Let { Value: Iteration loop } ? Iterate(loop) : Value(statement.Value);
            switch (statement)
            {
                case Let let: locals[let.Name] = value; break;
                case Assign assign: states[Names.Join(scope, assign.State)] = value; break;
                case Append append:
                    var sequence = Names.Join(scope, append.Sequence);
                    states[sequence] = Node("append", (states[sequence], true), (value, true));
                    break;
                case Return { State: { } state }: return states[Names.Join(scope, state)] = value;
                default: return value;
            }
        }
        throw new InvalidOperationException($"{cell.Name} returns nothing");

        int Iterate(Iteration loop)
        {
            int stays = -1;
            locals[loop.Local] = Value(loop.Init);
            for (int n = 0; n < loop.Rounds; n++)
            {
                locals[loop.Local] = Kept(Value(loop.Next));
                int condition = Node($"compare {loop.Op}", (Value(loop.A), false), (Value(loop.B), false));
                stays = stays < 0 ? condition : Node("both", (stays, false), (condition, false));
                locals[loop.Local] = Kept(Value(loop.After));
            }
            return locals[loop.Local];

            int Kept(int next) => stays < 0 ? next : Node("kept", (stays, false), (next, true), (locals[loop.Local], true));
        }

        int Value(Expr e)
        {
            switch (e)
            {
                case NameRead { Kind: NameKind.Input }: return input;
                case NameRead { Kind: NameKind.Local } n: return locals[n.Name];
                case NameRead { Kind: NameKind.State } n: return states[Names.Join(scope, n.Name)];
                case NameRead n: return Node(Names.Join(scope, n.Name));
                case MemberState m: return states[Names.Join(Names.Join(scope, m.Member), m.State)];
                case CallCell c:
                    int argument = Value(c.A);
                    return Step(cell.Members.Single(m => m.Name == c.Member).Cell, Names.Join(scope, c.Member), [], argument);
                case ChooseByOption c: return Value(OptionOf(c.Option) == "true" ? c.Yes : c.No);
                case MatrixProduct p:
                    int operand = Value(p.Operand);
                    int product = Node($"{Names.Join(scope, p.Matrix)} {p.Transposed}", (operand, true));
                    Products.Add(new(product, operand, Names.Join(scope, p.Matrix), p.Transposed));
                    return product;
                case Recall r: return Node(r.OpName, (Value(r.Query), true), (states[Names.Join(scope, r.Keys)], true), (states[Names.Join(scope, r.Values)], true));
                case StopGradient s: return Node("stop", (Value(s.A), false));
                case Compare c: return Node($"compare {c.Op}", (Value(c.A), false), (Value(c.B), false));
                case Choose c: return Node($"choose {c.Op}", (Value(c.A), false), (Value(c.B), false), (Value(c.Yes), true), (Value(c.No), true));
                case Dropout d: return Node($"dropout {known.Count}", (Value(d.A), true));
                case Arithmetic { Op: '*' } a when a.Operands.Any(o => o is Literal { Value: 0 }):
                    foreach (var factor in a.Operands) Value(factor);           // its products stand in the text, but nothing of them arrives
                    return Node("0");
                default:
                    var operands = e.Operands.Select(o => (Value(o), true)).ToArray();
                    int node = Node(KeyOf(e), operands);
                    if (e is Arithmetic { Op: '+' or '-' })
                        foreach (var (term, _) in operands) sums[term] = node;
                    return node;
            }
        }

        string OptionOf(string option) => options.Where(o => o.Option == option).Select(o => o.Value).FirstOrDefault() ?? cell.Options.Single(o => o.Name == option).Value;

        string KeyOf(Expr e) => e switch
        {
            Literal l => l.Text(),
            Slice s => $"slice {s.Start} {s.Result}",
            Entry n => $"entry {n.Index}",
            ComputedRow r => $"matrix row {r.Index}",
            Ago a => $"delay {a.Steps}",
            Row r => $"row {Names.Join(scope, r.Matrix)} {r.Transposed} {r.Index}",
            Clamp c => $"clamp {c.Low} {c.High}",
            Apply { IsOption: true } a => OptionOf(a.Function),
            Apply a => a.Function,
            LayerNorm n => $"layernorm {n.Epsilon}",
            _ => e.OpName,
        };
    }
}
