namespace Rnn;

/// <summary>
/// A sequence whose length is known only at run time. The scans visit the elements one after the other, and what they call may assign
/// states; <c>Map</c> may not, because its elements have no order.
/// </summary>
/// <typeparam name="T">The element: a vector, a scalar, a token, a tuple of them.</typeparam>
/// <param name="items">The elements in order.</param>
public sealed class Seq<T>(params IEnumerable<T> items) : IStateValue<Seq<T>>
{
    readonly T[] items = [.. items];

    /// <inheritdoc/>
    public static Seq<T> Zero { get; } = new([]);

    /// <summary>The elements in order.</summary>
    public ReadOnlySpan<T> Values => items;

    /// <summary>The elements in order, in a new array.</summary>
    public T[] ToArray() => [.. items];

    /// <summary>How many elements there are.</summary>
    public int Length => items.Length;

    /// <summary>The first element.</summary>
    public T First => items[0];

    /// <summary>The last element: in a padded batch that of the row's last valid step.</summary>
    public T Last => items[^1];

    /// <summary>The element at a place, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    public T this[Token index] => (uint)index.Index < (uint)items.Length ? items[index.Index]
        : throw new ArgumentOutOfRangeException(nameof(index), index.Index, $"The token is {index.Index}; it chooses among the steps of a sequence, which has {items.Length}.");

    /// <summary>The sequence with one more element at its end.</summary>
    public Seq<T> Append(T item) => new([.. items, item]);

    /// <summary>f of every element, first to last.</summary>
    public Seq<U> Scan<U>(Func<T, U> f) => Visit(Length, false, i => f(items[i]));

    /// <summary>f of the elements of two sequences of equal length, first to last.</summary>
    public Seq<U> Scan<V, U>(Seq<V> second, Func<T, V, U> f) => Visit(Common(second.Length), false, i => f(items[i], second.items[i]));

    /// <summary>f of every element, last to first; the results stand in the order of the elements.</summary>
    public Seq<U> ScanReversed<U>(Func<T, U> f) => Visit(Length, true, i => f(items[i]));

    /// <summary>f of the elements of two sequences, last to first; the results stand in the order of the elements.</summary>
    public Seq<U> ScanReversed<V, U>(Seq<V> second, Func<T, V, U> f) => Visit(Common(second.Length), true, i => f(items[i], second.items[i]));

    /// <summary>f of every element; f assigns no state.</summary>
    public Seq<U> Map<U>(Func<T, U> f) => Visit(Length, false, i => f(items[i]));

    /// <summary>f of the elements of two sequences of equal length; f assigns no state.</summary>
    public Seq<U> Map<V, U>(Seq<V> second, Func<T, V, U> f) => Visit(Common(second.Length), false, i => f(items[i], second.items[i]));

    /// <summary>f of the elements of three sequences of equal length; f assigns no state.</summary>
    public Seq<U> Map<V, W, U>(Seq<V> second, Seq<W> third, Func<T, V, W, U> f)
        => Visit(Common(second.Length, third.Length), false, i => f(items[i], second.items[i], third.items[i]));

    IStateValue IStateValue.Plus(IStateValue other) => throw States.NoVectorSpace("Seq");

    IStateValue IStateValue.Times(Scalar factor) => throw States.NoVectorSpace("Seq");

    internal static Seq<U> Visit<U>(int length, bool reversed, Func<int, U> f)
    {
        var results = new U[length];
        var clock = Eager.StartAxis();
        for (var i = 0; i < length; i++)
        {
            var t = reversed ? length - 1 - i : i;
            Eager.EnterStep(clock, t);
            results[t] = f(t);
        }

        Eager.EndAxis(clock);
        return new(results);
    }

    int Common(params ReadOnlySpan<int> others)
    {
        foreach (var other in others)
            if (other != Length) throw new ArgumentException($"A sequence of {Length} elements beside one of {other}: they must be equally long.");
        return Length;
    }
}
