namespace Rnn.Benchmarks.Peers;

/// <summary>What a streaming model reads, and what it is expected to answer.</summary>
/// <param name="X">64 steps, one after the other.</param>
/// <param name="Y">The outputs of the 64 steps from a zero state, computed in double precision; null where the suite was not set up.</param>
sealed record Inputs(float[] X, float[]? Y)
{
    public const int Steps = 64;

    /// <summary>The largest difference that passes as rounding.</summary>
    const double Tolerance = 1e-4;

    /// <summary>The suite's inputs and weights; where it was not set up, seeded ones, and the parameters stay as they are.</summary>
    public static Inputs For(Suite suite, ModelDescription model, ParameterBlock parameters)
    {
        if (suite.Numbers(model.Name, "weights") is { } weights && suite.Numbers(model.Name, "x") is { } x && suite.Numbers(model.Name, "y") is { } y)
        {
            SharedWeights.Load(model, parameters, weights);
            return new Inputs(x, y);
        }

        Console.Error.WriteLine($"{model.Name}: benchmarks/peers/make_models.py has not run; weights are seeded and outputs are not checked.");
        return Random(model.Input);
    }

    /// <summary>Seeded inputs between -1 and 1, with no expectation.</summary>
    public static Inputs Random(int width)
    {
        var random = new Random(1);
        var own = new float[Steps * width];
        foreach (ref var number in own.AsSpan()) number = (random.NextSingle() * 2) - 1;
        return new Inputs(own, null);
    }

    /// <summary>The largest difference of outputs, step by step and row by row, to the expected ones.</summary>
    /// <exception cref="InvalidOperationException">It is too large to be rounding.</exception>
    public double? Compare(string workload, ReadOnlySpan<float> outputs, int batch)
    {
        if (Y is null) return null;
        double error = 0;
        int width = Y.Length / Steps;
        for (int i = 0; i < Y.Length * batch; i++)
        {
            double difference = Math.Abs(outputs[i] - (double)Y[(i / (width * batch) * width) + (i % width)]);
            error = double.IsNaN(difference) ? double.PositiveInfinity : Math.Max(error, difference);
        }

        return error < Tolerance ? error : throw new InvalidOperationException($"{workload}: an output is wrong by {error:G3}; it was not timed.");
    }
}
