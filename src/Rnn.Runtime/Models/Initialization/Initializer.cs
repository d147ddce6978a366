namespace Rnn;

/// <summary>How a parameter starts. The text of <see cref="ParameterInfo.Initializer"/> names it: "Orthogonal", "Constant(-1)".</summary>
abstract class Initializer
{
    // A normal distribution that is cut at two deviations has this deviation left.
    const double DeviationAfterCut = 0.87962566103423978;

    /// <summary>The elements row by row.</summary>
    internal abstract float[] Values(int rows, int columns, InitializerRandom random);

    /// <exception cref="FormatException">The text names no initialiser.</exception>
    internal static Initializer Parse(string text)
    {
        var call = InitializerText.Parse(text);
        var gain = call.Named("Gain", 1);
        Initializer Uniform(Func<int, int, double> squaredLimit) => new RandomInitializer((rows, columns) => gain * Math.Sqrt(squaredLimit(rows, columns)), Signed);
        Initializer Normal(Func<int, int, double> variance) => call.Named("Truncated", 1) != 0
            ? new RandomInitializer((rows, columns) => gain * Math.Sqrt(variance(rows, columns)) / DeviationAfterCut, random => random.TruncatedNormal())
            : new RandomInitializer((rows, columns) => gain * Math.Sqrt(variance(rows, columns)), random => random.Normal());
        return call.Name switch
        {
            "Zeros" => new ConstantInitializer(0),
            "Ones" => new ConstantInitializer(1),
            "Constant" when call.Count == 1 => new ConstantInitializer(call.Argument(0, 0)),
            "Identity" => new IdentityInitializer(call.Argument(0, gain)),
            "GlorotUniform" => Uniform((rows, columns) => 6.0 / (rows + columns)),
            "GlorotNormal" => Normal((rows, columns) => 2.0 / (rows + columns)),
            "HeUniform" => Uniform((_, columns) => 6.0 / columns),
            "HeNormal" => Normal((_, columns) => 2.0 / columns),
            "LecunUniform" => Uniform((_, columns) => 3.0 / columns),
            "LecunNormal" => Normal((_, columns) => 1.0 / columns),
            "RowUniform" => new RandomInitializer((rows, _) => gain / Math.Sqrt(rows), Signed),
            "Uniform" => new RandomInitializer((_, _) => call.Argument(0, 0.05), Signed),
            "Normal" => new RandomInitializer((_, _) => call.Argument(0, 0.05), random => random.Normal()),
            "TruncatedNormal" => new RandomInitializer((_, _) => call.Argument(0, 0.05), random => random.TruncatedNormal()),
            "Orthogonal" => new OrthogonalInitializer(call.Argument(0, gain)),
            "Reservoir" when call.Count == 2 => new ReservoirInitializer(call.Argument(0, 0), call.Argument(1, 0)),
            _ => throw new FormatException($"\"{text}\" names no initialiser."),
        };
    }

    static double Signed(InitializerRandom random) => 2 * random.Uniform() - 1;
}
