namespace Rnn;

/// <content>RowNorms.</content>
public static partial class Ops
{
    /// <summary>The Euclidean length of every row.</summary>
    public static Vec<R> RowNorms<R, C>(Mat<R, C> m) where R : IDim where C : IDim
    {
        var result = new double[R.Size];
        for (var i = 0; i < result.Length; i++) result[i] = Norm(m[i]).Value;
        return Vec<R>.Adopt(result);
    }
}
