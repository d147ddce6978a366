namespace Rnn.Mutants;

/// <summary>What becomes of one mutant.</summary>
/// <param name="Compiled">Whether it is a program at all.</param>
/// <param name="Killer">The test that failed, or null.</param>
internal sealed record Outcome(bool Compiled, string? Killer);

/// <summary>Mutants of one kind, and the tests that are asked first.</summary>
internal sealed record Plan(string Name, Subject Subject, IReadOnlyList<Mutant> Mutants, IReadOnlyList<string> First, Func<Type, bool> Takes)
{
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static Plan Adjoints(Subject subject) => new("adjoints of ops", subject,
        [.. subject.Mutants("Ops/", m => m.Identifier.ValueText == "Differentiate", mostPerMethod: 5), .. subject.Mutants("Autodiff/", _ => true, mostPerMethod: 3)],
        ["OpAdjointTests", "RecurrenceAdjointTests", "PassTests", "LoweredProgramTests"], Reasonable);

    public static Plan Passes(Subject subject) => new("passes", subject,
        [.. subject.Mutants("Rewriting/", _ => true, mostPerMethod: 3), .. subject.Mutants("Lowering/BodyBuilder", _ => true, mostPerMethod: 2)],
        ["PassTests", "LoweredProgramTests", "StructureTests"], Reasonable);

    public static Plan LaneForms(Subject subject) => new("lane forms", subject, [.. subject.Mutants("Ops/", _ => true, mostPerMethod: 6)],
        ["TranscendentalTests", "LanesTests"], t => t.Namespace!.EndsWith(".Kernels", StringComparison.Ordinal));

    /// <summary>Tests of texts (snapshots, pages, messages) would kill every mutant for a reason of no interest.</summary>
    static bool Reasonable(Type test) => test.Namespace is { } space
        && (space.EndsWith(".Autodiff", StringComparison.Ordinal) || space.EndsWith(".Rewriting", StringComparison.Ordinal) || space.EndsWith(".Compiler", StringComparison.Ordinal)
            || space.EndsWith(".Lowering", StringComparison.Ordinal) || space.EndsWith(".Emission", StringComparison.Ordinal));

    public string? Unchanged() => Subject.Build(null, Console.Error.WriteLine) is { } image ? Failure(image) : "to compile";

    public Outcome Run(Mutant mutant) => Subject.Build(mutant) is { } image ? new(true, Failure(image)) : new(false, null);

    string? Failure(byte[] image)
    {
        var context = new MutantContext(Subject, image);
        try
        {
            return new SuiteRunner(context.Tests, First, Takes, Limit).FirstFailure();
        }
        finally
        {
            context.Unload();
        }
    }
}
