using Rnn.Benchmarks.Measuring;
using Rnn.Benchmarks.Models;
using Rnn.Benchmarks.Peers;

namespace Rnn.Benchmarks.Ours;

/// <summary>Two ways of ours to do the same.</summary>
/// <param name="Baseline">The usual way.</param>
/// <param name="Variant">What is held against it.</param>
sealed record Pairing(Func<Workload> Baseline, Func<Workload> Variant)
{
    /// <summary>Narrow weights against single precision, many streams against one after the other, two threads against one.</summary>
    public static IEnumerable<Pairing> All(Suite suite)
    {
        var (s1, s2, s3, s4, s5) = (S1.Create(1), S2.Create(1), S3.Create(1), S4.Create(1), S5.Create(1));
        yield return new(() => Steps<S2.State>("S2", "f32", s2.Step), () => Steps<S2.State>("S2", "bfloat16", new S2.BFloat16(s2).Step));
        yield return new(() => Steps<S3.State>("S3", "f32", s3.Step), () => Steps<S3.State>("S3", "bfloat16", new S3.BFloat16(s3).Step));
        yield return new(() => Steps<S4.State>("S4", "f32", s4.Step), () => Steps<S4.State>("S4", "bfloat16", new S4.BFloat16(s4).Step));
        yield return new(() => Steps<S4.State>("S4", "f32", s4.Step), () => Steps<S4.State>("S4", "int8", new S4.Int8(s4).Step));
        yield return new(() => Steps<S5.State>("S5", "f32", s5.Step), () => Steps<S5.State>("S5", "bfloat16", new S5.BFloat16(s5).Step));
        yield return new(() => Steps<S5.State>("S5", "bfloat16", new S5.BFloat16(s5).Step), () => Steps<S5.State>("S5", "int8", new S5.Int8(s5).Step));
        yield return new(() => Steps<S1.State>("S1", "64 single steps", s1.Step, Inputs.Steps), () => Batch("S1", s1));
        yield return new(() => Steps<S2.State>("S2", "64 single steps", s2.Step, Inputs.Steps), () => Batch("S2", s2));
        yield return new(() => Steps<S3.State>("S3", "64 single steps", s3.Step, Inputs.Steps), () => Batch("S3", s3));
        yield return new(() => Steps<S4.State>("S4", "64 single steps", s4.Step, Inputs.Steps), () => Batch("S4", s4));
        foreach (var name in (string[])["T1", "T2", "T3", "T4"])
            yield return new(() => new SuiteWorkloads(suite, [name], [1]).All().Single(), () => new SuiteWorkloads(suite, [name], [2]).All().Single());

        SingleSteps<TState> Steps<TState>(string name, string variant, StepOf<TState> step, int streams = 1) where TState : unmanaged
            => new(step, suite.Model(name).Input, suite.Model(name).Dense, streams) { Name = name, Variant = variant, Flops = suite.Model(name).FlopsPerStep };

        BatchedSteps<TState> Batch<TState>(string name, IStreamed<TState> model) where TState : unmanaged
            => new(model, suite.Model(name).Input, suite.Model(name).Dense) { Name = name, Variant = "StepBatch of 64", Flops = suite.Model(name).FlopsPerStep };
    }
}
