namespace Rnn;

/// <summary>A layer with parameters: a cell that is mapped or run over the steps. Further properties of an attribute set the cell's options of the same name.</summary>
public abstract class CellLayerAttribute : LayerAttribute
{
    /// <summary>How matrices start that multiply the layer's input, as in <c>"HeNormal"</c> or <c>"GlorotUniform(Gain = 2)"</c>; by default as the cell says.</summary>
    public string? Kernel { get; set; }

    /// <summary>How the other matrices start, those that multiply a state for instance: <c>"Orthogonal(Gain = 0.9)"</c>.</summary>
    public string? Recurrent { get; set; }

    /// <summary>How single parameters start, by name: <c>"bf = Constant(2); W* = LecunNormal"</c>. It counts before the other two.</summary>
    public string? Initializers { get; set; }

    /// <summary>Whether the layer's parameters stay as they are in training.</summary>
    public bool Frozen { get; set; }
}
