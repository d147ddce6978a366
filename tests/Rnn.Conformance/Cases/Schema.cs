namespace Rnn.Conformance.Cases;

/// <summary>The two formats of vector files.</summary>
internal enum Schema
{
    /// <summary>A file lists many cases; frameworks' layouts; derivatives of the loss are given.</summary>
    Frameworks,

    /// <summary>A file is one case; the papers' letters; the loss follows from a target.</summary>
    Systems,
}
