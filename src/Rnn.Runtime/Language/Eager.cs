namespace Rnn;

/// <summary>
/// Eager mode: equations as ordinary C#, in double precision, one sample at a time. This is where its randomness comes from. Outside
/// <see cref="Train"/>, <c>Bernoulli</c> is its mean and <c>Dropout</c> the identity.
/// </summary>
public static class Eager
{
    [ThreadStatic]
    static EagerScope? current;

    /// <summary>The training pass under way on this thread, or null.</summary>
    public static EagerScope? Current => current;

    /// <summary>Starts a training pass on this thread, until the result is disposed.</summary>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="update">The number of the update.</param>
    /// <param name="row">The sample's row in the batch.</param>
    public static EagerScope Train(ulong seed, long update = 0, int row = 0) => current = new EagerScope(seed, update, row, current);

    internal static void Leave(EagerScope? outer) => current = outer;

    /// <summary>A mask of zeros and ones (each 1 with the given probability), or its mean outside training.</summary>
    internal static double[] Mask(int count, double probability, Per per)
    {
        if (current is { } scope) return scope.Draw(count, probability, per);
        var mean = new double[count];
        Array.Fill(mean, probability);
        return mean;
    }

    /// <summary>The random calls of every step of an axis have the numbers they have in its first step.</summary>
    internal static (int Time, int Site) StartAxis() => current is { } scope ? (scope.Time, scope.Site) : default;

    internal static void EnterStep((int Time, int Site) outer, int time)
    {
        if (current is { } scope) (scope.Time, scope.Site) = (time, outer.Site);
    }

    internal static void EndAxis((int Time, int Site) outer)
    {
        if (current is { } scope) scope.Time = outer.Time;
    }
}
