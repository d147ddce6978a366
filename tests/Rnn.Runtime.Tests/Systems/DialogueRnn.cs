// DialogueRNN (Majumder et al. 2019) around the library's DialogueDirection.
using static Rnn.Ops;

namespace Rnn.Runtime.Tests.Systems;

public enum Listener { Hold, Context, Speaker }

[RnnCell]
public sealed partial class DialogueRnn<M, G, P, Parties, E, L, K>
    where M : IDim where G : IDim where P : IDim where Parties : IDim where E : IDim where L : IDim where K : IDim
{
    DialogueDirection<M, G, P, Parties, E> f;
    GeneralAttention<E, E> beta;
    Mat<L, E> Wl;  Vec<L> bl;
    Mat<K, L> Wsmax;  Vec<K> bsmax;
    [Option] bool attention = false;
    [Option] Listener listener = Listener.Hold;

    public Seq<Vec<K>> Forward(Seq<Vec<M>> u, Seq<Token> speakers)
    {
        var e = listener == Listener.Hold ? u.Scan(speakers, f.Step) : listener == Listener.Context ? u.Scan(speakers, f.StepHearingContext) : u.Scan(speakers, f.StepHearingSpeaker);
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
