namespace Rnn;

/// <summary>A layer that runs a cell over the steps.</summary>
public abstract class RecurrentLayerAttribute : CellLayerAttribute
{
    /// <summary>The share of the layer's input that is dropped in training, drawn anew at every step; the rest is scaled up.</summary>
    public double Dropout { get; set; }

    /// <summary>Adds the layer's input to its output; both have the same width.</summary>
    public bool Residual { get; set; }

    /// <summary>
    /// The probability with which each unit of each state keeps its old value at a step of training; outside training a state is the mean of old
    /// and new by that probability (zoneout, Krueger et al. 2016). What the cell returns of a state is what was kept.
    /// </summary>
    public double Zoneout { get; set; }

    /// <summary>
    /// Trains where states start: <c>Lstm1.h0</c> of the state <c>Lstm1.h</c>, at first zero. Callers then hand in no initial states, so no state
    /// goes on from one window of truncated backpropagation to the next: each starts at the parameters again.
    /// </summary>
    public bool TrainedState { get; set; }

    /// <summary>
    /// How many steps ago the states are that a step reads: the layer is as many chains that take turns (dilated RNN, Chang et al. 2017). The state
    /// <c>Lstm1.h</c> then has the last so many values, the newest first; all are zero at the start.
    /// </summary>
    public int Dilation { get; set; } = 1;

    /// <summary>Reads the stack's input beside the output of the layer before: [h; x] (Graves 2013).</summary>
    public bool SkipFromInput { get; set; }
}
