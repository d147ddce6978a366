using System.Globalization;
using System.Text;

namespace Rnn.Training;

/// <summary>How a state looks over many sequences.</summary>
/// <param name="State">Its name.</param>
/// <param name="Units">Its width.</param>
/// <param name="Saturated">Share of values whose magnitude is within a hundredth of 1: where the state is what a tanh or sigmoid gives, that passes next to no gradient.</param>
/// <param name="Dead">Units that are 0 in every sequence.</param>
/// <param name="Stuck">Units that have one value in all sequences, other than 0.</param>
public sealed record StateHealth(string State, int Units, double Saturated, int Dead, int Stuck);

/// <summary>The states of a model over data, with warnings.</summary>
/// <param name="Model">The model.</param>
/// <param name="States">One line for each state.</param>
public sealed record StateReport(string Model, IReadOnlyList<StateHealth> States)
{
    /// <summary>The share of saturated values from which on a warning is given.</summary>
    public const double SaturationLimit = 0.3;

    /// <summary>What should be looked at; empty where all is well.</summary>
    public IEnumerable<string> Warnings
    {
        get
        {
            foreach (var s in States)
            {
                if (s.Saturated > SaturationLimit)
                    yield return string.Create(CultureInfo.InvariantCulture, $"{s.State}: {s.Saturated:P0} of its values are saturated; smaller weights at the start, a smaller rate or normalised inputs help.");
                if (s.Dead > 0) yield return $"{s.State}: {s.Dead} of {s.Units} units are always 0; a leaky activation or a smaller rate helps.";
                if (s.Stuck > 0) yield return $"{s.State}: {s.Stuck} of {s.Units} units have one value whatever the input is.";
            }
        }
    }

    /// <summary>A table and the warnings.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"States of {Model}\n{"State",-24} {"units",6} {"saturated",10} {"dead",6} {"stuck",6}\n");
        foreach (var s in States) text.Append(CultureInfo.InvariantCulture, $"{s.State,-24} {s.Units,6} {s.Saturated,10:P1} {s.Dead,6} {s.Stuck,6}\n");
        foreach (var warning in Warnings) text.Append("warning: ").Append(warning).Append('\n');
        return text.ToString();
    }
}
