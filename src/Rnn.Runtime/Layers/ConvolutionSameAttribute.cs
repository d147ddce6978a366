namespace Rnn;

/// <summary>A convolution of the image that a step is: <see cref="ConvolutionSame{Y,X,C,F,S}"/>. Zeros lie around the image, so that there is a place for each pixel.</summary>
/// <param name="height">The height of the image; the layer before gives height x width x channels numbers.</param>
/// <param name="width">Its width.</param>
/// <param name="channels">Numbers of a pixel.</param>
/// <param name="filters">Numbers of a place.</param>
/// <param name="size">The side of the window.</param>
[LayerOf(typeof(ConvolutionSame<,,,,>))]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ConvolutionSameAttribute(int height, int width, int channels, int filters, int size) : CellLayerAttribute
{
    /// <summary>The height of the image.</summary>
    public int Height => height;

    /// <summary>Its width.</summary>
    public int Width => width;

    /// <summary>Numbers of a pixel.</summary>
    public int Channels => channels;

    /// <summary>Numbers of a place.</summary>
    public int Filters => filters;

    /// <summary>The side of the window.</summary>
    public int Size => size;

    /// <summary>Applied to the sums.</summary>
    public Activation Activation { get; set; } = Activation.Identity;
}
