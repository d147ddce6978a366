namespace Rnn.Training;

/// <summary>Units of 0 or 1, as the machines of Boltzmann have them.</summary>
internal static class BinaryUnits
{
    /// <exception cref="ArgumentException">There are not so many values, or one is neither 0 nor 1.</exception>
    public static void Check(ReadOnlySpan<int> units, int expected)
    {
        if (units.Length != expected) throw new ArgumentException($"There are {expected} units; {units.Length} values were given.");
        int odd = units.IndexOfAnyExcept(0, 1);
        if (odd >= 0) throw new ArgumentException($"Unit {odd} is {units[odd]}; a unit is 0 or 1.");
    }

    /// <exception cref="InvalidTrainingDataException">There are no rows, or a value is neither 0 nor 1.</exception>
    public static void CheckRows(IReadOnlyList<int[]> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.Count == 0) throw new InvalidTrainingDataException("There are no rows to learn from.");
        for (int row = 0; row < data.Count; row++)
            if (data[row].AsSpan().IndexOfAnyExcept(0, 1) is >= 0 and var odd)
                throw new InvalidTrainingDataException($"Unit {odd} of row {row} is {data[row][odd]}; a unit is 0 or 1.");
    }

    /// <exception cref="ArgumentOutOfRangeException">The rate is not finite.</exception>
    public static void CheckRate(double rate)
    {
        if (!double.IsFinite(rate)) throw new ArgumentOutOfRangeException(nameof(rate), rate, "A rate is a finite number.");
    }

    /// <summary>The units of a state by its place among all: the first one is the highest bit.</summary>
    public static void Spread(int place, Span<int> units)
    {
        for (int i = 0; i < units.Length; i++) units[i] = place >> (units.Length - 1 - i) & 1;
    }

    public static double Sigmoid(double x) => x >= 0 ? 1 / (1 + PortableMath.Exp(-x)) : 1 - 1 / (1 + PortableMath.Exp(x));

    public static double Softplus(double x) => Math.Max(x, 0) + PortableMath.Log(1 + PortableMath.Exp(-Math.Abs(x)));
}
