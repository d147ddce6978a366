namespace Rnn;

/// <content>Patches, PatchesSame.</content>
public static partial class Ops
{
    /// <summary>
    /// What a window of S x S pixels covers at each of its places on an image, a row each: pixels of the window from left to right and from top to
    /// bottom, the channels of a pixel side by side; places likewise. The window stays within the image.
    /// </summary>
    /// <typeparam name="H">The height of the image.</typeparam>
    /// <typeparam name="W">Its width.</typeparam>
    /// <typeparam name="C">Numbers of a pixel.</typeparam>
    /// <typeparam name="S">The side of the window.</typeparam>
    /// <typeparam name="T">The stride.</typeparam>
    /// <param name="image">The image, row after row of pixels.</param>
    public static Mat<Product<Places<H, S, T>, Places<W, S, T>>, Product<Product<S, S>, C>> Patches<H, W, C, S, T>(Vec<Product<Product<H, W>, C>> image)
        where H : IDim where W : IDim where C : IDim where S : IDim where T : IDim =>
        Mat<Product<Places<H, S, T>, Places<W, S, T>>, Product<Product<S, S>, C>>.Adopt(Covered(image.Values, (H.Size, W.Size, C.Size), (S.Size, T.Size, 0), (Places<H, S, T>.Size, Places<W, S, T>.Size)));

    /// <summary>
    /// The same with zeros around the image, so that there is a place for each pixel. Of zeros that do not halve, the larger part comes after the
    /// image, as in Keras.
    /// </summary>
    /// <typeparam name="H">The height of the image.</typeparam>
    /// <typeparam name="W">Its width.</typeparam>
    /// <typeparam name="C">Numbers of a pixel.</typeparam>
    /// <typeparam name="S">The side of the window.</typeparam>
    /// <param name="image">The image, row after row of pixels.</param>
    public static Mat<Product<H, W>, Product<Product<S, S>, C>> PatchesSame<H, W, C, S>(Vec<Product<Product<H, W>, C>> image) where H : IDim where W : IDim where C : IDim where S : IDim =>
        Mat<Product<H, W>, Product<Product<S, S>, C>>.Adopt(Covered(image.Values, (H.Size, W.Size, C.Size), (S.Size, 1, (S.Size - 1) / 2), (H.Size, W.Size)));

    static double[] Covered(ReadOnlySpan<double> image, (int Height, int Width, int Channels) of, (int Size, int Stride, int Before) window, (int Down, int Across) places)
    {
        var result = new double[places.Down * places.Across * window.Size * window.Size * of.Channels];
        for (var i = 0; i < result.Length; i++)
        {
            var (pixel, channel) = (i / of.Channels, i % of.Channels);
            var (place, within) = (pixel / (window.Size * window.Size), pixel % (window.Size * window.Size));
            var y = place / places.Across * window.Stride - window.Before + within / window.Size;
            var x = place % places.Across * window.Stride - window.Before + within % window.Size;
            if (y >= 0 && y < of.Height && x >= 0 && x < of.Width) result[i] = image[(y * of.Width + x) * of.Channels + channel];
        }

        return result;
    }
}
