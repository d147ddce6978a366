using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// Highway layer (Srivastava, Greff, Schmidhuber 2015): t chooses between a layer of its own and the input as it is. W [N x N], b [N]; the bias of t
/// starts at -2, so that the input passes at first.
/// </summary>
/// <typeparam name="N">The width of input and output.</typeparam>
[RnnCell]
public sealed partial class Highway<N> : ICell<N, N> where N : IDim
{
    [GlorotUniform] Mat<N, N> W, Wt;
    Vec<N> b;
    [Constant(-2)] Vec<N> bt;
    [Option] Activation<N> activation = Relu;

    /// <summary>One step.</summary>
    /// <param name="x">The input [N].</param>
    /// <returns>The output [N].</returns>
    public Vec<N> Step(Vec<N> x)
    {
        var t = Sigmoid(Wt * x + bt);
        return t * activation(W * x + b) + (1 - t) * x;
    }
}
