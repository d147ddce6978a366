using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// A convolution of the image of a step (LeCun et al. 1989): at each place of a window y = act(W p + b), p being what the window covers, W [F x S S C],
/// b [F]. Zeros lie around the image, so that there is a place for each pixel. Channels stand side by side, as in Keras.
/// </summary>
/// <typeparam name="Y">The height of the image.</typeparam>
/// <typeparam name="X">Its width.</typeparam>
/// <typeparam name="C">Channels: numbers of a pixel.</typeparam>
/// <typeparam name="F">Filters: numbers of a place.</typeparam>
/// <typeparam name="S">The side of the window.</typeparam>
[RnnCell]
public sealed partial class ConvolutionSame<Y, X, C, F, S> : ICell<Product<Product<Y, X>, C>, Product<Product<Y, X>, F>>
    where Y : IDim where X : IDim where C : IDim where F : IDim where S : IDim
{
    [GlorotUniform] Mat<F, Product<Product<S, S>, C>> W;
    Vec<F> b;
    [Option] Activation<Product<Product<Y, X>, F>> activation = Identity;

    /// <summary>One step.</summary>
    /// <param name="x">The image, row after row of pixels [Y X C].</param>
    /// <returns>The image of the places, row after row [Y X F].</returns>
    public Vec<Product<Product<Y, X>, F>> Step(Vec<Product<Product<Y, X>, C>> x) =>
        activation(Flatten(Times(PatchesSame<Y, X, C, S>(x), W.T) + Outer(Ones<Product<Y, X>>(), b)));
}
