using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// The LSTM with peepholes and one part taken away (Greff, Srivastava, Koutnik, Steunebrink, Schmidhuber 2017): without input gate (NIG), forget
/// gate (NFG), output gate (NOG), input activation (NIAF) or output activation (NOAF). W [H x I], U [H x H], p and b [H]; those of a gate that is
/// taken away do not exist.
/// </summary>
/// <typeparam name="I">The width of the input.</typeparam>
/// <typeparam name="H">The width of state and output.</typeparam>
[RnnCell]
public sealed partial class LstmVariant<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    [GlorotUniform] Mat<H, I> Wi, Wf, Wg, Wo;
    [Orthogonal] Mat<H, H> Ui, Uf, Ug, Uo;
    [Uniform(0.05)] Vec<H> pi, pf, po;
    Vec<H> bi, bg, bo;
    [Ones] Vec<H> bf;
    [Option] bool inputGate = true, forgetGate = true, outputGate = true;
    [Option] Activation<H> gate = Sigmoid, input = Tanh, output = Tanh;

    /// <summary>What the cell tells, h, and what it keeps to itself, c [H].</summary>
    [State] public Vec<H> h, c;

    /// <summary>One step.</summary>
    /// <param name="x">The input [I].</param>
    /// <returns>The state h [H].</returns>
    public Vec<H> Step(Vec<I> x)
    {
        var g = input(Wg * x + Ug * h + bg);
        var written = inputGate ? gate(Wi * x + Ui * h + pi * c + bi) * g : g;
        c = forgetGate ? gate(Wf * x + Uf * h + pf * c + bf) * c + written : c + written;
        return h = outputGate ? gate(Wo * x + Uo * h + po * c + bo) * output(c) : output(c);
    }
}
