namespace Rnn;

/// <content>Hadamard.</content>
public static partial class Ops
{
    /// <summary>The product of the elements of two matrices.</summary>
    public static Mat<R, C> Hadamard<R, C>(Mat<R, C> a, Mat<R, C> b) where R : IDim where C : IDim => a.With(b, (x, y) => x * y);
}
