namespace Rnn.Training.Tests.Models;

/// <summary>Places the parameters of a handwritten model one after another, each in blocks of 16 rows, padded as a compiled model's are.</summary>
sealed class Packing
{
    readonly List<ParameterInfo> parameters = [];

    public int Floats { get; private set; }

    public IReadOnlyList<ParameterInfo> Parameters => parameters;

    public Packing Add(string name, int rows, int columns, string initializer = "GlorotUniform", bool frozen = false)
    {
        parameters.Add(new ParameterInfo(name, rows, columns, frozen, initializer, Floats, columns * 16, 16, LanesAreColumns: false));
        Floats += (rows + 15) / 16 * columns * 16;
        return this;
    }
}
