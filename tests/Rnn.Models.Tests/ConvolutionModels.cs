using static Rnn.Ops;

namespace Rnn.Models.Tests;

/// <summary>Images of 5 x 4 pixels with two channels: a convolution with zeros around it, one with a stride, an LSTM over what they give.</summary>
[RnnModel]
[Input(40)]
[ConvolutionSame(5, 4, 2, 3, 3, Activation = Activation.Tanh)]
[Convolution(5, 4, 3, 5, 2, 2)]
[Lstm(6)]
[Dense(2)]
public partial class SmallVideo;

/// <summary>A window of even size with zeros around the image, alone, and one that skips the last row and column.</summary>
[RnnModel]
public partial class TwoWindows
{
    ConvolutionSame<D4, D3, D1, D17, D4> same;
    Convolution<D4, D3, D1, D3, D2, D3> strided;

    public (Vec<Product<Product<D4, D3>, D17>> same, Vec<Product<Product<Places<D4, D2, D3>, Places<D3, D2, D3>>, D3>> strided) Step(Vec<Product<Product<D4, D3>, D1>> x) =>
        (same.Step(x), strided.Step(x));
}

/// <summary>A state that is an image, and convolutions of it at every step (Shi et al. 2015, with one gate).</summary>
[RnnModel]
public partial class ConvolutionalState
{
    ConvolutionSame<D3, D4, D1, D2, D3> read;
    ConvolutionSame<D3, D4, D2, D2, D3> carry, gate;
    [State] Vec<Product<Product<D3, D4>, D2>> h;

    public Vec<Product<Product<D3, D4>, D2>> Step(Vec<Product<Product<D3, D4>, D1>> x)
    {
        var g = Sigmoid(gate.Step(h));
        return h = g * h + (1 - g) * Tanh(read.Step(x) + carry.Step(h));
    }
}

/// <summary>Products of matrices that every row computes for itself, of one with a parameter, and flattened ones.</summary>
[RnnModel]
public partial class TimesMatrices
{
    Mat<D5, D3> W;
    Mat<D4, D2> Wa;
    [State] Mat<D4, D5> M;

    public Vec<Product<D4, D3>> Step(Vec<D2> x, Vec<D5> z)
    {
        M = 0.5 * M + Outer(Wa * x, z);
        var square = Times(M, M.T);
        return Flatten(Times(Times(square, M), W)) + Tanh(Flatten(Times(M, W)));
    }
}
