using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace CharacterModelExample;

/// <summary>What narrow weights cost on a text, and what they give: the same stream of characters in each precision.</summary>
static class Precisions
{
    delegate void Step(int token, ref CharacterModel.State state, Span<float> scores);

    public static void Print(CharacterModel model, ReadOnlySpan<int> tokens)
    {
        var (bfloat16, int8) = (new CharacterModel.BFloat16(model), new CharacterModel.Int8(model));
        var table = new Table().AddColumns("Weights", "Bytes", "Bits per character", "Nanoseconds a step");
        foreach (var column in table.Columns.Skip(1)) column.RightAligned();
        AddRow(table, "float32", sizeof(float) * (long)CharacterModel.ParameterCount, model.NewState(), model.Step, tokens);
        AddRow(table, "bfloat16", bfloat16.WeightBytes, bfloat16.NewState(), bfloat16.Step, tokens);
        AddRow(table, "int8", int8.WeightBytes, int8.NewState(), int8.Step, tokens);
        AnsiConsole.Write(table);
    }

    static void AddRow(Table table, string name, long bytes, CharacterModel.State state, Step step, ReadOnlySpan<int> tokens)
    {
        Span<float> scores = stackalloc float[97];
        double nats = 0;
        long time = 0;
        for (int t = 0; t + 1 < tokens.Length; t++)
        {
            long start = Stopwatch.GetTimestamp();
            step(tokens[t], ref state, scores);
            time += Stopwatch.GetTimestamp() - start;
            double sum = 0;
            foreach (float score in scores) sum += Math.Exp(score);
            nats += Math.Log(sum) - scores[tokens[t + 1]];
        }
        int steps = Math.Max(tokens.Length - 1, 1);
        table.AddRow(name, Number(bytes, "N0"), Number(nats / steps / Math.Log(2), "F4"), Number(time * 1e9 / Stopwatch.Frequency / steps, "N0"));
    }

    static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
