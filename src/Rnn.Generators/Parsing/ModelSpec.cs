using System.Linq;

namespace Rnn.Generators.Parsing;

/// <summary>
/// A model: either a stack (<see cref="Layers"/>) or a network (<see cref="NetworkText"/>, closed text like a cell's).
/// <see cref="Cells"/> are the metadata names of the cells it mentions; <see cref="Library"/> holds those of referenced assemblies that it needs.
/// </summary>
internal sealed record ModelSpec(
    string Namespace, string Name, string Accessibility, EquatableArray<LayerSpec> Layers, string? NetworkText,
    bool Explain, EquatableArray<string> Precisions, EquatableArray<OptionSpec> Settings, EquatableArray<string> Cells,
    EquatableArray<CellSpec> Library, DeclarationSpec Declaration)
{
    /// <summary>The argument of <c>[Checkpoint]</c>; 0 without it.</summary>
    public int CheckpointEvery { get; init; }

    /// <summary>The values that are told of every step.</summary>
    public EquatableArray<TraceSpec> Traces { get; init; }

    public bool IsStack => NetworkText is null;

    /// <summary>A named argument of the model's attribute, as text.</summary>
    public string? Setting(string name) => Settings.Where(s => s.Name == name).Select(s => s.Value).FirstOrDefault();
}
