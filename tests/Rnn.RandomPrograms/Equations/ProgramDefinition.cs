namespace Rnn.RandomPrograms.Equations;

/// <summary>A line of a stack.</summary>
internal abstract record LayerDefinition;

internal sealed record TokensLayer(int Classes) : LayerDefinition;
internal sealed record InputLayer(int Features) : LayerDefinition;
internal sealed record EmbeddingLayer(int Width) : LayerDefinition;
internal sealed record DenseLayer(int Width) : LayerDefinition;
internal sealed record ActivationLayer(string Function) : LayerDefinition;
internal sealed record DropoutLayer(double Rate) : LayerDefinition;
internal sealed record LastStepLayer : LayerDefinition;
internal sealed record SoftmaxLayer : LayerDefinition;

/// <summary>
/// A recurrent layer: its cell, the sizes of the cell's dimensions after the input's, the options its attribute sets, its direction
/// (a merge: both directions), how many steps ago the states are that it reads.
/// </summary>
internal sealed record RecurrentLayer(
    CellDefinition Cell,
    IReadOnlyList<int> Sizes,
    IReadOnlyList<(string Option, string Value)> Options,
    bool Reversed,
    Merge? Merge,
    double Dropout,
    bool Residual,
    int Dilation = 1) : LayerDefinition;

/// <summary>
/// A whole program: a stack of layers, or a network (then <see cref="Network"/> is its one closed cell), and what it is run on.
/// </summary>
internal sealed record ProgramDefinition(
    int Seed,
    IReadOnlyList<LayerDefinition> Layers,
    CellDefinition? Network,
    int Steps,
    IReadOnlyList<int> Lengths,
    bool UseMask,
    bool Training)
{
    /// <summary>Every third program tells its states, with gradients, and its locals.</summary>
    public bool IsTraced => Seed % 3 == 0;

    public int Batch => Lengths.Count;

    /// <summary>The namespace of the program's declarations; many programs share one compilation.</summary>
    public string Namespace => $"Program{Seed}";

    /// <summary>Cells to print, inner ones first.</summary>
    public IReadOnlyList<CellDefinition> Cells()
    {
        var found = new List<CellDefinition>();
        foreach (var layer in Layers.OfType<RecurrentLayer>()) Visit(layer.Cell);
        if (Network is not null) foreach (var member in Network.Members) Visit(member.Cell);
        return found;

        void Visit(CellDefinition cell)
        {
            foreach (var member in cell.Members) Visit(member.Cell);
            if (!found.Any(c => c.Name == cell.Name)) found.Add(cell);
        }
    }
}
