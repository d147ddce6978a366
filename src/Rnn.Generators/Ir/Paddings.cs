using System.Collections.Generic;
using System.Linq;

namespace Rnn.Generators.Ir;

/// <summary>What is known of padding lanes after sums and products.</summary>
internal static class Paddings
{
    public static Padding OfSum(IReadOnlyList<Padding> operands) =>
        operands.All(p => p == Padding.Zero) ? Padding.Zero
        : operands.Any(p => p == Padding.Unknown) ? Padding.Unknown
        : Padding.Finite;

    /// <summary>0 times anything finite is 0; 0 times what may be infinite is not known.</summary>
    public static Padding OfProduct(Padding a, Padding b) =>
        a == Padding.Unknown || b == Padding.Unknown ? Padding.Unknown
        : a == Padding.Zero || b == Padding.Zero ? Padding.Zero
        : Padding.Finite;
}
