using System.Globalization;
using Rnn.Conformance.Cases;
using Rnn.Conformance.Declarations;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Systems;

/// <summary>
/// Dilated RNN (Chang et al. 2017) of any cell: layers that read their states of several steps ago. Where the smallest dilation is above 1, a
/// convolution over as many outputs joins the chains.
/// </summary>
internal sealed class DilatedRnn : IKind
{
    public string Name => "dilated_rnn";
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector)
    {
        var options = vector.Options;
        var (widths, dilations) = (options.Ints("hidden"), options.Ints("dilations"));
        var stack = new StackText().Add($"[Input({options.Int("I")})]");
        var (parameters, states) = (new List<ParameterPart>(), new List<StatePart>());
        for (int l = 0; l < widths.Count; l++)
        {
            var choice = CellChoice.Of(vector, options.Text("cell"), widths[l], $"l{l}.");
            string dilation = string.Create(CultureInfo.InvariantCulture, $", Dilation = {dilations[l]})]");
            string layer = stack.AddLayer(choice with { Attribute = choice.Attribute.Replace(")]", dilation, StringComparison.Ordinal) });
            parameters.AddRange(ParameterMap.SameNames(vector, $"l{l}.", layer));
            states.AddRange(choice.States.Select(s => new StatePart($"{layer}.{s}", $"l{l}.{s}0", $"l{l}.{s}") { Steps = dilations[l] }));
        }
        if (options.Flag("fusion"))
        {
            int steps = dilations[0], width = widths[^1];
            string fused = stack.AddLayer("CausalConvolution", $"[CausalConvolution({options.Int("O")}, {steps})]");
            parameters.Add(ParameterPart.Whole($"{fused}.b", "fuse.b", 1));
            // one matrix over all steps holds those of the steps side by side
            parameters.AddRange(Enumerable.Range(0, steps).Select(k => new ParameterPart($"{fused}.W", $"fuse.V{k}", 0, width, 1) { FirstColumn = k * width, Columns = width }));
        }
        return new SequenceExercise
        {
            Declaration = stack.ToString(),
            Parameters = new ParameterMap(parameters),
            States = new StateMap(states),
            Inputs = [new InputPort("x", "x")],
            Output = new RowView("outputs"),
            Loss = new HalfSquares(vector.Inputs["target"]),
            Steps = options.Int("T"),
        };
    }
}
