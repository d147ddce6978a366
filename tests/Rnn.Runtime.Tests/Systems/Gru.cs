// The GRU family.
using static Rnn.Ops;

namespace Rnn.Runtime.Tests.Systems;

/// <summary>Variational dropout: the products see the masked h; z * h too where everywhere is set.</summary>
[RnnCell]
public sealed partial class GruDropout<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    Mat<H, I> Wz, Wr, Wn;
    Mat<H, H> Uz, Ur, Un;
    Vec<H> bz, br, bn, cz, cr, cn;
    [State] public Vec<H> h;
    [Option] double rate = 0.3;
    [Option] bool everywhere = false;

    public Vec<H> Step(Vec<I> x)
    {
        var v = Dropout(x, rate, Per.Sequence);
        var u = Dropout(h, rate, Per.Sequence);
        var z = Sigmoid(Wz * v + bz + Uz * u + cz);
        var r = Sigmoid(Wr * v + br + Ur * u + cr);
        var n = Tanh(Wn * v + bn + r * (Un * u + cn));
        return h = z * (everywhere ? u : h) + (1 - z) * n;
    }
}
