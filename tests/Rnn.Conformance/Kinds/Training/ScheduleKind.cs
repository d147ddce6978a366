using Rnn.Conformance.Cases;
using Rnn.Conformance.Running;
using Rnn.Training;

namespace Rnn.Conformance.Kinds.Training;

/// <summary>The learning rate that each step uses, and the momentum where it changes.</summary>
internal sealed class ScheduleKind : IKind
{
    public string Name => "schedule";
    public Schema Schema => Schema.Frameworks;

    public Exercise Prepare(VectorCase vector) => new DirectExercise(Run);

    static void Run(VectorCase vector, Comparison comparison)
    {
        var (rate, schedule) = Of(vector.Options);
        var metrics = vector.Inputs.GetValueOrDefault("metrics");
        int steps = vector.Options.Int("steps");
        double[] rates = new double[steps], momenta = new double[steps];
        for (int t = 0; t < steps; t++)
        {
            var step = new ScheduleStep(t, 0, (double)t / steps);
            rates[t] = rate * schedule.Factor(step);
            momenta[t] = schedule.Momentum(step) ?? double.NaN;
            if (metrics is not null) schedule.Observe(metrics.Data[t]);
        }

        comparison.Output("learning_rate", vector.Expected["learning_rate"], rates);
        if (vector.Expected.TryGetValue("momentum", out var expected)) comparison.Output("momentum", expected, momenta);
    }

    /// <summary>The rate that factors are factors of, and the schedule.</summary>
    static (double Rate, LearningRateSchedule Schedule) Of(Options options)
    {
        double rate = options.Number("lr", 0);
        float Share(string name) => (float)(options.Number(name, 0) / rate);
        return options.Text("schedule") switch
        {
            "step" => (rate, new StepFall(options.Int("step_size"), options.Number("gamma", 0.1))),
            "multi_step" => (rate, new MilestoneFall(options.Ints("milestones"), options.Number("gamma", 0.1))),
            "exponential" => (rate, new ExponentialFall(options.Number("gamma", 1))),
            "cosine" => (rate, new CosineFall(options.Int("T_max"), Share("eta_min"))),
            "cosine_restarts" => (rate, new CosineRestarts(options.Int("T_0"), options.Int("T_mult", 1), Share("eta_min"))),
            "linear" => (rate, new LinearRamp(options.Int("total_iters"), (float)options.Number("start_factor", 1), (float)options.Number("end_factor", 1))),
            "linear_warmup_then" => (rate, new PolynomialFall(options.Int("total_decay_steps")).After(options.Int("warmup_steps"))),
            "one_cycle" => (options.Number("max_lr", 0), new OneCycle(options.Int("total_steps"), options.Number("pct_start", 0.3),
                options.Text("anneal_strategy", "cos") == "linear", options.Flag("three_phase"))),
            "polynomial" => (rate, new PolynomialFall(options.Int("total_iters"), options.Number("power", 1))),
            "reduce_on_plateau" => (rate, new ReduceOnPlateau(options.Number("factor", 0.1), options.Int("patience", 10), options.Number("threshold", 1e-4),
                options.Text("threshold_mode", "rel") == "abs", options.Int("cooldown", 0), options.Number("min_lr", 0) / rate, options.Text("mode", "min") == "max")),
            var other => throw new InvalidDataException($"there is no schedule '{other}'"),
        };
    }
}
