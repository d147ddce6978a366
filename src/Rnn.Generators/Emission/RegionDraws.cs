using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>
/// Random draws in a region: the key of a draw names seed, update, site, the row in the caller's batch and the step, so that forward
/// and backward, any batch and any number of threads draw the same numbers.
/// </summary>
internal static class RegionDraws
{
    /// <summary>What a region with draws takes beside its pointers.</summary>
    public const string Parameters = "global::Rnn.Workspace workspace, int first, int t";

    /// <summary>One key a row and site.</summary>
    /// <param name="schedule">The schedule that knows the caller's rows.</param>
    public static void EmitKeys(CodeWriter writer, RegionSignature signature, string schedule)
    {
        foreach (var draw in signature.Draws)
            writer.Line($"var {Key(signature, draw)} = global::Rnn.CounterRandom.For(workspace.Seed, workspace.Update, {draw.Site}, workspace.FirstRow + {schedule}.CallerRow(first + row), {(draw.PerSequence ? "0" : "workspace.FirstStep + t")});");
    }

    public static string Expression(LaneDraw draw, RegionSignature signature, string unit)
    {
        var key = Key(signature, draw);
        var threshold = new CodeText(0, 1);
        threshold.AppendFormatted(Threshold(draw.P));
        return $"workspace.Training ? L.Draw({key}.Key0, {key}.Key1, {unit}, {threshold.ToString()}u) * L.Set({Literals.Of(draw.On)}) : L.Set({Literals.Of(draw.Mean)})";
    }

    /// <summary>As CounterRandom.Threshold: the probability in units of 2^-24.</summary>
    public static uint Threshold(double probability) => (uint)(probability * (1 << 24) + 0.5);

    static string Key(RegionSignature signature, LaneDraw draw) => signature.Names.Of($"{draw.Result}Key");
}
