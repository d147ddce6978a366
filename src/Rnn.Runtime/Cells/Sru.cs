using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// Simple recurrent unit (Lei, Zhang, Wang, Dai, Artzi 2018): gates see the cell through v [H] alone, so no product waits for the step before. W
/// [H x I], b [H]; x goes past the cell through a product of its own.
/// </summary>
/// <typeparam name="I">The width of the input.</typeparam>
/// <typeparam name="H">The width of state and output.</typeparam>
[RnnCell]
public sealed partial class Sru<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    [GlorotUniform] Mat<H, I> W, Wf, Wr, Wx;
    [Uniform(0.5)] Vec<H> vf, vr;
    [Ones] Vec<H> bf;
    Vec<H> br;
    [Option] Activation<H> gate = Sigmoid, activation = Identity;

    /// <summary>What the cell keeps [H].</summary>
    [State] public Vec<H> c;

    /// <summary>One step.</summary>
    /// <param name="x">The input [I].</param>
    /// <returns>The output [H].</returns>
    public Vec<H> Step(Vec<I> x)
    {
        var f = gate(Wf * x + vf * c + bf);
        var r = gate(Wr * x + vr * c + br);
        c = f * c + (1 - f) * (W * x);
        return r * activation(c) + (1 - r) * (Wx * x);
    }
}
