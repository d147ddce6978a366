using static Rnn.Ops;

namespace Rnn.Models.Tests;

/// <summary>
/// Fast weights with the delta rule (Schlag, Irie, Schmidhuber 2021): M' = M + b (v - M k) k', y = M' q. Rows of 17 floats: none but the
/// first begins where a register does.
/// </summary>
[RnnModel]
[Weights(Precision.Int8)]
public partial class DeltaMemory
{
    Mat<D17, D5> Wk, Wq;
    Mat<D20, D5> Wv;
    Vec<D5> Wb;
    [State] Mat<D20, D17> M;

    public Vec<D20> Step(Vec<D5> x)
    {
        var k = Softmax(Wk * x);
        M = M + Sigmoid(Dot(Wb, x)) * Outer(Wv * x - M * k, k);
        return M * Softmax(Wq * x);
    }
}

/// <summary>
/// Recurrent weights with a plastic part (Miconi, Stanley, Clune 2018) that starts at a parameter: every op on matrices once, a matrix in a
/// method and in a choice.
/// </summary>
[RnnModel]
public partial class PlasticModel
{
    Mat<D6, D4> W;
    Mat<D6, D6> fixedPart, rates;
    [Normal(0.1)] Mat<D6, D6> start;
    Scalar decay;
    [State(Initial = nameof(start))] Mat<D6, D6> trace;
    [State] Vec<D6> h;

    public Vec<D6> Step(Vec<D4> x)
    {
        var old = h;
        h = Tanh(W * x + (fixedPart + Hadamard(rates, trace)) * old + 0.5 * (trace.T * h));
        trace = Decayed(trace) + Outer(h, old);
        trace = Sum(h) > 0.3 ? trace : trace / (1 + Norm(h));
        return h / (0.5 + RowNorms(trace)) + trace[2];
    }

    Mat<D6, D6> Decayed(Mat<D6, D6> m) => Sigmoid(decay) * m - 0.125 * m;
}

/// <summary>Too large for straight code, and for scratch on the stack: a step needs several matrices of 512 kB.</summary>
[RnnModel]
public partial class LargeMemory
{
    Mat<D512, D3> Wa;
    Mat<D256, D3> We, Wv;
    [State] Mat<D512, D256> M;

    public Vec<D256> Step(Vec<D3> x)
    {
        var a = Softmax(Wa * x);
        M = M - Hadamard(M, Outer(a, Sigmoid(We * x))) + Outer(a, Wv * x);
        return M.T * a;
    }
}

/// <summary>Matrices in and out: a matrix of every step is turned by what the row brings; a row of it replaced, a parameter's rows measured.</summary>
[RnnModel]
public partial class MatrixPorts
{
    Mat<D3, D4> A;

    public (Seq<Mat<D3, D4>> y, Vec<D3> last) Forward(Seq<Mat<D3, D4>> x, Vec<D4> v)
    {
        var y = x.Map(m => m + Hadamard(A, m) - Outer(m * v, v));
        return (y, y.Last.WithRow(1, v) * v / RowNorms(A));
    }
}

/// <summary>Two memories that need each other's vectors, but in no circle: one product joins the loop of its matrix, the other waits for both.</summary>
[RnnModel]
public partial class CrossedMemories
{
    Vec<D3> p, q;
    [State] Mat<D3, D3> A, B;
    [State] Vec<D3> a, b;

    public Vec<D3> Step(Vec<D3> x)
    {
        a = Tanh(A * a + x + p);
        A = 0.5 * A + Outer(a, x);
        b = Tanh(B * b - x + q);
        B = 0.5 * B - Outer(x, b);
        return A * b + B * a;
    }
}
