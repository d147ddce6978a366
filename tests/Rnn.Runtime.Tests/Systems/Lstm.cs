// The LSTM and its relatives.
using static Rnn.Ops;

namespace Rnn.Runtime.Tests.Systems;

/// <summary>Multiplicative LSTM (Krause et al. 2016): m stands where h stood.</summary>
[RnnCell]
public sealed partial class LstmMultiplicative<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    Mat<H, I> Wm, Wi, Wf, Wg, Wo;
    Mat<H, H> Um, Ui, Uf, Ug, Uo;
    Vec<H> bi, bf, bg, bo;
    [State] public Vec<H> h, c;

    public Vec<H> Step(Vec<I> x)
    {
        var m = (Wm * x) * (Um * h);
        var i = Sigmoid(Wi * x + Ui * m + bi);
        var f = Sigmoid(Wf * x + Uf * m + bf);
        var o = Sigmoid(Wo * x + Uo * m + bo);
        c = f * c + i * Tanh(Wg * x + Ug * m + bg);
        return h = o * Tanh(c);
    }
}

/// <summary>Dropout: one mask a sequence on x and h (Gal, Ghahramani 2016), or a new one each step on x only (Zaremba et al. 2014).</summary>
[RnnCell]
public sealed partial class LstmDropout<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    Mat<H, I> Wi, Wf, Wg, Wo;
    Mat<H, H> Ui, Uf, Ug, Uo;
    Vec<H> bi, bf, bg, bo;
    [State] public Vec<H> h, c;
    [Option] double rate = 0.4;
    [Option] bool variational = true;

    public Vec<H> Step(Vec<I> x)
    {
        var v = variational ? Dropout(x, rate, Per.Sequence) : Dropout(x, rate);
        var u = variational ? Dropout(h, rate, Per.Sequence) : h;
        var i = Sigmoid(Wi * v + Ui * u + bi);
        var f = Sigmoid(Wf * v + Uf * u + bf);
        var g = Tanh(Wg * v + Ug * u + bg);
        var o = Sigmoid(Wo * v + Uo * u + bo);
        c = f * c + i * g;
        return h = o * Tanh(c);
    }
}
