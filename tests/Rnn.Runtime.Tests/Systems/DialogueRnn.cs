// DialogueRNN (Majumder et al. 2019). P parties; the utterances are vectors, the speakers integers.
using static Rnn.Ops;

namespace Rnn.Runtime.Tests.Systems;

public enum Listener { Hold, Context, Speaker }

/// <summary>One direction: utterance and speaker in, emotion out. L is the width of what a listener hears.</summary>
[RnnCell]
public sealed partial class DialogueDirection<M, G, P, Parties, E>
    where M : IDim where G : IDim where P : IDim where Parties : IDim where E : IDim
{
    Gru<Sum<M, P>, G> global;
    Gru<Sum<M, G>, P> party;
    Gru<Sum<M, G>, P> hearsContext;
    Gru<Sum<M, P>, P> hearsSpeaker;
    Gru<P, E> emotion;
    Mat<M, G> Walpha;
    [State] Mat<Parties, P> q;
    [MaxLength(110), State] Seq<Vec<G>> earlier;
    [Option] Listener listener = Listener.Hold;

    public Vec<E> Step(Vec<M> u, Token speaker)
    {
        var query = Walpha.T * u;
        var c = WeightedSum(Softmax(earlier.Map(g => Dot(query, g))), earlier);     // zero at the first utterance
        earlier = earlier.Append(global.Step(Concat(u, q[speaker])));

        party.h = q[speaker];
        var spoken = party.Step(Concat(u, c));
        for (int i = 0; i < Parties.Size; i++) q = q.WithRow(i, Hear(u, c, spoken, q[i]));
        q = q.WithRow(speaker, spoken);
        return emotion.Step(spoken);
    }

    Vec<P> Hear(Vec<M> u, Vec<G> c, Vec<P> spoken, Vec<P> before)
    {
        hearsContext.h = before;
        hearsSpeaker.h = before;
        return listener == Listener.Hold ? before
            : listener == Listener.Context ? hearsContext.Step(Concat(u, c))
            : hearsSpeaker.Step(Concat(u, spoken));
    }
}

[RnnCell]
public sealed partial class DialogueRnn<M, G, P, Parties, E, L, K>
    where M : IDim where G : IDim where P : IDim where Parties : IDim where E : IDim where L : IDim where K : IDim
{
    DialogueDirection<M, G, P, Parties, E> f;
    GeneralAttention<E, E> beta;
    Mat<L, E> Wl;  Vec<L> bl;
    Mat<K, L> Wsmax;  Vec<K> bsmax;
    [Option] bool attention = false;

    public Seq<Vec<K>> Forward(Seq<Vec<M>> u, Seq<Token> speakers)
    {
        var e = u.Scan(speakers, f.Step);
        var seen = attention ? e.Map(x => beta.Step(x, e).context) : e;
        return seen.Map(x => Softmax(Wsmax * Relu(Wl * x + bl) + bsmax));
    }
}

/// <summary>Both directions and attention over the emotions.</summary>
[RnnCell]
public sealed partial class BidirectionalDialogueRnn<M, G, P, Parties, E, L, K>
    where M : IDim where G : IDim where P : IDim where Parties : IDim where E : IDim where L : IDim where K : IDim
{
    DialogueDirection<M, G, P, Parties, E> f, b;
    GeneralAttention<Sum<E, E>, Sum<E, E>> beta;
    Mat<L, Sum<E, E>> Wl;  Vec<L> bl;
    Mat<K, L> Wsmax;  Vec<K> bsmax;

    public Seq<Vec<K>> Forward(Seq<Vec<M>> u, Seq<Token> speakers)
    {
        var e = u.Scan(speakers, f.Step).Map(u.ScanReversed(speakers, b.Step), Concat);
        var seen = e.Map(x => beta.Step(x, e).context);
        return seen.Map(x => Softmax(Wsmax * Relu(Wl * x + bl) + bsmax));
    }
}
