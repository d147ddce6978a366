// List patterns and indices from the end are compiled against these two types, which netstandard2.0 lacks.
namespace System;

[Microsoft.CodeAnalysis.Embedded]
internal readonly struct Index(int value, bool fromEnd = false)
{
    public int GetOffset(int length) => fromEnd ? length - value : value;
    public static implicit operator Index(int value) => new(value);
}

[Microsoft.CodeAnalysis.Embedded]
internal readonly struct Range(Index start, Index end)
{
    public Index Start => start;
    public Index End => end;
    public static Range StartAt(Index start) => new(start, new Index(0, true));
    public static Range EndAt(Index end) => new(new Index(0), end);
    public static Range All => new(new Index(0), new Index(0, true));
}
