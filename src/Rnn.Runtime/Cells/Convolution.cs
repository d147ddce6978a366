using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// A convolution of the image of a step (LeCun et al. 1989): at each place of a window y = act(W p + b), p being what the window covers, W [F x S S C],
/// b [F]. The window stays within the image. Channels stand side by side, as in Keras.
/// </summary>
/// <typeparam name="Y">The height of the image.</typeparam>
/// <typeparam name="X">Its width.</typeparam>
/// <typeparam name="C">Channels: numbers of a pixel.</typeparam>
/// <typeparam name="F">Filters: numbers of a place.</typeparam>
/// <typeparam name="S">The side of the window.</typeparam>
/// <typeparam name="T">The stride: from one place to the next.</typeparam>
[RnnCell]
public sealed partial class Convolution<Y, X, C, F, S, T> : ICell<Product<Product<Y, X>, C>, Product<Product<Places<Y, S, T>, Places<X, S, T>>, F>>
    where Y : IDim where X : IDim where C : IDim where F : IDim where S : IDim where T : IDim
{
    [GlorotUniform] Mat<F, Product<Product<S, S>, C>> W;
    Vec<F> b;
    [Option] Activation<Product<Product<Places<Y, S, T>, Places<X, S, T>>, F>> activation = Identity;

    /// <summary>One step.</summary>
    /// <param name="x">The image, row after row of pixels [Y X C].</param>
    /// <returns>The image of the places, row after row [places F].</returns>
    public Vec<Product<Product<Places<Y, S, T>, Places<X, S, T>>, F>> Step(Vec<Product<Product<Y, X>, C>> x) =>
        activation(Flatten(Times(Patches<Y, X, C, S, T>(x), W.T) + Outer(Ones<Product<Places<Y, S, T>, Places<X, S, T>>>(), b)));
}
