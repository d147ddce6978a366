namespace Rnn;

/// <content>Where.</content>
public static partial class Ops
{
    /// <summary>One of two values, element by element: yes where the mask is not 0.</summary>
    public static Vec<N> Where<N>(Vec<N> mask, Vec<N> yes, Vec<N> no) where N : IDim
    {
        var result = new double[N.Size];
        for (var i = 0; i < result.Length; i++) result[i] = mask.Values[i] != 0 ? yes.Values[i] : no.Values[i];
        return Vec<N>.Adopt(result);
    }

    /// <summary>A number where the mask is not 0, else the element.</summary>
    public static Vec<N> Where<N>(Vec<N> mask, Scalar yes, Vec<N> no) where N : IDim => Where(mask, Fill<N>(yes.Value), no);

    /// <summary>The element where the mask is not 0, else a number.</summary>
    public static Vec<N> Where<N>(Vec<N> mask, Vec<N> yes, Scalar no) where N : IDim => Where(mask, yes, Fill<N>(no.Value));

    /// <summary>One of two numbers by the mask.</summary>
    public static Vec<N> Where<N>(Vec<N> mask, Scalar yes, Scalar no) where N : IDim => Where(mask, Fill<N>(yes.Value), Fill<N>(no.Value));
}
