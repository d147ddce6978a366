using System;
using System.Globalization;
using Rnn;
using UsersCells;

namespace UsersApp;

/// <summary>A model of a cell that another project declares.</summary>
[RnnModel]
[Input(2)]
[Recurrent(typeof(Echo<,>), 18)]
[Dense(1)]
public partial class Reservoir
{
    /// <summary>What it says to a short series.</summary>
    public static string Line()
    {
        var model = new Reservoir(seed: 2);
        var state = model.NewState();
        Span<float> y = stackalloc float[1];
        for (int t = 0; t < 9; t++) model.Step([0.5f * t, 1], ref state, y);
        return string.Create(CultureInfo.InvariantCulture, $"Reservoir: {y[0]:R}");
    }
}
