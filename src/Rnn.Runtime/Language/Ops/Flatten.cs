namespace Rnn;

/// <content>Flatten.</content>
public static partial class Ops
{
    /// <summary>The rows of a matrix, one behind the other.</summary>
    public static Vec<Product<R, C>> Flatten<R, C>(Mat<R, C> m) where R : IDim where C : IDim => new(m.Values);
}
