namespace Rnn.Generators.Diagnostics;

/// <summary>What severities stand for: without a model there is nothing to run, so a mistake is an error; a doubt is a warning.</summary>
internal static class Category
{
    public const string OfMistakes = "Rnn.Model";
    public const string OfDoubts = "Rnn.Design";
}
