using System.Globalization;
using System.Text;

namespace Rnn;

/// <summary>Writes <see cref="ModelInfo"/> as a table of layers, with totals below.</summary>
static class ModelSummary
{
    internal static string Of(ModelInfo info)
    {
        var rows = new List<(string Layer, string Shape, string Count)> { ("Layer (type)", "Output shape", "Parameters") };
        foreach (var layer in info.Layers) rows.Add(($"{layer.Name} ({layer.Type})", layer.OutputShape, Number(layer.ParameterCount)));
        var (first, second, third) = (rows.Max(r => r.Layer.Length), rows.Max(r => r.Shape.Length), rows.Max(r => r.Count.Length));
        var rule = new string('-', first + second + third + 6);

        var text = new StringBuilder().Append("Model: ").Append(info.Name).Append('\n').Append(rule).Append('\n');
        foreach (var (layer, shape, count) in rows)
        {
            text.Append(layer.PadRight(first)).Append("   ").Append(shape.PadRight(second)).Append("   ").Append(count.PadLeft(third)).Append('\n');
            if (layer == rows[0].Layer) text.Append(rule).Append('\n');
        }

        text.Append(rule).Append('\n');
        text.Append("Parameters: ").Append(Number(info.ParameterCount)).Append(" (").Append(Number(info.ParameterCount * sizeof(float))).Append(" bytes)\n");
        if (info.TrainedCount != info.ParameterCount) text.Append("Trained: ").Append(Number(info.TrainedCount)).Append('\n');
        text.Append("State: ").Append(info.StateFloats == 0 ? "none" : Number(info.StateFloats * (long)sizeof(float)) + " bytes");
        text.Append("; operations a step: ").Append(Number(info.FlopsPerStep));
        return text.ToString();
    }

    static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
