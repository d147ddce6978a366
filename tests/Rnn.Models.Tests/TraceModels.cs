using static Rnn.Ops;

namespace Rnn.Models.Tests;

[RnnModel]
[Input(3)]
[Lstm(20)]
[Gru(17)]
[Dense(2)]
public partial class UntracedLayers;

[RnnModel]
[Input(3)]
[Lstm(20)]
[Gru(17)]
[Dense(2)]
[Trace("Lstm1.i", "Lstm1.f", "Lstm1.g", "Lstm1.o", "Lstm1.c", "Lstm1.h", "Gru1.r", "Dense1")]
[Trace("Gru1.z", Gradient = true)]
[Weights(Precision.BFloat16)]
public partial class TracedLayers;

/// <summary>Streaming code with loops instead of straight code.</summary>
[RnnModel]
[Tokens(30)]
[Lstm(130)]
[Dense(30)]
[Trace("Lstm1.f", "Lstm1.c")]
public partial class LargeTraced;

[RnnModel]
[Input(3)]
[Bidirectional]
[Lstm(5)]
[Dense(2)]
[Trace("Lstm1.Forward.i", "Lstm1.Backward.i", "Lstm1.Backward.h")]
public partial class TracedDirections;

/// <summary>What is added to a local and to a state has the gradient of what is traced.</summary>
[RnnModel]
[Trace("f", "h", Gradient = true)]
public partial class Perturbed
{
    Mat<D5, D3> W;
    Mat<D5, D5> U;
    Vec<D5> b;
    Vec<D5> v;
    [State] Vec<D5> h;

    public Scalar Forward(Seq<Vec<D3>> x, Seq<Vec<D10>> d) => Sum(x.Scan(d, Step));

    Scalar Step(Vec<D3> x, Vec<D10> d)
    {
        var f = Sigmoid(W * x + U * h + b) + Slice<D10, D5>(d, 0);
        h = f * h + (1 - f) * Tanh(v * f) + Slice<D10, D5>(d, 5);
        return Dot(h, h);
    }
}

/// <summary>Weights over the steps of a sequence, a matrix as state, a local that is assigned twice, and an input called y.</summary>
[RnnModel]
[Trace("weights", "memory", "twice", "read")]
public partial class TracedMemory
{
    Mat<D4, D3> W;
    Vec<D4> v;
    [State] Mat<D2, D4> memory;

    public Vec<D4> Forward(Seq<Vec<D3>> y)
    {
        var seen = y.Scan(Step);
        var weights = Softmax(seen.Map(s => Dot(v, s)));
        return WeightedSum(weights, seen);
    }

    Vec<D4> Step(Vec<D3> y)
    {
        var a = Tanh(W * y);
        memory = 0.5 * memory + Outer(Slice<D3, D2>(y, 0), a);
        var twice = Sum(a);
        twice = twice + 1;
        var read = memory.T * Ones<D2>();
        return a + read;
    }
}
