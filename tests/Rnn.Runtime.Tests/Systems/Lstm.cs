// The LSTM and its relatives.
using static Rnn.Ops;

namespace Rnn.Runtime.Tests.Systems;

/// <summary>The LSTM of 1997: nothing is ever forgotten.</summary>
[RnnCell]
public sealed partial class LstmNoForget<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    Mat<H, I> Wi, Wg, Wo;
    Mat<H, H> Ui, Ug, Uo;
    Vec<H> bi, bg, bo;
    [State] public Vec<H> h, c;

    public Vec<H> Step(Vec<I> x)
    {
        var i = Sigmoid(Wi * x + Ui * h + bi);
        var g = Tanh(Wg * x + Ug * h + bg);
        var o = Sigmoid(Wo * x + Uo * h + bo);
        c = c + i * g;
        return h = o * Tanh(c);
    }
}

/// <summary>The study by Greff et al. (2017): the peephole LSTM with one thing taken away. A parameter that no equation reads after
/// the options are known does not exist.</summary>
[RnnCell]
public sealed partial class LstmStudy<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    Mat<H, I> Wi, Wf, Wg, Wo;
    Mat<H, H> Ui, Uf, Ug, Uo;
    Vec<H> pi, pf, po, bi, bf, bg, bo;
    [State] public Vec<H> h, c;
    [Option] bool inputGate = true, forgetGate = true, outputGate = true;         // NIG, NFG, NOG
    [Option] Activation<H> input = Tanh, output = Tanh;                           // NIAF, NOAF: Identity

    public Vec<H> Step(Vec<I> x)
    {
        var i = inputGate ? Sigmoid(Wi * x + Ui * h + pi * c + bi) : Ones<H>();
        var f = forgetGate ? Sigmoid(Wf * x + Uf * h + pf * c + bf) : Ones<H>();
        c = f * c + i * input(Wg * x + Ug * h + bg);
        var o = outputGate ? Sigmoid(Wo * x + Uo * h + po * c + bo) : Ones<H>();
        return h = o * output(c);
    }
}

/// <summary>Full gate recurrence (FGR): every gate sees the three gates of the step before.</summary>
[RnnCell]
public sealed partial class LstmFullGates<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    Mat<H, I> Wi, Wf, Wg, Wo;
    Mat<H, H> Ui, Uf, Ug, Uo;
    Mat<H, H> Rii, Rfi, Roi, Rif, Rff, Rof, Rio, Rfo, Roo;
    Vec<H> pi, pf, po, bi, bf, bg, bo;
    [State] public Vec<H> h, c, i, f, o;

    public Vec<H> Step(Vec<I> x)
    {
        var input = Sigmoid(Wi * x + Ui * h + pi * c + bi + Rii * i + Rfi * f + Roi * o);
        var forget = Sigmoid(Wf * x + Uf * h + pf * c + bf + Rif * i + Rff * f + Rof * o);
        c = forget * c + input * Tanh(Wg * x + Ug * h + bg);
        o = Sigmoid(Wo * x + Uo * h + po * c + bo + Rio * i + Rfo * f + Roo * o);
        (i, f) = (input, forget);
        return h = o * Tanh(c);
    }
}

/// <summary>Layer normalisation of each gate's sum and of the cell (Ba, Kiros, Hinton 2016).</summary>
[RnnCell]
public sealed partial class LstmLayerNorm<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    Mat<H, I> Wi, Wf, Wg, Wo;
    Mat<H, H> Ui, Uf, Ug, Uo;
    [Ones] Vec<H> si, sf, sg, so, sc;
    Vec<H> bi, bf, bg, bo;
    [State] public Vec<H> h, c;

    public Vec<H> Step(Vec<I> x)
    {
        var i = Sigmoid(si * Normalised(Wi * x + Ui * h) + bi);
        var f = Sigmoid(sf * Normalised(Wf * x + Uf * h) + bf);
        var g = Tanh(sg * Normalised(Wg * x + Ug * h) + bg);
        var o = Sigmoid(so * Normalised(Wo * x + Uo * h) + bo);
        c = f * c + i * g;
        return h = o * Tanh(sc * Normalised(c));
    }

    Vec<H> Normalised(Vec<H> a)
    {
        var d = a - Sum(a) / H.Size;
        return d / Sqrt(Dot(d, d) / H.Size + 1e-5);
    }
}

/// <summary>Forget gate only (van der Westhuizen, Lasenby 2018).</summary>
[RnnCell]
public sealed partial class Janet<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    Mat<H, I> Wf, Wg;
    Mat<H, H> Uf, Ug;
    Vec<H> bf, bg;
    [State] Vec<H> h;

    public Vec<H> Step(Vec<I> x)
    {
        var f = Sigmoid(Wf * x + Uf * h + bf);
        return h = f * h + (1 - f) * Tanh(Wg * x + Ug * h + bg);
    }
}

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

/// <summary>Zoneout (Krueger et al. 2017): each unit keeps its old value with a given probability; its mean otherwise.</summary>
[RnnCell]
public sealed partial class LstmZoneout<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    Lstm<I, H> lstm;
    [Option] double rateH = 0.05, rateC = 0.1;

    public Vec<H> Step(Vec<I> x)
    {
        var h = lstm.h;
        var c = lstm.c;
        var keepH = Bernoulli<H>(rateH);
        var keepC = Bernoulli<H>(rateC);
        var next = lstm.Step(x);
        lstm.c = keepC * c + (1 - keepC) * lstm.c;
        return lstm.h = keepH * h + (1 - keepH) * next;
    }
}
