using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// The first layer of a depth-gated LSTM (Yao et al. 2015) with a depth gate of its own, which lets the projected input into the cell. W [H x I],
/// U [H x H], p and b [H].
/// </summary>
/// <typeparam name="I">The width of the input.</typeparam>
/// <typeparam name="H">The width of state and output.</typeparam>
[RnnCell]
public sealed partial class LstmDepthGatedInput<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    [GlorotUniform] Mat<H, I> Wi, Wf, Wg, Wo, Wd, Wp;
    [Orthogonal] Mat<H, H> Ui, Uf, Ug, Uo;
    [Uniform(0.05)] Vec<H> pi, pf, po, pd;
    Vec<H> bi, bg, bo, bd;
    [Ones] Vec<H> bf;
    [Option] Activation<H> gate = Sigmoid, activation = Tanh;

    /// <summary>What the cell tells, h, and what it keeps to itself, c [H].</summary>
    [State] public Vec<H> h, c;

    /// <summary>One step.</summary>
    /// <param name="x">The input [I].</param>
    /// <returns>The state h [H].</returns>
    public Vec<H> Step(Vec<I> x)
    {
        var d = gate(Wd * x + pd * c + bd);
        var i = gate(Wi * x + Ui * h + pi * c + bi);
        var f = gate(Wf * x + Uf * h + pf * c + bf);
        c = d * (Wp * x) + f * c + i * activation(Wg * x + Ug * h + bg);
        var o = gate(Wo * x + Uo * h + po * c + bo);
        return h = o * activation(c);
    }
}
