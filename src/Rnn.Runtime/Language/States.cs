namespace Rnn;

/// <summary>
/// All states of a cell as one value: pass it on (<c>decoder.State = encoder.State</c>), delay it (<see cref="Past{T,N}"/>), mix it
/// (<c>0.5 * a.State + 0.5 * b.State</c>). It holds the cell's states in the order of their declaration, those of sub-cells nested.
/// </summary>
/// <param name="values">The states in the order of their declaration.</param>
public sealed class States(params ReadOnlySpan<IStateValue> values) : IStateValue<States>
{
    readonly IStateValue[] values = values.ToArray();

    /// <summary>Every state at its start, whatever the cell.</summary>
    public static States Zero { get; } = new();

    /// <summary>How many states there are; 0 for <see cref="Zero"/>.</summary>
    public int Count => values.Length;

    /// <summary>The state at a place of the list; its start where this value is <see cref="Zero"/>.</summary>
    /// <typeparam name="T">The state's type.</typeparam>
    /// <param name="index">The place, from 0.</param>
    /// <exception cref="ArgumentException">The states are those of another cell.</exception>
    public T Get<T>(int index) where T : class, IStateValue<T>
    {
        if (values.Length == 0) return T.Zero;
        return index < values.Length && values[index] is T value
            ? value
            : throw new ArgumentException($"State {index} of this cell is a {typeof(T).Name}; the given states hold {Describe(index)}.");
    }

    /// <summary>State by state.</summary>
    public static States operator +(States a, States b)
    {
        if (a.Count == 0) return b;
        if (b.Count == 0) return a;
        if (a.Count != b.Count) throw new ArgumentException($"The sum of {a.Count} states and {b.Count} states: they are of different cells.");
        var sum = new IStateValue[a.Count];
        for (var i = 0; i < sum.Length; i++) sum[i] = a.values[i].Plus(b.values[i]);
        return new(sum);
    }

    /// <summary>Every state times a number.</summary>
    public static States operator *(Scalar factor, States states)
    {
        var product = new IStateValue[states.Count];
        for (var i = 0; i < product.Length; i++) product[i] = states.values[i].Times(factor);
        return new(product);
    }

    IStateValue IStateValue.Plus(IStateValue other) => this + (States)other;

    IStateValue IStateValue.Times(Scalar factor) => factor * this;

    internal static InvalidOperationException NoVectorSpace(string type) => new($"States of type {type} can be passed on, but not added or scaled.");

    string Describe(int index) => index < values.Length ? $"a {values[index].GetType().Name} there" : $"{values.Length} states";
}
