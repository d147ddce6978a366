namespace Rnn.Generators.Ops;

/// <summary>
/// A square that moves over an image [Height x Width x Channels], one vector with the channels of a pixel side by side, row of pixels after row.
/// Before is how many rows and columns of zeros lie before the first; Down and Across are how often the square finds a place.
/// </summary>
internal sealed record Window(int Height, int Width, int Channels, int Size, int Stride, int Before, int Down, int Across)
{
    /// <summary>Numbers of the image.</summary>
    public int Image => Height * Width * Channels;

    /// <summary>Numbers that the square covers.</summary>
    public int Patch => Size * Size * Channels;

    /// <summary>How many patches there are.</summary>
    public int Places => Down * Across;
}
