using System.Globalization;
using Rnn.Conformance.Cases;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Reservoirs;

/// <summary>Echo state network (Jaeger 2001): the compiled reservoir in single precision, the read-out in double. Feedback is an input: the target of the step before.</summary>
internal sealed class EchoStateKind : IKind
{
    public string Name => "esn";
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector)
    {
        var options = vector.Options;
        int back = options.Flag("feedback") ? options.Int("O") : 0, inputs = options.Int("I") + back;
        return new ReservoirExercise
        {
            Declaration = $$"""
                [RnnModel]
                [Input({{inputs}})]
                [EchoState({{options.Int("N")}}, Leak = {{options.Number("leak", 1).ToString("R", CultureInfo.InvariantCulture)}})]
                public partial class Model;
                """,
            Parameters = v => [("EchoState1.Win", Beside(v, "Win", "Wfb", back)), ("EchoState1.W", v.Parameters["W"].Data)],
            Inputs = v => Fed(v, back),
            States = [("EchoState1.x", "x")],
            Features = v => (inputs, options.Int("N"), v.Extra["states"].Data),
            Readout = v => (Beside(v.Inputs["u"].Data, options.Int("I"), v.Extra["states"].Data, options.Int("N")), options.Int("washout")),
        };
    }

    /// <summary>The rows of one matrix, each followed by that of the other.</summary>
    static double[] Beside(VectorCase vector, string left, string right, int rightColumns)
        => rightColumns == 0 ? vector.Parameters[left].Data : Beside(vector.Parameters[left].Data, vector.Parameters[left].Shape[1], vector.Parameters[right].Data, rightColumns);

    static double[] Beside(double[] left, int leftColumns, double[] right, int rightColumns)
        => [.. Enumerable.Range(0, left.Length / leftColumns).SelectMany(r => left.Skip(r * leftColumns).Take(leftColumns).Concat(right.Skip(r * rightColumns).Take(rightColumns)))];

    static double[] Fed(VectorCase vector, int back)
    {
        var u = vector.Inputs["u"];
        if (back == 0) return u.Data;
        double[] before = [.. new double[back], .. vector.Inputs["target"].Data.SkipLast(back)];
        return Beside(u.Data, u.Shape[1], before, back);
    }
}
