using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// DialogueRNN in one direction (Majumder, Poria, Hazarika, Mihalcea, Gelbukh, Cambria 2019): one GRU over the whole conversation, one that
/// updates the state of whoever speaks, after a look at what the first one has been so far, and one over the speakers' states, which tells the emotion
/// of each utterance.
/// </summary>
/// <typeparam name="M">The width of an utterance.</typeparam>
/// <typeparam name="G">The width of the global state.</typeparam>
/// <typeparam name="P">The width of a party's state.</typeparam>
/// <typeparam name="Parties">How many parties there can be.</typeparam>
/// <typeparam name="E">The width of the emotion's state.</typeparam>
[RnnCell]
public sealed partial class DialogueDirection<M, G, P, Parties, E>
    where M : IDim where G : IDim where P : IDim where Parties : IDim where E : IDim
{
    Gru<Sum<M, P>, G> global;
    Gru<Sum<M, G>, P> party;
    Gru<P, E> emotion;
    Gru<Sum<M, G>, P> listenerOfContext;
    Gru<Sum<M, P>, P> listenerOfSpeaker;
    [GlorotUniform] Mat<M, G> Walpha;

    /// <summary>The states of all parties, one a row [Parties x P].</summary>
    [State] Mat<Parties, P> q;

    /// <summary>The global states of the utterances so far, 128 at most while streaming [T x G].</summary>
    [MaxLength(128), State] Seq<Vec<G>> earlier;

    /// <summary>One utterance; whoever listens keeps their state.</summary>
    /// <param name="u">The utterance [M].</param>
    /// <param name="speaker">Who speaks, below Parties.</param>
    /// <returns>The emotion's state [E].</returns>
    public Vec<E> Step(Vec<M> u, Token speaker)
    {
        var spoken = Spoken(u, Context(u, speaker), speaker);
        q = q.WithRow(speaker, spoken);
        return emotion.Step(spoken);
    }

    /// <summary>One utterance; a GRU of the listeners reads it with the context (in the paper visual cues of a listener stand for the utterance).</summary>
    /// <param name="u">The utterance [M].</param>
    /// <param name="speaker">Who speaks, below Parties.</param>
    /// <returns>The emotion's state [E].</returns>
    public Vec<E> StepHearingContext(Vec<M> u, Token speaker)
    {
        var c = Context(u, speaker);
        var spoken = Spoken(u, c, speaker);
        for (int i = 0; i < Parties.Size; i++)
        {
            listenerOfContext.h = q[i];
            q = q.WithRow(i, listenerOfContext.Step(Concat(u, c)));
        }
        q = q.WithRow(speaker, spoken);
        return emotion.Step(spoken);
    }

    /// <summary>One utterance; a GRU of the listeners reads it with the speaker's new state, as in the authors' program.</summary>
    /// <param name="u">The utterance [M].</param>
    /// <param name="speaker">Who speaks, below Parties.</param>
    /// <returns>The emotion's state [E].</returns>
    public Vec<E> StepHearingSpeaker(Vec<M> u, Token speaker)
    {
        var spoken = Spoken(u, Context(u, speaker), speaker);
        for (int i = 0; i < Parties.Size; i++)
        {
            listenerOfSpeaker.h = q[i];
            q = q.WithRow(i, listenerOfSpeaker.Step(Concat(u, spoken)));
        }
        q = q.WithRow(speaker, spoken);
        return emotion.Step(spoken);
    }

    // attention over the global states before this one, zero at the first utterance; then the global state of this one
    Vec<G> Context(Vec<M> u, Token speaker)
    {
        var query = Walpha.T * u;
        var c = WeightedSum(Softmax(earlier.Map(g => Dot(query, g))), earlier);
        earlier = earlier.Append(global.Step(Concat(u, q[speaker])));
        return c;
    }

    Vec<P> Spoken(Vec<M> u, Vec<G> c, Token speaker)
    {
        party.h = q[speaker];
        return party.Step(Concat(u, c));
    }
}
