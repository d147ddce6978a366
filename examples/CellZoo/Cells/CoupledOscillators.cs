using Rnn;
using static Rnn.Ops;

namespace CellZooExample;

/// <summary>
/// coRNN (Rusch, Mishra 2021): every unit is an oscillator with stiffness gamma and friction epsilon, driven by all others; y is where it is,
/// z how fast it moves, and dt the length of a step. W [H x I], U and V [H x H], b [H]; gives y.
/// </summary>
[RnnCell]
public sealed partial class CoupledOscillators<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    [RowUniform] Mat<H, I> W;
    [RowUniform] Mat<H, H> U, V;
    Vec<H> b;
    [State] public Vec<H> y, z;
    [Option] double dt = 0.1, gamma = 30, epsilon = 5;

    public Vec<H> Step(Vec<I> x)
    {
        z = z + dt * (Tanh(W * x + U * y + V * z + b) - gamma * y - epsilon * z);
        return y = y + dt * z;
    }
}
