using System.Globalization;

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
        var open = text.IndexOf('(');
        var name = open < 0 ? text : text[..open];
        var arguments = open < 0 ? [] : Array.ConvertAll(text[(open + 1)..^1].Split(','), a => double.Parse(a, CultureInfo.InvariantCulture));
        double Argument(double otherwise, int place = 0) => place < arguments.Length ? arguments[place] : otherwise;
        return name switch
        {
            "Zeros" => new ConstantInitializer(0),
            "Ones" => new ConstantInitializer(1),
            "Constant" when arguments.Length == 1 => new ConstantInitializer(arguments[0]),
            "Identity" => new IdentityInitializer(Argument(1)),
            "GlorotUniform" => new RandomInitializer((rows, columns) => Math.Sqrt(6.0 / (rows + columns)), Signed),
            "GlorotNormal" => new RandomInitializer((rows, columns) => Math.Sqrt(2.0 / (rows + columns)) / DeviationAfterCut, random => random.TruncatedNormal()),
            "HeUniform" => new RandomInitializer((_, columns) => Math.Sqrt(6.0 / columns), Signed),
            "HeNormal" => new RandomInitializer((_, columns) => Math.Sqrt(2.0 / columns) / DeviationAfterCut, random => random.TruncatedNormal()),
            "Uniform" => new RandomInitializer((_, _) => Argument(0.05), Signed),
            "Normal" => new RandomInitializer((_, _) => Argument(0.05), random => random.Normal()),
            "TruncatedNormal" => new RandomInitializer((_, _) => Argument(0.05), random => random.TruncatedNormal()),
            "Orthogonal" => new OrthogonalInitializer(Argument(1)),
            "Reservoir" when arguments.Length == 2 => new ReservoirInitializer(arguments[0], arguments[1]),
            _ => throw new FormatException($"\"{text}\" names no initialiser."),
        };
    }

    static double Signed(InitializerRandom random) => 2 * random.Uniform() - 1;
}
