namespace Rnn.Conformance.Declarations;

/// <summary>Writes a stack: one attribute a layer. Names follow the language: the cell's type and a running number.</summary>
internal sealed class StackText
{
    readonly List<string> layers = [];
    readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>Cells that the library has not, declared above the model.</summary>
    public string Cells { get; set; } = "";

    /// <summary>Adds a layer without a cell: <c>[Input(3)]</c>.</summary>
    public StackText Add(string attribute)
    {
        layers.Add(attribute);
        return this;
    }

    /// <summary>Adds a layer and gives its name, with which the names of its parameters and states begin.</summary>
    public string AddLayer(string type, string attribute)
    {
        layers.Add(attribute);
        numbers[type] = numbers.GetValueOrDefault(type) + 1;
        return type + numbers[type];
    }

    /// <summary>The recurrent layer of a choice; its cell is declared above the model where the library has none.</summary>
    public string AddLayer(CellChoice choice)
    {
        if (Cells.Length == 0) Cells = choice.Declaration;
        return AddLayer(choice.Type, choice.Attribute);
    }

    public override string ToString() => $"""
        {Cells}
        [RnnModel]
        {string.Join(Environment.NewLine, layers)}
        public partial class Model;
        """;
}
