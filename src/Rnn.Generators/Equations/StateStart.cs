using System.Linq;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Equations;

/// <summary>What a state is when an entry begins: what the caller hands in, a trained start, or zero for a sum of losses.</summary>
internal static class StateStart
{
    public static Term Of(StateSlot slot, EntryReader reader)
    {
        if (slot.Field.IsAuxiliaryLoss) return new TensorTerm(reader.Builder.Constant(0, 1), TensorKind.Scalar);
        if (InitialParameter(slot) is { } parameter)
        {
            var type = slot.Owner.TypeOf(parameter);
            var start = slot.Owner.Parameter(parameter, type);
            return Tensors.Of(type is MatrixType ? reader.Builder.RowByRow(start) : reader.Builder.Parameter(start), type);
        }
        if (slot.Owner.LayerParameters?.StartOf(slot) is { } trained) return Tensors.Of(reader.Builder.Parameter(trained), slot.Type);
        return OfType(slot.Type, slot.Name, slot, reader);
    }

    /// <summary>The name of a part of a state that has several: <c>past[2]</c>, <c>past[2].0</c>.</summary>
    public static string PartName(string state, Term term, int index)
    {
        if (term is not PastTerm past) return $"{state}.{index}";
        var width = past.Items[0].Values.Count();
        return width == 1 ? $"{state}[{index + 1}]" : $"{state}[{index / width + 1}].{index % width}";
    }

    /// <summary>
    /// A shift register of a cell's states does not know their number before the first push; what a scan has pushed tells it.
    /// </summary>
    public static Term LikeResult(StateSlot slot, Term start, Term result, EntryReader reader)
    {
        if (start is not PastTerm { Items: var old } || result is not PastTerm { Items: [StatesTerm model, ..] } || old.Any(i => i.Values.Any())) return start;
        return new PastTerm([.. old.Select((_, k) =>
        {
            int i = 0;
            return model.Select(v => reader.Builder.Input(new($"{slot.Name}[{k + 1}].{i++}", PortRole.InitialState, v.Shape, Space.Rows)));
        })]);
    }

    static FieldDefinition? InitialParameter(StateSlot slot)
    {
        var initial = slot.Field.Attribute("State")!.Arguments.FirstOrDefault(a => a.StartsWith("Initial", System.StringComparison.Ordinal));
        return initial is null ? null : slot.Owner.Definition.Field(initial.Substring(initial.IndexOf('"')).Trim('"'));
    }

    static Term OfType(EquationType type, string name, StateSlot slot, EntryReader reader) => type switch
    {
        VectorType or ScalarType or MatrixType => Tensors.Of(reader.Builder.Input(new(name, PortRole.InitialState, CellInstance.PortShape(type), Space.Rows)), type),
        SequenceType s => new SequenceTerm(OfSequence(s.Element, name, slot, reader), reader.Assumptions.Axis(name)),
        PastType { Element: StatesType } p => new PastTerm([.. Enumerable.Range(1, p.Length).Select(_ => (Term)new StatesTerm([]))]),
        PastType p => new PastTerm([.. Enumerable.Range(1, p.Length).Select(k => OfType(p.Element, $"{name}[{k}]", slot, reader))]),
        _ => throw NotCompiled(slot, type),
    };

    static Term OfSequence(EquationType element, string name, StateSlot slot, EntryReader reader)
    {
        if (element is not (VectorType or ScalarType or MatrixType)) throw NotCompiled(slot, new SequenceType(element));
        if (slot.MaxLength == 0)
            throw new EquationException(EquationIds.NotCompiled, $"{slot.Name} is a sequence that is kept from call to call: say how many steps it has at most, [MaxLength(n)]", new(slot.Owner.Definition.Key, slot.Field.Name, 0, 0));
        return Tensors.Of(reader.Builder.Input(new(name, PortRole.InitialState, CellInstance.PortShape(element), Space.Steps(reader.Assumptions.Axis(name))) { MaxLength = slot.MaxLength }), element);
    }

    static EquationException NotCompiled(StateSlot slot, EquationType type) =>
        new(EquationIds.NotCompiled, $"a state of type {type} is not compiled yet; the equations run in eager mode", new(slot.Owner.Definition.Key, slot.Field.Name, 0, 0));
}
