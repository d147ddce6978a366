namespace Rnn;

/// <summary>A convolution of the image that a step is: <see cref="Convolution{Y,X,C,F,S,T}"/>. The window stays within the image.</summary>
/// <param name="height">The height of the image; the layer before gives height x width x channels numbers.</param>
/// <param name="width">Its width.</param>
/// <param name="channels">Numbers of a pixel.</param>
/// <param name="filters">Numbers of a place.</param>
/// <param name="size">The side of the window.</param>
/// <param name="stride">From one place to the next.</param>
[LayerOf(typeof(Convolution<,,,,,>))]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ConvolutionAttribute(int height, int width, int channels, int filters, int size, int stride = 1) : CellLayerAttribute
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

    /// <summary>From one place to the next.</summary>
    public int Stride => stride;

    /// <summary>Applied to the sums.</summary>
    public Activation Activation { get; set; } = Activation.Identity;
}
