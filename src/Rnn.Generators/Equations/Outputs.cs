using System;
using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Equations;

/// <summary>What leaves an entry: its result, by the names of a tuple where there are several, and the states it has changed.</summary>
internal static class Outputs
{
    public const string DefaultName = "y";

    public static void OfResult(EntryReader reader, Term result, Func<string, EquationException> error)
    {
        if (result is SequenceTerm { Element: TupleTerm of } sequence) result = new TupleTerm([.. of.Items.Select(i => (i.Name, (Term)new SequenceTerm(i.Term, sequence.Axis)))]);
        switch (result)
        {
            case VoidTerm: break;
            case TupleTerm tuple:
                for (int i = 0; i < tuple.Items.Count; i++) Add(reader, tuple.Items[i].Name.Length > 0 ? tuple.Items[i].Name : $"{DefaultName}{i + 1}", tuple.Items[i].Term, error);
                break;
            default: Add(reader, DefaultName, result, error); break;
        }
    }

    static void Add(EntryReader reader, string name, Term term, Func<string, EquationException> error)
    {
        var space = term is SequenceTerm s ? Space.Steps(s.Axis) : Space.Rows;
        var element = term is SequenceTerm sequence ? sequence.Element : term;
        if (element is SequenceTerm { Element: TensorTerm { Kind: TensorKind.Scalar, Value: var number }, Axis: var over })
        {
            reader.Builder.Graph.Outputs.Add(OfPairs(reader.Builder, new Port(name, PortRole.Output, number.Shape, space), number, over, error));
            return;
        }
        if (element is NumberTerm n) element = Tensors.Scalar(reader.Builder.Constant(n.Number, 1));
        if (element is TensorTerm { Kind: TensorKind.Matrix } matrix) element = new Operators(reader.Builder).RowByRow(matrix);
        if (element is not TensorTerm { Kind: TensorKind.Scalar or TensorKind.Vector or TensorKind.Matrix } tensor)
            throw error($"result {name} of type {term.Type} cannot leave a compiled entry: vectors, matrices, scalars and sequences of them can");
        if (tensor.Value.Space.Rank > 1) throw error($"result {name} runs over two axes ({tensor.Value.Space}); a loss on it belongs inside the step");
        reader.Builder.Graph.Outputs.Add((new Port(name, PortRole.Output, tensor.Value.Shape, space), tensor.Value));
    }

    /// <summary>A number for each step of a sequence at every step: of a state, which a stream tells, or of another sequence.</summary>
    static (Port Port, Value Value) OfPairs(GraphBuilder builder, Port port, Value number, string over, Func<string, EquationException> error)
    {
        if (MostSteps(builder.Graph, over) is > 0 and var most)
            return (port with { MaxLength = most }, number.Space.Rank == 2 ? number : builder.Apply(new Ops.Spread(Space.Steps(port.Space.Axis!, over)), number));
        foreach (var axis in new[] { port.Space.Axis!, over })
            if (!builder.Graph.Nodes.Any(n => n.Op is Ops.InputOp i && i.Port.Space.Axis == Space.BaseOf(axis)))
                throw error($"result {port.Name} has a number for each step of a sequence that no input has; a vector at every step can leave, or what is computed from the numbers");
        var across = over == port.Space.Axis ? Space.AgainOf(over) : over;
        return (port with { Across = across }, across == over ? number : builder.Again(number, over, across));
    }

    /// <summary>How many steps a state has at most that is a sequence over an axis.</summary>
    static int MostSteps(Graph graph, string axis) => graph.Nodes.Select(n => n.Op is Ops.InputOp input ? input.Port : (n.Op as Ops.Remember)?.State).Where(p => p?.Space.Axis == axis).Select(p => p!.MaxLength).FirstOrDefault();

    /// <summary>States that the entry assigned, in the order of their declaration.</summary>
    public static void OfStates(EntryReader reader, IEnumerable<StateSlot> declared)
    {
        reader.CheckMemories();
        foreach (var slot in declared.Where(reader.Frame.Assigned.Contains))
        {
            var term = reader.Frame.Current[slot];
            if (term is FromEndTerm) continue;      // no stream comes from the end
            if (term is AppendedTerm) throw EntryReader.Refused(slot, $"{slot.Name}: {AppendedTerm.Refusal}");
            var values = term.Values.ToList();
            for (int i = 0; i < values.Count; i++)
            {
                var name = values.Count == 1 ? slot.Name : StateStart.PartName(slot.Name, i);
                var space = term is SequenceTerm s ? Space.Steps(s.Axis) : Space.Rows;
                var role = slot.Field.IsAuxiliaryLoss ? PortRole.AuxiliaryLoss : PortRole.FinalState;
                reader.Builder.Graph.Outputs.Add((new Port(name, role, values[i].Shape, space) { MaxLength = term is SequenceTerm ? slot.MaxLength : 0, IsAppended = term is SequenceTerm { IsAppended: true } }, values[i]));
            }
        }
    }
}
