namespace Rnn;

/// <summary>A number on the diagonal, zeros elsewhere.</summary>
sealed class IdentityInitializer(double gain) : Initializer
{
    internal override float[] Values(int rows, int columns, InitializerRandom random)
    {
        var values = new float[rows * columns];
        for (var i = 0; i < Math.Min(rows, columns); i++) values[i * columns + i] = (float)gain;
        return values;
    }
}
