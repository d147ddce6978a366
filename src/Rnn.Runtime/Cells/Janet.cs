using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// JANET, just another network (van der Westhuizen, Lasenby 2018): an LSTM that has only its forget gate. s = Wf x + Uf h + bf,
/// h' = sigmoid(s) h + (1 - sigmoid(s - beta)) tanh(Wg x + Ug h + bg); W [H x I], U [H x H], b [H]. The shift beta lets in more than is
/// forgotten. The paper starts bf by the lengths that are to be remembered: <c>Initializers = "bf = Constant(3)"</c> for some twenty steps.
/// </summary>
/// <typeparam name="I">The width of the input.</typeparam>
/// <typeparam name="H">The width of state and output.</typeparam>
[RnnCell]
public sealed partial class Janet<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    [GlorotUniform] Mat<H, I> Wf, Wg;
    [Orthogonal] Mat<H, H> Uf, Ug;
    [Ones] Vec<H> bf;
    Vec<H> bg;
    [Option] double beta = 1;
    [Option] Activation<H> gate = Sigmoid, activation = Tanh;

    /// <summary>What the cell tells: its output and its state [H].</summary>
    [State] public Vec<H> h;

    /// <summary>One step.</summary>
    /// <param name="x">The input [I].</param>
    /// <returns>The state h [H].</returns>
    public Vec<H> Step(Vec<I> x)
    {
        var s = Wf * x + Uf * h + bf;
        var g = activation(Wg * x + Ug * h + bg);
        return h = gate(s) * h + (1 - gate(s - beta)) * g;
    }
}
