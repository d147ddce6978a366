using System.Collections.Generic;

namespace Rnn.Generators.Parsing;

/// <summary>Makes equatable lists out of sequences.</summary>
internal static class EquatableSequences
{
    public static EquatableArray<T> ToEquatable<T>(this IEnumerable<T> items) => new([.. items]);
}
