namespace Rnn;

/// <summary>Independent draws times a scale that may depend on the shape.</summary>
/// <param name="scale">Of rows and columns.</param>
/// <param name="draw">One draw.</param>
sealed class RandomInitializer(Func<int, int, double> scale, Func<InitializerRandom, double> draw) : Initializer
{
    internal override float[] Values(int rows, int columns, InitializerRandom random)
    {
        var factor = scale(rows, columns);
        var values = new float[rows * columns];
        for (var i = 0; i < values.Length; i++) values[i] = (float)(factor * draw(random));
        return values;
    }
}
