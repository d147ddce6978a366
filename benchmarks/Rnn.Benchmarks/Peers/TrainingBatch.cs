using Rnn.Training;

namespace Rnn.Benchmarks.Peers;

/// <summary>One batch of random sequences with random targets, in the caller's memory.</summary>
sealed class TrainingBatch(ModelDescription model)
{
    readonly Random random = new(1);

    /// <summary>Tokens, and a class for every step.</summary>
    public TrainingData Labels(int classes)
        => SequenceData.WithLabels(Rows(() => Tokens(classes)), Rows(() => Tokens(model.Dense)));

    /// <summary>Tokens, and yes or no for the whole sequence.</summary>
    public TrainingData Answers(int classes)
        => SequenceData.WithLabel(Rows(() => Tokens(classes)), Rows(() => random.Next(2)));

    /// <summary>Numbers, and numbers for the whole sequence.</summary>
    public TrainingData Value()
        => SequenceData.WithValue(Rows(() => Numbers(model.Steps * model.Input)), model.Input, Rows(() => Numbers(model.Dense)), model.Dense);

    /// <summary>Numbers, and numbers for every step.</summary>
    public TrainingData Values()
        => SequenceData.WithValues(Rows(() => Numbers(model.Steps * model.Input)), model.Input, Rows(() => Numbers(model.Steps * model.Dense)), model.Dense);

    T[] Rows<T>(Func<T> row) => [.. Enumerable.Range(0, model.Batch).Select(_ => row())];

    int[] Tokens(int classes) => [.. Enumerable.Range(0, model.Steps).Select(_ => random.Next(classes))];

    /// <summary>Normally distributed.</summary>
    float[] Numbers(int count)
        => [.. Enumerable.Range(0, count).Select(_ => (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())))];
}
