using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// Residual block of two dense layers (He, Zhang, Ren, Sun 2016): x + V activation(W x + b) + d. W [H x N], V [N x H]; V starts at zero, so that the
/// block is the identity at first.
/// </summary>
/// <typeparam name="N">The width of input and output.</typeparam>
/// <typeparam name="H">The width inside.</typeparam>
[RnnCell]
public sealed partial class ResidualBlock<N, H> : ICell<N, N> where N : IDim where H : IDim
{
    [HeNormal] Mat<H, N> W;
    [Zeros] Mat<N, H> V;
    Vec<H> b;
    Vec<N> d;
    [Option] Activation<H> activation = Relu;

    /// <summary>One step.</summary>
    /// <param name="x">The input [N].</param>
    /// <returns>The output [N].</returns>
    public Vec<N> Step(Vec<N> x) => x + V * activation(W * x + b) + d;
}
