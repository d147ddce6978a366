namespace Rnn;

/// <content>Repeat.</content>
public static partial class Ops
{
    /// <summary>A new sequence of a given length: f is called once a step and may assign states.</summary>
    public static Seq<U> Repeat<U>(int steps, Func<U> f) => Seq<U>.Visit(steps, false, _ => f());
}
