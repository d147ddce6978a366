using Rnn.Conformance.Cases;
using Rnn.Conformance.Declarations;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Systems;

/// <summary>
/// Dropout with given masks: they are inputs of a network, a sequence of them (per step) or one for all steps (variational). A
/// recurrent mask reaches the products alone, or every place of h.
/// </summary>
internal sealed class Dropout : IKind
{
    public string Name => "dropout";
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector)
    {
        var options = vector.Options;
        string cell = options.Text("cell"), input = $"D{options.Int("I")}", units = $"D{options.Int("H")}";
        bool variational = options.Text("style") == "variational";
        string text = new CellText(cell, options).Write("Cell", vector.Parameters.Select(p => (p.Key, p.Value.Rank)), variational, options.Text("scope", "products") == "state");
        string entry = variational
            ? $"Forward(Seq<Vec<{input}>> x, Vec<{input}> maskX, Vec<{units}> maskH) => x.Scan(v => cell.Step(v * maskX, maskH))"
            : $"Forward(Seq<Vec<{input}>> x, Seq<Vec<{input}>> maskX) => x.Scan(maskX, (v, mask) => cell.Step(v * mask))";
        return new SequenceExercise
        {
            Declaration = $$"""
                {{text}}

                [RnnModel]
                public partial class Model
                {
                    Cell<{{input}}, {{units}}> cell;

                    public Seq<Vec<{{units}}>> {{entry}};
                }
                """,
            Parameters = new ParameterMap(ParameterMap.SameNames(vector, "", "cell")),
            States = new StateMap(CellChoice.StatesOf(cell, options).Select(s => new StatePart($"cell.{s}", $"{s}0", s))),
            Inputs = [new InputPort("x", "x"), new InputPort("maskX", "mask_x"), .. variational ? [new InputPort("maskH", "mask_h")] : Array.Empty<InputPort>()],
            Output = new RowView("outputs"),
            Loss = new HalfSquares(vector.Inputs["target"]),
            Steps = options.Int("T"),
        };
    }
}
