using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// LSTM with layer normalisation of each gate's sum and of the cell (Ba, Kiros, Hinton 2016): W [H x I], U [H x H], gains s and biases b [H].
/// </summary>
/// <typeparam name="I">The width of the input.</typeparam>
/// <typeparam name="H">The width of state and output.</typeparam>
[RnnCell]
public sealed partial class LstmLayerNorm<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    [GlorotUniform] Mat<H, I> Wi, Wf, Wg, Wo;
    [Orthogonal] Mat<H, H> Ui, Uf, Ug, Uo;
    [Ones] Vec<H> si, sf, sg, so, sc, bf;
    Vec<H> bi, bg, bo, bc;
    [Option] Activation<H> gate = Sigmoid, activation = Tanh;

    /// <summary>What the cell tells, h, and what it keeps to itself, c [H].</summary>
    [State] public Vec<H> h, c;

    /// <summary>One step.</summary>
    /// <param name="x">The input [I].</param>
    /// <returns>The state h [H].</returns>
    public Vec<H> Step(Vec<I> x)
    {
        var i = gate(si * LayerNorm(Wi * x + Ui * h) + bi);
        var f = gate(sf * LayerNorm(Wf * x + Uf * h) + bf);
        var g = activation(sg * LayerNorm(Wg * x + Ug * h) + bg);
        var o = gate(so * LayerNorm(Wo * x + Uo * h) + bo);
        c = f * c + i * g;
        return h = o * activation(sc * LayerNorm(c) + bc);
    }
}
