using System.Globalization;
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

    /// <summary>The name of a part of a state that has several, as all states of a cell do: <c>past.0</c>.</summary>
    public static string PartName(string state, int index) => string.Format(CultureInfo.InvariantCulture, "{0}.{1}", state, index);

    /// <summary>
    /// A shift register of a cell's states does not know their number before the first push; what a scan has pushed tells it.
    /// </summary>
    public static Term LikeResult(StateSlot slot, Term start, Term result, EntryReader reader)
    {
        if (start is not PastTerm { Registers.Count: 0 } || result is not PastTerm full) return start;
        return full with
        {
            Registers = [.. full.Registers.Select((r, i) => reader.Builder.Input(new(full.Registers.Count == 1 ? slot.Name : PartName(slot.Name, i), PortRole.InitialState, r.Shape, Space.Rows)))],
        };
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
        PastType { Element: StatesType, Length: var length } => new PastTerm(new StatesTerm([]), length, []),
        PastType { Element: VectorType or ScalarType or MatrixType } p => Past(p, name, reader),
        _ => throw NotCompiled(slot, type),
    };

    /// <summary>One vector, the newest value first.</summary>
    static PastTerm Past(PastType type, string name, EntryReader reader)
    {
        var item = CellInstance.PortShape(type.Element);
        var register = reader.Builder.Input(new(name, PortRole.InitialState, Shape.Vector(Tensors.Entries(type.Length, item.Width)), Space.Rows));
        return new(Tensors.Of(reader.Builder.Constant(0, item.Width), type.Element), type.Length, [register]);
    }

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
