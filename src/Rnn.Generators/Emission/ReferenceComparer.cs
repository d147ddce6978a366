using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Rnn.Generators.Emission;

/// <summary>Tells records apart that are equal: two statements of one text are two statements.</summary>
internal sealed class ReferenceComparer<T> : IEqualityComparer<T> where T : class
{
    public static readonly ReferenceComparer<T> Instance = new();

    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    public int GetHashCode(T x) => RuntimeHelpers.GetHashCode(x);
}
