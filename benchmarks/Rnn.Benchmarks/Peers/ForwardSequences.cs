using Rnn.Benchmarks.Measuring;

namespace Rnn.Benchmarks.Peers;

/// <summary>A batch of sequences from a zero state through the contract's forward pass, which also keeps what a backward pass would need.</summary>
sealed class ForwardSequences<TModel> : Workload
    where TModel : class, IRnnModel<TModel>
{
    readonly TModel model;
    readonly Inputs inputs;
    readonly Workspace workspace;
    readonly int batch;

    public ForwardSequences(TModel model, Inputs inputs, int steps, int batch)
    {
        (this.model, this.inputs, this.batch) = (model, inputs, batch);
        workspace = new Workspace(TModel.Plan(0, steps, batch));
        var x = workspace.Port("x", PortRole.Input);
        int width = inputs.X.Length / Inputs.Steps;
        for (int row = 0; row < steps * batch; row++)
            inputs.X.AsSpan(row / batch % Inputs.Steps * width, width).CopyTo(x[(row * width)..]);
    }

    public override string Metric => "ms";

    /// <summary>Sum of last outputs.</summary>
    public float Sum { get; private set; }

    public override void Run(int times)
    {
        for (int i = 0; i < times; i++)
        {
            model.Forward(0, workspace);
            Sum += workspace.Port("y", PortRole.Output)[^1];
        }
    }

    public override double? Check()
    {
        Run(1);
        return inputs.Compare(Name, workspace.Port("y", PortRole.Output), batch);
    }

    public override void Dispose() => workspace.Dispose();
}
