namespace Rnn.Training.Tests.Models;

/// <summary>One row of logits per sequence: y = V (sum of the valid steps of x). Many to one, without a state.</summary>
sealed class SumClassifier : IRnnModel<SumClassifier>
{
    public const int Features = 2, Classes = 3;

    static readonly Packing Layout = new Packing().Add("V", Classes, Features, "Zeros");

    SumClassifier() => Parameters = new ParameterBlock(Info);

    public static ModelInfo Info { get; } = new(
        nameof(SumClassifier), "sum-2-3",
        [new EntryInfo("Run", [new PortInfo("x", PortRole.Input, PortKind.Real, Features, "t"), new PortInfo("y", PortRole.Output, PortKind.Real, Classes, null)], Causal: true)],
        Layout.Parameters, [], Layout.Floats, 0, 0);

    public ParameterBlock Parameters { get; }

    public static SumClassifier Create(ulong seed)
    {
        var model = new SumClassifier();
        model.Parameters.Initialize(seed);
        return model;
    }

    public static WorkspacePlan Plan(int entry, int length, int batch) => new(Info.Entries[0].Ports, [], Info.BlockFloats, length, batch);

    public void Forward(int entry, Workspace workspace)
    {
        workspace.Prepare();
        var v = new Parameter(Layout.Parameters[0], Parameters, null);
        var y = workspace.Port("y", PortRole.Output);
        for (int b = 0; b < workspace.Batch; b++)
        {
            var (x0, x1) = Sum(workspace, b);
            for (int c = 0; c < Classes; c++) y[b * Classes + c] = v[c, 0] * x0 + v[c, 1] * x1;
        }
    }

    public void Backward(int entry, Workspace workspace)
    {
        var v = new Parameter(Layout.Parameters[0], Parameters, workspace);
        var dy = workspace.Gradient("y", PortRole.Output);
        for (int b = 0; b < workspace.Batch; b++)
        {
            var (x0, x1) = Sum(workspace, b);
            for (int c = 0; c < Classes; c++)
            {
                v.Add(c, 0, dy[b * Classes + c] * x0);
                v.Add(c, 1, dy[b * Classes + c] * x1);
            }
        }
    }

    static (float, float) Sum(Workspace workspace, int b)
    {
        var x = workspace.Port("x", PortRole.Input);
        float x0 = 0, x1 = 0;
        for (int t = 0; t < workspace.Lengths[b]; t++)
        {
            x0 += x[(t * workspace.Batch + b) * 2];
            x1 += x[(t * workspace.Batch + b) * 2 + 1];
        }

        return (x0, x1);
    }
}
