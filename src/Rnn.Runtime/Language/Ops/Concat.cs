namespace Rnn;

/// <content>Concat.</content>
public static partial class Ops
{
    /// <summary>One vector behind the other.</summary>
    public static Vec<Sum<A, B>> Concat<A, B>(Vec<A> a, Vec<B> b) where A : IDim where B : IDim => new([.. a.Values, .. b.Values]);

    /// <summary>A number, then a vector.</summary>
    public static Vec<Sum<D1, B>> Concat<B>(Scalar a, Vec<B> b) where B : IDim => new([a.Value, .. b.Values]);

    /// <summary>A vector, then a number.</summary>
    public static Vec<Sum<A, D1>> Concat<A>(Vec<A> a, Scalar b) where A : IDim => new([.. a.Values, b.Value]);

    /// <summary>All that a shift register holds, the newest first.</summary>
    public static Vec<Product<K, N>> Concat<N, K>(Past<Vec<N>, K> past) where N : IDim where K : IDim
        => new([.. Enumerable.Range(1, K.Size).SelectMany(ago => past[ago].Values.ToArray())]);

    /// <summary>Three vectors, one behind the other.</summary>
    public static Vec<Sum<Sum<A, B>, C>> Concat<A, B, C>(Vec<A> a, Vec<B> b, Vec<C> c) where A : IDim where B : IDim where C : IDim
        => Concat(Concat(a, b), c);
}
