using System.Diagnostics;
using System.Globalization;
using Rnn.Tasks.Samples;
using Rnn.Training;

namespace Rnn.Tasks.Training;

/// <summary>How a network is fitted to fresh samples: sizes, rate, when to look, what is good.</summary>
public sealed record Fitting
{
    /// <summary>Training samples.</summary>
    public required SampleGenerator Samples { get; init; }

    /// <summary>Samples to judge on; null: those of <see cref="Samples"/>.</summary>
    public SampleGenerator? Judged { get; init; }

    /// <summary>The loss.</summary>
    public required Loss Loss { get; init; }

    /// <summary>Rows of a batch.</summary>
    public int Batch { get; init; } = 32;

    /// <summary>Adam's rate.</summary>
    public float Rate { get; init; } = 0.01f;

    /// <summary>The longest gradient.</summary>
    public float ClipNorm { get; init; } = 1;

    /// <summary>The most updates.</summary>
    public int Updates { get; init; } = 3000;

    /// <summary>Updates between two looks at the score.</summary>
    public int Every { get; init; } = 50;

    /// <summary>Batches to judge on, from seed 99.</summary>
    public int JudgedBatches { get; init; } = 10;

    /// <summary>The measure.</summary>
    public required Func<Metrics, double> Score { get; init; }

    /// <summary>What the score must be at least, or (where <see cref="Lower"/>) at most.</summary>
    public required double Wanted { get; init; }

    /// <summary>Whether smaller scores are better.</summary>
    public bool Lower { get; init; }

    /// <summary>Whether the network is there to fail: all updates are made, and it passes if no look saw it get there.</summary>
    public bool Fails { get; init; }

    /// <summary>Trains a new network and judges it.</summary>
    /// <typeparam name="TModel">The network.</typeparam>
    /// <param name="network">Its name in the report.</param>
    /// <param name="seed">Of parameters and samples.</param>
    public TaskResult Run<TModel>(string network, ulong seed) where TModel : class, IRnnModel<TModel> => Run(network, TModel.Create(seed), seed);

    /// <summary>Trains a network and judges it.</summary>
    /// <typeparam name="TModel">Its class.</typeparam>
    /// <param name="network">Its name in the report.</param>
    /// <param name="model">The network; its parameters change.</param>
    /// <param name="seed">Of samples.</param>
    public TaskResult Run<TModel>(string network, TModel model, ulong seed) where TModel : class, IRnnModel<TModel>
    {
        var clock = Stopwatch.StartNew();
        using var trainer = new Trainer<TModel>(model, Loss, new Adam(Rate), new TrainingOptions { BatchSize = Batch, ClipNorm = ClipNorm, Seed = seed, Threads = 1 });
        var training = new SampleData(Samples, seed, Every);
        var judged = new SampleData(Judged ?? Samples, 99, JudgedBatches, again: true);
        int updates = 0;
        double score = Lower ? double.PositiveInfinity : double.NegativeInfinity;
        do
        {
            trainer.Fit(training, 1);
            updates += Every;
            double now = Score(trainer.Evaluate(judged));
            score = !Fails ? now : Lower ? Math.Min(score, now) : Math.Max(score, now);
        }
        while (updates < Updates && (Fails || !IsGood(score)));
        string wanted = string.Create(CultureInfo.InvariantCulture, $"{(Fails ? Lower ? "stays above" : "stays below" : Lower ? "below" : "at least")} {Wanted:G4}");
        return new(network, TModel.Info.ParameterCount, updates, score, wanted, IsGood(score) != Fails, clock.Elapsed.TotalSeconds);
    }

    bool IsGood(double score) => Lower ? score < Wanted : score >= Wanted;
}
