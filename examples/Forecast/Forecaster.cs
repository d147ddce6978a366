using Rnn;

namespace ForecastExample;

/// <summary>Tomorrow is today and a change: a GRU reads the window, a dense layer says by how much the last value changes.</summary>
[RnnModel]
public partial class Forecaster
{
    Gru<D1, D24> gru;
    Dense<D24, D1> change;

    /// <summary>The value after a window.</summary>
    /// <param name="x">The window.</param>
    public Vec<D1> Forward(Seq<Vec<D1>> x) => x.Last + change.Step(x.Scan(gru.Step).Last);
}
