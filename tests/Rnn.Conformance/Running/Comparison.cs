using System.Globalization;
using Rnn.Conformance.Cases;

namespace Rnn.Conformance.Running;

/// <summary>Collects the largest error of a case, measured in units of its bound: above 1 is a failure.</summary>
internal sealed class Comparison(Tolerance tolerance)
{
    bool compared;

    /// <summary>The largest error over its bound; infinite where a value is not a number or missing.</summary>
    public double Worst { get; private set; }

    /// <summary>Where it stands and by how much.</summary>
    public string Description { get; private set; } = "nothing was compared";

    public bool Passed => compared && Worst <= 1;

    /// <summary>Outputs, final states, losses, probabilities.</summary>
    public void Output(string name, Tensor expected, ReadOnlySpan<double> actual) => Compare(name, expected, actual, tolerance.Outputs);

    public void Gradient(string name, Tensor expected, ReadOnlySpan<double> actual) => Compare("d " + name, expected, actual, tolerance.Gradients);

    /// <summary>A number that must not exceed a limit.</summary>
    public void AtMost(string name, double limit, double actual)
    {
        compared = true;
        double ratio = double.IsNaN(actual) ? double.PositiveInfinity : Math.Max(0, actual / limit);
        if (ratio > Worst || Worst == 0) Note(ratio, string.Create(CultureInfo.InvariantCulture, $"{name} is {actual:g4}, at most {limit:g4} is allowed"));
    }

    void Compare(string name, Tensor expected, ReadOnlySpan<double> actual, Bound bound)
    {
        compared = true;
        if (actual.Length != expected.Length)
        {
            Note(double.PositiveInfinity, $"{name} has {actual.Length} values, expected are {expected.Length}");
            return;
        }
        for (int i = 0; i < actual.Length; i++)
        {
            double error = Math.Abs(actual[i] - expected.Data[i]), limit = bound.At(expected.Data[i]);
            double ratio = double.IsNaN(error) ? double.PositiveInfinity : error / limit;
            if (ratio > Worst || Worst == 0)
                Note(ratio, string.Create(CultureInfo.InvariantCulture, $"{name}{expected.IndexOf(i)} is {actual[i]:g9}, expected {expected.Data[i]:g9}: error {error:g3}, bound {limit:g3}"));
        }
    }

    void Note(double ratio, string description)
    {
        if (ratio < Worst) return;
        Worst = ratio;
        Description = description;
    }
}
