namespace Rnn.Training;

/// <summary>
/// 1 - y . t / (|y| |t|), mean over rows; derivative (c y / |y| - t / |t|) / |y| with the cosine c. A norm is at least 1e-8.
/// </summary>
public sealed class CosineDistance : RowLoss
{
    const float Least = 1e-8f;

    /// <inheritdoc/>
    protected override float Row<L>(ReadOnlySpan<float> y, ReadOnlySpan<float> t, float scale, Span<float> gradient)
    {
        L products = L.Zero, squares = L.Zero, wanted = L.Zero;
        for (int i = 0; i < y.Length; i += RowLanes.Count)
        {
            L a = RowLanes.Load<L>(y, i), b = RowLanes.Load<L>(t, i);
            (products, squares, wanted) = (L.Fma(a, b, products), L.Fma(a, a, squares), L.Fma(b, b, wanted));
        }

        float norm = Math.Max(Least, MathF.Sqrt(L.Sum(squares))), target = Math.Max(Least, MathF.Sqrt(L.Sum(wanted)));
        float cosine = L.Sum(products) / (norm * target);
        L own = L.Set(scale * cosine / (norm * norm)), other = L.Set(-scale / (norm * target));
        for (int i = 0; !gradient.IsEmpty && i < y.Length; i += RowLanes.Count)
            RowLanes.Store(gradient, i, L.Fma(own, RowLanes.Load<L>(y, i), other * RowLanes.Load<L>(t, i)));
        return 1 - cosine;
    }
}
