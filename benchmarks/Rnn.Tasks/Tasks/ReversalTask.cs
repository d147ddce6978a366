using System.Diagnostics;
using System.Globalization;
using Rnn.Tasks.Samples;
using Rnn.Tasks.Training;
using Rnn.Training;
using static Rnn.Ops;

namespace Rnn.Tasks.Tasks;

/// <summary>A GRU in both directions reads, a GRU writes, and at every symbol additive attention looks at all that was read (Bahdanau, Cho, Bengio 2015).</summary>
[RnnModel]
public partial class ReversesByAttention
{
    Mat<D16, D24> words;
    Mat<D17, D24> names;
    Gru<D24, D32> forwards, backwards;
    Gru<Sum<D24, Sum<D32, D32>>, D64> decoder;
    AdditiveAttention<D64, Sum<D32, D32>, D32> attend;
    Mat<D64, D32> Wb;
    Vec<D64> bb;
    Dense<D64, D16> output;
    [MaxLength(20), State] Seq<Vec<Sum<D32, D32>>> memory;

    public Scalar Loss(Seq<Token> source, Seq<Token> given, Seq<Token> wanted)
    {
        Encode(source);
        return Mean(given.Scan(Decode).Map(wanted, CrossEntropy));
    }

    public void Encode(Seq<Token> source)
    {
        var x = source.Map(k => words[k]);
        memory = x.Scan(forwards.Step).Map(x.ScanReversed(backwards.Step), Concat);
        decoder.h = Tanh(Wb * backwards.h + bb);
    }

    public Vec<D16> Decode(Token k) => output.Step(decoder.Step(Concat(names[k], attend.Step(decoder.h, memory).context)));
}

/// <summary>The same without attention: what was read is the state that the decoder begins with, and nothing else (Cho et al. 2014).</summary>
[RnnModel]
public partial class ReversesByState
{
    Mat<D16, D24> words;
    Mat<D17, D24> names;
    Gru<D24, D32> forwards, backwards;
    Gru<D24, D64> decoder;
    Mat<D64, Sum<D32, D32>> Wb;
    Vec<D64> bb;
    Dense<D64, D16> output;

    public Scalar Loss(Seq<Token> source, Seq<Token> given, Seq<Token> wanted)
    {
        Encode(source);
        return Mean(given.Scan(Decode).Map(wanted, CrossEntropy));
    }

    public void Encode(Seq<Token> source)
    {
        var x = source.Map(k => words[k]);
        x.Scan(forwards.Step);
        x.ScanReversed(backwards.Step);
        decoder.h = Tanh(Wb * Concat(forwards.h, backwards.h) + bb);
    }

    public Vec<D16> Decode(Token k) => output.Step(decoder.Step(names[k]));
}

/// <summary>
/// Twenty random symbols, written backwards by a decoder that reads its own last choice: the share of symbols that is right. Beside it the
/// same network without attention after as many updates. Training begins with short rows.
/// </summary>
public sealed class ReversalTask : ILearningTask
{
    const int Longest = 20, Every = 100, Judged = 100, MostUpdates = 4000;
    const double Wanted = 0.98;

    delegate void Encoder<TState>(ReadOnlySpan<int> source, ref TState state);

    /// <inheritdoc/>
    public string Name => "reversal";

    /// <inheritdoc/>
    public IEnumerable<TaskResult> Run(ulong seed)
    {
        var attends = new ReversesByAttention(seed);
        var (updates, score, seconds) = Train<ReversesByAttention, ReversesByAttention.State>(attends, attends.RunEncode, attends.StepDecode, seed, MostUpdates, stops: true);
        yield return Told<ReversesByAttention>("Gru with attention", updates, score, seconds, "at least", score >= Wanted);

        var remembers = new ReversesByState(seed);
        (updates, score, seconds) = Train<ReversesByState, ReversesByState.State>(remembers, remembers.RunEncode, remembers.StepDecode, seed, updates, stops: false);
        yield return Told<ReversesByState>("without, as many", updates, score, seconds, "stays below", score < Wanted);
    }

    static TaskResult Told<TModel>(string network, int updates, double score, double seconds, string wanted, bool passed) where TModel : class, IRnnModel<TModel> =>
        new(network, TModel.Info.ParameterCount, updates, score, string.Create(CultureInfo.InvariantCulture, $"{wanted} {Wanted}"), passed, seconds);

    static (int Updates, double Score, double Seconds) Train<TModel, TState>(TModel model, Encoder<TState> encode, TokenStep<TState> decode, ulong seed, int most, bool stops)
        where TModel : class, IRnnModel<TModel> where TState : struct
    {
        var clock = Stopwatch.StartNew();
        using var trainer = new Trainer<TModel>(model, new Adam(0.004f), new TrainingOptions { Entry = "Loss", BatchSize = 32, ClipNorm = 1, Seed = seed, Threads = 1 });
        var samples = new ReversalSamples(seed);
        var search = new BeamSearch<TState>(ReversalSamples.Symbols, decode, new DecodingOptions { MaxLength = Longest });
        int updates = 0;
        double score;
        do
        {
            trainer.Fit(samples.Next(Every * 32, Math.Min(Longest, 4 + (updates / 100))), 1);
            updates += Every;
            score = Judge(search, encode);
        }
        while (updates < most && !(stops && score >= Wanted));
        return (updates, score, clock.Elapsed.TotalSeconds);
    }

    /// <summary>The share of symbols that greedy decoding writes right, of rows that all trainings are judged on.</summary>
    static double Judge<TState>(BeamSearch<TState> search, Encoder<TState> encode) where TState : struct
    {
        int right = 0;
        foreach (int[] row in new ReversalSamples(seed: 99).Rows(Judged, Longest, Longest))
        {
            TState state = default;
            encode(row, ref state);
            right += search.Greedy(state, ReversalSamples.Start).Tokens.Zip(row.Reverse()).Count(pair => pair.First == pair.Second);
        }

        return (double)right / (Judged * Longest);
    }
}
