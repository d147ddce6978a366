using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// The LSTM with peepholes whose gates also see all three gates of the step before (FGR: Greff et al. 2017; it was so in the first LSTM of 1997).
/// W [H x I], U and R [H x H], p and b [H]; R is named source, then target.
/// </summary>
/// <typeparam name="I">The width of the input.</typeparam>
/// <typeparam name="H">The width of state and output.</typeparam>
[RnnCell]
public sealed partial class LstmFullGates<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    [GlorotUniform] Mat<H, I> Wi, Wf, Wg, Wo;
    [Orthogonal] Mat<H, H> Ui, Uf, Ug, Uo, Rii, Rfi, Roi, Rif, Rff, Rof, Rio, Rfo, Roo;
    [Uniform(0.05)] Vec<H> pi, pf, po;
    Vec<H> bi, bg, bo;
    [Ones] Vec<H> bf;
    [Option] Activation<H> gate = Sigmoid, activation = Tanh;

    /// <summary>What the cell tells, h, what it keeps to itself, c, and its gates [H].</summary>
    [State] public Vec<H> h, c, i, f, o;

    /// <summary>One step.</summary>
    /// <param name="x">The input [I].</param>
    /// <returns>The state h [H].</returns>
    public Vec<H> Step(Vec<I> x)
    {
        var inputGate = gate(Wi * x + Ui * h + Rii * i + Rfi * f + Roi * o + pi * c + bi);
        var forgetGate = gate(Wf * x + Uf * h + Rif * i + Rff * f + Rof * o + pf * c + bf);
        c = forgetGate * c + inputGate * activation(Wg * x + Ug * h + bg);
        o = gate(Wo * x + Uo * h + Rio * i + Rfo * f + Roo * o + po * c + bo);
        (i, f) = (inputGate, forgetGate);
        return h = o * activation(c);
    }
}
