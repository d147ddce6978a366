using Rnn.Conformance.Cases;
using Rnn.Conformance.Running;
using Rnn.Tasks.Samples;

namespace Rnn.Conformance.Kinds.Tasks;

/// <summary>The first samples of a learning task for a given seed, number by number.</summary>
internal abstract class TaskKind(string name) : IKind
{
    public string Name => "task_" + name;
    public Schema Schema => Schema.Systems;

    protected abstract SampleGenerator Of(Options options);

    public Exercise Prepare(VectorCase vector) => new DirectExercise((v, comparison) =>
    {
        var random = new SplitMix64((ulong)v.Options.Int("seed"));
        var generator = Of(v.Options);
        for (int i = 0; i < v.Options.Int("count"); i++)
            foreach (var (key, values) in generator.Sample(random)) comparison.Output($"s{i}.{key}", v.Inputs[$"s{i}.{key}"], values);
    });
}
