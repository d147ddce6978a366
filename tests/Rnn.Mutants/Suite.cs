namespace Rnn.Mutants;

/// <summary>An assembly to change, and the tests that must notice.</summary>
/// <param name="Subject">What is changed.</param>
/// <param name="First">Test classes that are asked first, since they are the nearest.</param>
/// <param name="Takes">Which test classes are asked at all.</param>
internal sealed record Suite(Subject Subject, IReadOnlyList<string> First, Func<Type, bool> Takes)
{
    /// <summary>Runs the tests against the assembly with one change, or none, until one fails.</summary>
    /// <param name="mutant">The change; null for the assembly as it is.</param>
    /// <param name="starting">Told the name of each test before it runs.</param>
    public Outcome Run(Mutant? mutant, Action<string> starting)
    {
        starting("the compiler");
        if (Subject.Build(mutant) is not { } image) return new(Verdict.Invalid);
        var context = new MutantContext(Subject, image);
        try
        {
            return new SuiteRunner(context.Tests, First, Takes, starting).FirstFailure() is { } test ? new(Verdict.Killed, test) : new(Verdict.Survived);
        }
        finally
        {
            context.Unload();
        }
    }
}
