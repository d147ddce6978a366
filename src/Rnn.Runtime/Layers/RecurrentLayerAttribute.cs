namespace Rnn;

/// <summary>A layer that runs a cell over the steps. Further properties of an attribute set the cell's options of the same name.</summary>
public abstract class RecurrentLayerAttribute : LayerAttribute
{
    /// <summary>The share of the layer's input that is dropped in training, drawn anew at every step; the rest is scaled up.</summary>
    public double Dropout { get; set; }

    /// <summary>Adds the layer's input to its output; both have the same width.</summary>
    public bool Residual { get; set; }
}
