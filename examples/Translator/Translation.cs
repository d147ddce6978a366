using Rnn.Training;

namespace TranslatorExample;

/// <summary>What a model makes of a date, and where it looked for each sign that it wrote.</summary>
/// <param name="Source">What it read.</param>
/// <param name="Target">What it wrote.</param>
/// <param name="Weights">For each sign written the weights of those read.</param>
sealed record Translation(string Source, string Target, IReadOnlyList<float[]> Weights)
{
    /// <summary>Reads all of a date, then writes the most probable sign at every step.</summary>
    public static Translation Of(DateTranslator model, string source)
    {
        List<float[]> looked = [];
        var weights = new float[Dates.Longest];
        var state = model.NewState();
        model.RunEncode(Dates.Read.Encode(source), ref state);
        var search = new BeamSearch<DateTranslator.State>(Dates.Iso.Count, Step, new DecodingOptions { MaxLength = Dates.Written });
        int[] tokens = [.. search.Greedy(state, Dates.Start).Tokens];
        return new(source, Dates.Iso.Decode(tokens), looked);

        void Step(int token, ref DateTranslator.State kept, Span<float> scores)
        {
            model.StepDecode(token, ref kept, scores, weights);
            looked.Add(weights[..source.Length]);
        }
    }

    /// <summary>Signs read to the right, signs written downwards.</summary>
    public HeatMap Picture()
    {
        var values = new float[Source.Length * Target.Length];
        for (int t = 0; t < Source.Length; t++)
            for (int i = 0; i < Target.Length; i++) values[(t * Target.Length) + i] = Weights[i][t];
        return new HeatMap
        {
            Title = "Where a translator looks for each sign that it writes", StepLabel = "sign read", StepNames = [.. Source.Select(c => c.ToString())],
            UnitLabel = "sign written", UnitNames = [.. Target.Select(c => c.ToString())],
        }.Add($"{Source} is {Target}", values, Target.Length, 0, 1);
    }
}
