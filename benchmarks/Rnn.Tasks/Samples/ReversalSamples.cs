using Rnn.Training;

namespace Rnn.Tasks.Samples;

/// <summary>Rows of random symbols and the same backwards, for an encoder and a decoder that is given the symbol before.</summary>
/// <param name="seed">Of the rows.</param>
public sealed class ReversalSamples(ulong seed)
{
    /// <summary>How many symbols there are.</summary>
    public const int Symbols = 16;

    /// <summary>What a decoder is given first.</summary>
    public const int Start = 16;

    readonly SplitMix64 random = new(seed);

    /// <summary>The next rows of symbols.</summary>
    /// <param name="count">How many.</param>
    /// <param name="shortest">The fewest symbols of a row.</param>
    /// <param name="longest">The most.</param>
    public int[][] Rows(int count, int shortest, int longest)
    {
        var rows = new int[count][];
        for (int i = 0; i < count; i++)
        {
            rows[i] = new int[shortest + random.Below(longest - shortest + 1)];
            for (int t = 0; t < rows[i].Length; t++) rows[i][t] = random.Below(Symbols);
        }

        return rows;
    }

    /// <summary>The next rows as what an entry reads: the <c>source</c>, what the decoder is <c>given</c>, what is <c>wanted</c> of it.</summary>
    /// <param name="count">How many.</param>
    /// <param name="longest">The most symbols of a row; the fewest is one.</param>
    public PortData Next(int count, int longest)
    {
        int[][] rows = Rows(count, 1, longest), wanted = [.. rows.Select(r => r.Reverse().ToArray())];
        return new PortData().With("source", rows).With("given", [.. wanted.Select(w => (int[])[Start, .. w[..^1]])]).With("wanted", wanted);
    }
}
