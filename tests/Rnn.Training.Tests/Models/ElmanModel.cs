using System.Runtime.CompilerServices;

namespace Rnn.Training.Tests.Models;

/// <summary>
/// A handwritten network of tokens, h' = tanh(W[:, x] + U h + b), y = V h' + c: the contract of compiled models in plain loops,
/// so that the trainer is proved without the compiler.
/// </summary>
sealed class ElmanModel : ITokenModel<ElmanModel, ElmanModel.State>
{
    public const int Tokens = 5, Units = 8;

    static readonly Packing Layout = new Packing()
        .Add("Elman1.W", Units, Tokens).Add("Elman1.U", Units, Units, "Orthogonal").Add("Elman1.b", Units, 1, "Zeros")
        .Add("Dense1.V", Tokens, Units).Add("Dense1.c", Tokens, 1, "Zeros");

    float[] hidden = [];

    ElmanModel() => Parameters = new ParameterBlock(Info);

    public static ModelInfo Info { get; } = new(
        nameof(ElmanModel), "elman-5-8",
        [new EntryInfo("Run",
        [
            new PortInfo("x", PortRole.Input, PortKind.Token, Tokens, "t"),
            new PortInfo("y", PortRole.Output, PortKind.Real, Tokens, "t"),
            new PortInfo("Elman1.h", PortRole.InitialState, PortKind.Real, Units, null),
            new PortInfo("Elman1.h", PortRole.FinalState, PortKind.Real, Units, null),
        ], Causal: true)],
        Layout.Parameters, [], Layout.Floats, Units, 0);

    public ParameterBlock Parameters { get; }

    public static ElmanModel Create(ulong seed)
    {
        var model = new ElmanModel();
        model.Parameters.Initialize(seed);
        return model;
    }

    public static WorkspacePlan Plan(int entry, int length, int batch) => new(Info.Entries[0].Ports, [], Info.BlockFloats, length, batch);

    public State NewState() => default;

    public void Step(int token, ref State state, Span<float> output)
    {
        Span<float> next = stackalloc float[Units];
        Advance(token, state, next);
        next.CopyTo(state);
        ReadOut(next, output);
    }

    /// <summary>Rows one after another; the tape is h of every step [T x B x Units].</summary>
    public void Forward(int entry, Workspace workspace)
    {
        workspace.Prepare();
        int batch = workspace.Batch, steps = workspace.Length;
        if (hidden.Length < steps * batch * Units) hidden = new float[steps * batch * Units];
        var x = workspace.Tokens("x");
        var y = workspace.Port("y", PortRole.Output);
        y.Clear();
        for (int b = 0; b < batch; b++)
        {
            ReadOnlySpan<float> h = workspace.Port("Elman1.h", PortRole.InitialState).Slice(b * Units, Units);
            for (int t = 0; t < workspace.Lengths[b]; t++)
            {
                int row = t * batch + b;
                var next = hidden.AsSpan(row * Units, Units);
                Advance(x[row], h, next);
                ReadOut(next, y.Slice(row * Tokens, Tokens));
                h = next;
            }

            h.CopyTo(workspace.Port("Elman1.h", PortRole.FinalState).Slice(b * Units, Units));
        }
    }

    public void Backward(int entry, Workspace workspace)
    {
        int batch = workspace.Batch;
        var x = workspace.Tokens("x");
        var dy = workspace.Gradient("y", PortRole.Output);
        Span<float> dh = stackalloc float[Units], da = stackalloc float[Units];
        for (int b = 0; b < batch; b++)
        {
            workspace.Gradient("Elman1.h", PortRole.FinalState).Slice(b * Units, Units).CopyTo(dh);
            for (int t = workspace.Lengths[b] - 1; t >= 0; t--)
            {
                int row = t * batch + b;
                var h = hidden.AsSpan(row * Units, Units);
                ReadOnlySpan<float> before = t > 0 ? hidden.AsSpan((row - batch) * Units, Units) : workspace.Port("Elman1.h", PortRole.InitialState).Slice(b * Units, Units);
                BackReadOut(workspace, h, dy.Slice(row * Tokens, Tokens), dh);
                for (int i = 0; i < Units; i++) da[i] = dh[i] * (1 - h[i] * h[i]);
                BackAdvance(workspace, x[row], before, da, dh);
            }

            dh.CopyTo(workspace.Gradient("Elman1.h", PortRole.InitialState).Slice(b * Units, Units));
        }
    }

    void Advance(int token, ReadOnlySpan<float> h, Span<float> next)
    {
        var (w, u, bias) = (Of(0), Of(1), Of(2));
        for (int i = 0; i < Units; i++)
        {
            float sum = bias[i] + w[i, token];
            for (int k = 0; k < Units; k++) sum += u[i, k] * h[k];
            next[i] = MathF.Tanh(sum);
        }
    }

    void ReadOut(ReadOnlySpan<float> h, Span<float> y)
    {
        var (v, c) = (Of(3), Of(4));
        for (int i = 0; i < Tokens; i++)
        {
            y[i] = c[i];
            for (int k = 0; k < Units; k++) y[i] += v[i, k] * h[k];
        }
    }

    void BackReadOut(Workspace workspace, ReadOnlySpan<float> h, ReadOnlySpan<float> dy, Span<float> dh)
    {
        var (v, c) = (Of(3, workspace), Of(4, workspace));
        for (int i = 0; i < Tokens; i++)
        {
            c.Add(i, 0, dy[i]);
            for (int k = 0; k < Units; k++)
            {
                v.Add(i, k, dy[i] * h[k]);
                dh[k] += v[i, k] * dy[i];
            }
        }
    }

    void BackAdvance(Workspace workspace, int token, ReadOnlySpan<float> before, ReadOnlySpan<float> da, Span<float> dBefore)
    {
        var (w, u, bias) = (Of(0, workspace), Of(1, workspace), Of(2, workspace));
        dBefore.Clear();
        for (int i = 0; i < Units; i++)
        {
            bias.Add(i, 0, da[i]);
            w.Add(i, token, da[i]);
            for (int k = 0; k < Units; k++)
            {
                u.Add(i, k, da[i] * before[k]);
                dBefore[k] += u[i, k] * da[i];
            }
        }
    }

    Parameter Of(int index, Workspace? workspace = null)
        => new(Layout.Parameters[index], Parameters, workspace);

    [InlineArray(Units)]
    internal struct State
    {
        float first;
    }
}
