namespace Rnn.Training.Tests.Models;

/// <summary>y = scale (w x + b) at every step, with a frozen scale whose gradient is written all the same.</summary>
sealed class LinearModel : IRnnModel<LinearModel>
{
    public const int Features = 2;

    static readonly Packing Layout = new Packing().Add("w", 1, Features, "Zeros").Add("scale", 1, 1, "Ones", frozen: true).Add("b", 1, 1, "Zeros");

    LinearModel() => Parameters = new ParameterBlock(Info);

    public static ModelInfo Info { get; } = new(
        nameof(LinearModel), "linear-2-1",
        [new EntryInfo("Run", [new PortInfo("x", PortRole.Input, PortKind.Real, Features, "t"), new PortInfo("y", PortRole.Output, PortKind.Real, 1, "t")], Causal: true)],
        Layout.Parameters, [], Layout.Floats, 0, 0);

    public ParameterBlock Parameters { get; }

    public static LinearModel Create(ulong seed)
    {
        var model = new LinearModel();
        model.Parameters.Initialize(seed);
        return model;
    }

    public static WorkspacePlan Plan(int entry, int length, int batch) => new(Info.Entries[0].Ports, [], Info.BlockFloats, length, batch);

    public void Forward(int entry, Workspace workspace)
    {
        workspace.Prepare();
        var (w, scale, b) = (Of(0), Of(1), Of(2));
        var x = workspace.Port("x", PortRole.Input);
        var y = workspace.Port("y", PortRole.Output);
        for (int row = 0; row < y.Length; row++) y[row] = scale[0] * (w[0, 0] * x[row * 2] + w[0, 1] * x[row * 2 + 1] + b[0]);
    }

    public void Backward(int entry, Workspace workspace)
    {
        var (w, scale, b) = (Of(0, workspace), Of(1, workspace), Of(2, workspace));
        var x = workspace.Port("x", PortRole.Input);
        var dy = workspace.Gradient("y", PortRole.Output);
        for (int row = 0; row < dy.Length; row++)
        {
            w.Add(0, 0, scale[0] * dy[row] * x[row * 2]);
            w.Add(0, 1, scale[0] * dy[row] * x[row * 2 + 1]);
            b.Add(0, 0, scale[0] * dy[row]);
            scale.Add(0, 0, dy[row] * 1e6f);
        }
    }

    Parameter Of(int index, Workspace? workspace = null)
        => new(Layout.Parameters[index], Parameters, workspace);
}
