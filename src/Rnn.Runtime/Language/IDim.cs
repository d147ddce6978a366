namespace Rnn;

/// <summary>
/// A dimension as a type: C#'s own compiler rejects <c>Mat&lt;H, I&gt; * Vec&lt;H&gt;</c> while it is typed. <see cref="D1"/> to
/// <see cref="D1024"/> are ready; any other one is a line of yours: <c>[Dim(10000)] partial struct Words;</c>.
/// </summary>
public interface IDim
{
    /// <summary>The number of elements.</summary>
    static abstract int Size { get; }
}
