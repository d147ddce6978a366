using System.Globalization;
using System.Linq;

namespace Rnn.Generators.Equations;

/// <summary>The value of an option: what the layer's attribute says, else the field's initialiser.</summary>
internal static class Options
{
    public static Term Value(EntryReader entry, CellInstance owner, FieldDefinition field)
    {
        var type = owner.TypeOf(field);
        if (owner.OptionText(field.Name) is { } text) return Parse(text, type, owner, field);
        if (field.Initializer is not null) return Widen(MethodReader.Initial(entry, owner, field), type);
        return type switch
        {
            ActivationType => new OpTerm("Identity"),
            BooleanType => new BooleanTerm(false),
            NumberType n => new NumberTerm(0, n.IsInteger),
            EnumType e when owner.Definition.Enums.TryGetValue(e.Name, out var members) => new EnumTerm(e.Name, members.First(m => m.Value == 0).Key),
            _ => throw Bad(owner, field, "", type),
        };
    }

    static Term Widen(Term term, EquationType type) => term is NumberTerm n && type is NumberType { IsInteger: false } ? n with { IsInteger = false } : term;

    static Term Parse(string text, EquationType type, CellInstance owner, FieldDefinition field) => type switch
    {
        ActivationType when OpTable.Has(text) => new OpTerm(text),
        BooleanType when text is "true" or "false" => new BooleanTerm(text == "true"),
        NumberType n when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => new NumberTerm(number, n.IsInteger),
        EnumType e when owner.Definition.Enums.TryGetValue(e.Name, out var members) && members.ContainsKey(text) => new EnumTerm(e.Name, text),
        _ => throw Bad(owner, field, text, type),
    };

    static EquationException Bad(CellInstance owner, FieldDefinition field, string text, EquationType type) =>
        new(EquationIds.UnknownOption, $"option {field.Name} of {owner.Definition.Name} is of type {type} and cannot be '{text}'", new(owner.Definition.Key, field.Name, 0, 0));
}
