using System.Globalization;
using Rnn.Conformance.Cases;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Reservoirs;

/// <summary>Liquid state machine (Maass, Natschlaeger, Markram 2002): compiled neurons in single precision, the read-out in double.</summary>
internal sealed class LiquidStateKind : IKind
{
    public string Name => "lsm";
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector)
    {
        var options = vector.Options;
        string Number(string name) => options.Number(name, 0).ToString("R", CultureInfo.InvariantCulture);
        bool subtract = options.Text("reset") == "subtract";
        return new ReservoirExercise
        {
            Declaration = $$"""
                [RnnModel]
                [Input({{options.Int("I")}})]
                [LiquidState({{options.Int("N")}}, Decay = {{Number("decay")}}, Threshold = {{Number("threshold")}}, Rest = {{Number("refractory")}},
                    Trace = {{Number("trace_decay")}}, Subtract = {{(subtract ? "true" : "false")}})]
                public partial class Model;
                """,
            Parameters = v => [.. new[] { "Win", "W", "b" }.Select(name => ($"LiquidState1.{name}", v.Parameters[name].Data))],
            Inputs = v => v.Inputs["u"].Data,
            States = [.. new[] { "v", "s", "r", "refractory" }.Select(name => ($"LiquidState1.{name}", name))],
            Features = v => (0, options.Int("N"), v.Extra["traces"].Data),
            Readout = v => (v.Extra["traces"].Data, 0),
        };
    }
}
