using Rnn;
using static Rnn.Ops;

namespace UsersProgram;

/// <summary>A declared model of built-in layers.</summary>
[RnnModel]
[Tokens(11)]
[Embedding(8)]
[Lstm(20)]
[Dense(11)]
public partial class Letters;

/// <summary>A cell in equations of the user's.</summary>
[RnnCell]
public sealed partial class Leaky<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    [GlorotUniform] Mat<H, I> W;
    [Orthogonal] Mat<H, H> U;
    Vec<H> b;
    [Uniform(2)] Vec<H> p;
    [State] public Vec<H> h;

    public Vec<H> Step(Vec<I> x)
    {
        var a = Sigmoid(p);
        return h = a * h + (1 - a) * Tanh(W * x + U * h + b);
    }
}

/// <summary>A model of that cell.</summary>
[RnnModel]
[Input(3)]
[Recurrent(typeof(Leaky<,>), 24)]
[Dense(2)]
public partial class LeakySeries;
