namespace Rnn.Training;

/// <summary>
/// Scheduled sampling (Bengio, Vinyals, Jaitly, Shazeer 2015): a network that only ever reads the truth (teacher forcing) has not met its own
/// mistakes when it must go on alone. Here each token but the first of a row is, with a probability that grows as training goes on, drawn from
/// what the network itself foretells at the step before; labels stay the truth. The row is walked step by step with the parameters of the
/// moment, so a draw depends on the draws before it, and no gradient flows through a draw, as in the paper. Dropout is off while walking.
/// For networks whose output at a step is the score of the next token of the row. The walk costs about one streaming pass over the batch.
/// </summary>
/// <typeparam name="TModel">A causal model of tokens.</typeparam>
/// <typeparam name="TState">Its state.</typeparam>
/// <param name="model">The model that is trained.</param>
/// <param name="truth">The probability of the true token at an update, from 1 (teacher forcing) down; see <see cref="TruthProbability"/>.</param>
/// <param name="seed">Of coins and draws.</param>
public sealed class ScheduledSampling<TModel, TState>(TModel model, Func<long, double> truth, ulong seed = 0) : IBatchChange
    where TModel : class, ITokenModel<TModel, TState>
    where TState : unmanaged
{
    static readonly PortInfo Input = TModel.Info.Entries[0].Ports.First(p => p.Role == PortRole.Input);
    static readonly int Classes = TModel.Info.Entries[0].Ports.First(p => p.Role == PortRole.Output).Width;
    readonly TokenSampler sampler = new(Classes);
    readonly float[] logits = new float[Classes];
    TState[] states = [];

    /// <inheritdoc/>
    public void Apply(Workspace batch, long update, bool continues)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (Classes != Input.Width) throw new InvalidOperationException($"{TModel.Info.Name} reads {Input.Width} tokens and foretells {Classes}: what it foretells cannot be what it reads next.");
        if (states.Length < batch.Batch) states = new TState[batch.Batch];
        if (!continues) Array.Fill(states, model.NewState());
        double trusted = truth(update);
        var tokens = batch.Tokens(Input.Name);
        for (int row = 0; row < batch.Batch; row++)
            for (int t = 0; t < batch.Lengths[row]; t++)
            {
                ref int token = ref tokens[(t * batch.Batch) + row];
                var random = RandomSites.ForScheduledSampling(seed, update, row, t);
                if (t > 0 && random.Uniform(0) >= trusted) token = sampler.Choose(logits, random.Uniform(1));
                model.Step(token, ref states[row], logits);
            }
    }
}
