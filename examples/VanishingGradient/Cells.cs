using Rnn;
using static Rnn.Ops;

namespace VanishingGradientExample;

/// <summary>Simple recurrence with rectified units (Le, Jaitly, Hinton 2015).</summary>
[RnnCell]
public sealed partial class RectifiedRnn<I, H> where I : IDim where H : IDim
{
    [Normal(0.03)] Mat<H, I> W;
    [Identity] Mat<H, H> U;
    Vec<H> b;
    [State] public Vec<H> h;

    public Vec<H> Step(Vec<I> x) => h = Relu(W * x + U * h + b);
}

/// <summary>Simple recurrence that also sees itself eight steps ago.</summary>
[RnnCell]
public sealed partial class SkipRnn<I, H> where I : IDim where H : IDim
{
    Mat<H, I> W;
    [RowUniform] Mat<H, H> U;
    [Orthogonal] Mat<H, H> S;
    Vec<H> b;
    [State] public Vec<H> h;
    [State] Past<Vec<H>, D8> past;

    public Vec<H> Step(Vec<I> x)
    {
        past = past.Push(h);
        return h = Tanh(W * x + U * h + S * past[8] + b);
    }
}

/// <summary>Simple recurrence started as PyTorch starts it.</summary>
[RnnCell]
public sealed partial class PlainRnn<I, H> where I : IDim where H : IDim
{
    [RowUniform] Mat<H, I> W;
    [RowUniform] Mat<H, H> U;
    Vec<H> b;
    [State] public Vec<H> h;

    public Vec<H> Step(Vec<I> x) => h = Tanh(W * x + U * h + b);
}
