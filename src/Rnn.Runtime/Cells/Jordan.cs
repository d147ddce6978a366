using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// Jordan network (Jordan 1986): the context s remembers the previous outputs. s' = alpha s + y, h = tanh(Wxh x + Wsh s' + bh),
/// y' = act(Why h + by); Wxh [H x I], Wsh [H x O], Why [O x H].
/// </summary>
/// <typeparam name="I">The width of the input.</typeparam>
/// <typeparam name="H">The width of the hidden layer.</typeparam>
/// <typeparam name="O">The width of output and context.</typeparam>
[RnnCell]
public sealed partial class Jordan<I, H, O> : ICell<I, O> where I : IDim where H : IDim where O : IDim
{
    [GlorotUniform] Mat<H, I> Wxh;
    [GlorotUniform] Mat<H, O> Wsh;
    [GlorotUniform] Mat<O, H> Why;
    Vec<H> bh;
    Vec<O> by;
    [Option] double alpha = 0;
    [Option] Activation<O> activation = Identity;

    /// <summary>The output, y, and the context, s [O].</summary>
    [State] public Vec<O> y, s;

    /// <summary>One step.</summary>
    /// <param name="x">The input [I].</param>
    /// <returns>The output y [O].</returns>
    public Vec<O> Step(Vec<I> x)
    {
        s = alpha * s + y;
        var h = Tanh(Wxh * x + Wsh * s + bh);
        return y = activation(Why * h + by);
    }
}
