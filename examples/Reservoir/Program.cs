using System.Globalization;
using ReservoirExample;
using Rnn.Training;

// Forecasts chaos with a network that is never trained: random units echo the series, and one ridge regression weighs them.
const int Washout = 100, Fitted = 3000, Places = 50, Between = 50, Ahead = 84, Shown = 100;
int last = Washout + Fitted + Places * Between;
float[] series = MackeyGlass.Series(last + Shown + 1);
Console.WriteLine(ChaosReservoir.Info);

// 1. The reservoir hears the series; the regression learns which weights of [1; input; units] give the next value.
var reservoir = new ChaosReservoir(seed: 1);
var state = reservoir.NewState();
var regression = new RidgeRegression(features: 301, targets: 1, ridge: 1e-9);
float[] features = new float[regression.Features];
int t = 0;
for (; t < Washout + Fitted; t++)
{
    reservoir.Step(series.AsSpan(t, 1), ref state, features);
    if (t >= Washout) regression.Add(features, series.AsSpan(t + 1, 1));
}
LinearReadout readout = regression.Solve();

// 2. Now and then a copy of the state goes on alone: what the read-out says is what the copy hears next.
float[] forecast = [];
double squares = 0;
for (int place = 0; place < Places; place++)
{
    for (int until = t + Between; t < until; t++) reservoir.Step(series.AsSpan(t, 1), ref state, features);
    forecast = GoOn(state);
    squares += Math.Pow(forecast[Ahead - 1] - series[t + Ahead - 1], 2);
}
double mean = series.Average(), deviation = Math.Sqrt(series.Average(x => (x - mean) * (x - mean)));
double error = Math.Sqrt(squares / Places) / deviation;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Error {Ahead} steps ahead at {Places} places: {error:F4} of the deviation of the series (NRMSE; guessing the mean gives 1)."));
Console.WriteLine($"The last {Shown} values that it went on alone: truth (.), forecast (o), both (*)");
Plot.Draw(series.AsSpan(t, Shown), forecast);
return error < 0.1 ? 0 : 1;

float[] GoOn(ChaosReservoir.State alone)
{
    float[] own = [.. features], told = new float[Shown];
    readout.Apply(own, told.AsSpan(0, 1));
    for (int step = 1; step < Shown; step++)
    {
        reservoir.Step(told.AsSpan(step - 1, 1), ref alone, own);
        readout.Apply(own, told.AsSpan(step, 1));
    }
    return told;
}
