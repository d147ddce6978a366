#nullable disable // fields and options are found by name here, through dynamic
using System.Text.Json;
using Rnn.Runtime.Tests.Vectors;

namespace Rnn.Runtime.Tests.Systems.Checks;

/// <summary>The cells of recurrent/equations.json, row by row; nine digits are given there.</summary>
public sealed class EquationFileTests
{
    static readonly Dictionary<string, Type> Cells = new()
    {
        ["lstm_peephole"] = typeof(LstmPeephole<,>),
        ["lstm_coupled"] = typeof(LstmCoupled<,>),
        ["gru_reset_before"] = typeof(GruResetBefore<,>),
        ["mgu"] = typeof(MinimalGatedUnit<,>),
        ["janet"] = typeof(Janet<,>),
        ["indrnn"] = typeof(IndRnn<,>),
        ["lstm_projection"] = typeof(LstmProjected<,,>),
        ["lstm_layernorm"] = typeof(LstmLayerNorm<,>),
    };

    public static TheoryData<string> Names => new(VectorFile.Cases("recurrent/equations.json").Select(c => c.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void ReproducesItsVectors(string name)
    {
        var test = VectorFile.Cases("recurrent/equations.json").Single(c => c.Name == name).Case;
        var cell = test.GetProperty("options").GetProperty("cell").GetString();
        int Size(string dimension) => test.GetProperty("options").GetProperty("sizes").GetProperty(dimension).GetInt32();
        var (inputs, hidden, steps, batch) = (Size("I"), Size("H"), Size("T"), Size("B"));
        object[] sizes = cell == "lstm_projection" ? [inputs, Size("P"), hidden] : [inputs, hidden];

        var x = test.GetProperty("inputs").GetProperty("x").Data().Chunk(inputs).ToArray();
        var expected = test.GetProperty("expected").GetProperty("output").Data();
        var outputs = expected.Chunk(expected.Length / steps / batch).ToArray();
        for (var row = 0; row < batch; row++)
        {
            var instance = Loaded(test, Make.New(Cells[cell], sizes), row, batch);
            if (cell == "janet") Make.Set(instance, "beta", 0.0);   // the file has it without the shift
            for (var t = 0; t < steps; t++)
            {
                double[] found = instance.Step(Make.Vector(x[t * batch + row])).ToArray();
                Language.Close.To(outputs[t * batch + row], found, 1e-8, $"row {row}, step {t}");
            }
        }
    }

    static dynamic Loaded(JsonElement test, object cell, int row, int batch)
    {
        foreach (var field in Make.Fields(cell.GetType()))
            if (test.GetProperty("parameters").TryGetProperty(field.Name, out var parameter)) field.SetValue(cell, Make.Value(field.FieldType, parameter.Data()));
            else if (test.GetProperty("inputs").TryGetProperty(field.Name + "0", out var start)) field.SetValue(cell, Make.Value(field.FieldType, start.Data().Chunk(start.Data().Length / batch).ElementAt(row)));
        return cell;
    }
}
