using Rnn;
using static Rnn.Ops;

namespace CellZooExample;

/// <summary>
/// Long expressive memory (Rusch, Mishra, Erichson, Mahoney 2022): two coupled states, each of which moves at a rate that it learns for every
/// unit and step. W [H x I], U [H x H], b [H]; gives y.
/// </summary>
[RnnCell]
public sealed partial class LongExpressiveMemory<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    [RowUniform] Mat<H, I> Wa, Wb, Wz, Wy;
    [RowUniform] Mat<H, H> Ua, Ub, Uz, Uy;
    Vec<H> ba, bb, bz, by;
    [State] public Vec<H> y, z;
    [Option] double dt = 1;

    public Vec<H> Step(Vec<I> x)
    {
        var a = dt * Sigmoid(Wa * x + Ua * y + ba);
        var b = dt * Sigmoid(Wb * x + Ub * y + bb);
        z = (1 - a) * z + a * Tanh(Wz * x + Uz * y + bz);
        return y = (1 - b) * y + b * Tanh(Wy * x + Uy * z + by);
    }
}
