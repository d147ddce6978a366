using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// An upper layer of the depth-gated LSTM (Yao et al. 2015): an LSTM with peepholes in which a further gate d lets the new cell of the layer below
/// into its own. W [H x H] reads the layer below, U [H x H] the state, p and q [H] the own cell and the one below, b [H].
/// </summary>
/// <typeparam name="H">The width of input, state and output: that of all layers.</typeparam>
[RnnCell]
public sealed partial class LstmDepthGated<H> where H : IDim
{
    [GlorotUniform] Mat<H, H> Wi, Wf, Wg, Wo, Wd;
    [Orthogonal] Mat<H, H> Ui, Uf, Ug, Uo;
    [Uniform(0.05)] Vec<H> pi, pf, po, pd, qd;
    Vec<H> bi, bg, bo, bd;
    [Ones] Vec<H> bf;
    [Option] Activation<H> gate = Sigmoid, activation = Tanh;

    /// <summary>What the cell tells, h, and what it keeps to itself, c [H].</summary>
    [State] public Vec<H> h, c;

    /// <summary>One step.</summary>
    /// <param name="x">The state h of the layer below [H].</param>
    /// <param name="cBelow">The new cell of the layer below [H].</param>
    /// <returns>The state h [H].</returns>
    public Vec<H> Step(Vec<H> x, Vec<H> cBelow)
    {
        var d = gate(Wd * x + pd * c + qd * cBelow + bd);
        var i = gate(Wi * x + Ui * h + pi * c + bi);
        var f = gate(Wf * x + Uf * h + pf * c + bf);
        c = d * cBelow + f * c + i * activation(Wg * x + Ug * h + bg);
        var o = gate(Wo * x + Uo * h + po * c + bo);
        return h = o * activation(c);
    }
}
