namespace Rnn.Training;

/// <summary>One field of a heat map.</summary>
/// <param name="Title">What the values are.</param>
/// <param name="Values">Steps x width, step by step.</param>
/// <param name="Width">Numbers of a step, drawn downwards.</param>
/// <param name="Scale">Their colours.</param>
internal sealed record HeatMapPanel(string Title, float[] Values, int Width, ColorScale Scale)
{
    public int Steps => Values.Length / Width;
}
