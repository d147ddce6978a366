namespace Rnn.RandomPrograms.Oracle;

/// <summary>A vector in double precision on a tape: its value, and what the loss gains per unit of each entry.</summary>
internal sealed class Var(double[] value)
{
    public double[] Value { get; } = value;
    public double[] Gradient { get; } = new double[value.Length];
    public int Width => Value.Length;
}
