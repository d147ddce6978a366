namespace Rnn;

/// <summary>One number everywhere.</summary>
sealed class ConstantInitializer(double value) : Initializer
{
    internal override float[] Values(int rows, int columns, InitializerRandom random)
    {
        var values = new float[rows * columns];
        Array.Fill(values, (float)value);
        return values;
    }
}
