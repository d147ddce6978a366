namespace Rnn.Training;

/// <summary>
/// Compares a model's Backward with differences of its Forward: the loss is the sum of all outputs and final states times random weights,
/// the differences are central ones of two step sizes, extrapolated. Where a function has a kink within a step, both may differ.
/// </summary>
public static class GradientCheck
{
    const double Step = 1.0 / 32;

    /// <summary>Checks a model with its present parameters, which are unchanged afterwards.</summary>
    /// <typeparam name="TModel">The model.</typeparam>
    /// <param name="model">The model.</param>
    /// <param name="options">Sizes and tolerance.</param>
    /// <exception cref="ArgumentException">The options name an entry that the model does not have.</exception>
    public static GradientReport Run<TModel>(TModel model, GradientCheckOptions? options = null) where TModel : class, IRnnModel<TModel>
    {
        ArgumentNullException.ThrowIfNull(model);
        options ??= new GradientCheckOptions();
        using var probe = new LossProbe<TModel>(model, options);
        float[] gradient = probe.Gradient();
        float[] kept = model.Parameters.Values.ToArray();
        try
        {
            var worst = TModel.Info.Parameters.Where(p => !p.Frozen).Select(p => WorstOf(p, probe, gradient, options)).ToList();
            var (analytic, numeric) = Along(probe, gradient, options.Seed);
            return new GradientReport(TModel.Info.Name, worst, analytic, numeric, options.Tolerance);
        }
        finally
        {
            kept.CopyTo(model.Parameters.Values);
        }
    }

    static GradientDifference WorstOf<TModel>(ParameterInfo parameter, LossProbe<TModel> probe, float[] gradient, GradientCheckOptions options)
        where TModel : class, IRnnModel<TModel>
    {
        double largest = 1e-3;
        for (int i = 0; i < parameter.Count; i++) largest = Math.Max(largest, Math.Abs(gradient[Place(parameter, i)]));
        var random = CounterRandom.For(options.Seed, 1, parameter.Offset, 0, 0);
        GradientDifference? worst = null;
        int tried = Math.Min(parameter.Count, options.PerParameter);
        for (int n = 0; n < tried; n++)
        {
            int i = tried == parameter.Count ? n : (int)(random.Uniform(n) * parameter.Count), place = Place(parameter, i);
            double numeric = Slope(by => probe.LossAt(place, by)), apart = Math.Abs(numeric - gradient[place]) / largest;
            if (worst is null || !(apart <= worst.Relative))
                worst = new GradientDifference(parameter.Name, i / parameter.Columns, i % parameter.Columns, gradient[place], numeric, double.IsNaN(apart) ? double.PositiveInfinity : apart);
        }

        return worst!;
    }

    static int Place(ParameterInfo parameter, int i) => parameter.PositionOf(i / parameter.Columns, i % parameter.Columns);

    static (double Analytic, double Numeric) Along<TModel>(LossProbe<TModel> probe, float[] gradient, ulong seed) where TModel : class, IRnnModel<TModel>
    {
        var random = CounterRandom.For(seed, 2, 0, 0, 0);
        var direction = new float[gradient.Length];
        double analytic = 0, square = 0;
        foreach (var parameter in TModel.Info.Parameters.Where(p => !p.Frozen))
            for (int i = 0; i < parameter.Count; i++)
            {
                int place = Place(parameter, i);
                direction[place] = (2 * random.Uniform(place)) - 1;
                square += (double)direction[place] * direction[place];
            }

        float length = (float)Math.Sqrt(square);
        for (int i = 0; i < direction.Length; i++)
        {
            direction[i] /= length;
            analytic += (double)direction[i] * gradient[i];
        }

        return (analytic, Slope(by => probe.LossAlong(direction, by)));
    }

    /// <summary>Central differences of two steps, extrapolated to a step of zero (Richardson).</summary>
    static double Slope(Func<double, double> loss)
    {
        double wide = (loss(Step) - loss(-Step)) / (2 * Step), narrow = (loss(Step / 2) - loss(-Step / 2)) / Step;
        return ((4 * narrow) - wide) / 3;
    }
}
