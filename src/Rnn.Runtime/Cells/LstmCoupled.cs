using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// LSTM with coupled gates, CIFG (Greff et al. 2017): it forgets only where it writes, f = 1 - i. W [H x I], U [H x H], b [H]. One of
/// the two gates is computed, the input gate unless <c>forgetComputed</c>; the other one's parameters do not exist. Either keeps by default.
/// </summary>
/// <typeparam name="I">The width of the input.</typeparam>
/// <typeparam name="H">The width of state and output.</typeparam>
[RnnCell]
public sealed partial class LstmCoupled<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    [GlorotUniform] Mat<H, I> Wi, Wf, Wg, Wo;
    [Orthogonal] Mat<H, H> Ui, Uf, Ug, Uo;
    [Constant(-1)] Vec<H> bi;
    [Ones] Vec<H> bf;
    Vec<H> bg, bo;
    [Option] Activation<H> gate = Sigmoid, activation = Tanh;
    [Option] bool forgetComputed = false;

    /// <summary>What the cell tells, h, and what it keeps to itself, c [H].</summary>
    [State] public Vec<H> h, c;

    /// <summary>One step.</summary>
    /// <param name="x">The input [I].</param>
    /// <returns>The state h [H].</returns>
    public Vec<H> Step(Vec<I> x)
    {
        var a = forgetComputed ? gate(Wf * x + Uf * h + bf) : gate(Wi * x + Ui * h + bi);
        var g = activation(Wg * x + Ug * h + bg);
        var o = gate(Wo * x + Uo * h + bo);
        c = forgetComputed ? a * c + (1 - a) * g : (1 - a) * c + a * g;
        return h = o * activation(c);
    }
}
