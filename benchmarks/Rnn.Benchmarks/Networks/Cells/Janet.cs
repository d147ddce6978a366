using static Rnn.Ops;

namespace Rnn.Benchmarks.Networks;

/// <summary>JANET, the LSTM with the forget gate alone (van der Westhuizen, Lasenby 2018): W [H x I], U [H x H], b [H].</summary>
[RnnCell]
public sealed partial class Janet<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    [GlorotUniform] Mat<H, I> Wf, Wc;
    [Orthogonal] Mat<H, H> Uf, Uc;
    [Ones] Vec<H> bf;
    Vec<H> bc;
    [Option] double beta = 1;

    /// <summary>The state [H].</summary>
    [State] public Vec<H> h;

    /// <summary>One step; the input is let in by a gate that is shifted by beta.</summary>
    public Vec<H> Step(Vec<I> x)
    {
        var s = Wf * x + Uf * h + bf;
        var c = Tanh(Wc * x + Uc * h + bc);
        return h = Sigmoid(s) * h + (1 - Sigmoid(s - beta)) * c;
    }
}
