namespace Rnn.Mutants;

/// <summary>Mutants of one kind, and the suite that is to kill them.</summary>
internal sealed record Plan(string Name, Suite Suite, IReadOnlyList<Mutant> Mutants)
{
    /// <summary>All plans, with their mutants in an order that depends on the sources alone: workers find a mutant by its number.</summary>
    /// <param name="root">The folder of the repository.</param>
    public static IReadOnlyList<Plan> All(string root)
    {
        var compiler = new Suite(Subject.Compiler(root), ["OpAdjointTests", "RecurrenceAdjointTests", "PassTests", "LoweredProgramTests", "StructureTests"], IsAboutMeaning);
        var runtime = new Suite(Subject.Runtime(root), ["TranscendentalTests", "LanesTests", "CounterRandomTests"], t => IsIn(t, ".Kernels", ".Randomness"));
        return
        [
            new("adjoints", compiler,
            [
                .. compiler.Subject.Mutants("Ops/", "Differentiate", mostPerMember: 5),
                .. compiler.Subject.Mutants("Autodiff/", null, mostPerMember: 3),
            ]),
            new("passes", compiler,
            [
                .. compiler.Subject.Mutants("Rewriting/", null, mostPerMember: 3),
                .. compiler.Subject.Mutants("Lowering/Leaves", null, mostPerMember: 3),
            ]),
            new("lane forms", runtime,
            [
                .. runtime.Subject.Mutants("Ops/", null, mostPerMember: 6),
                .. runtime.Subject.Mutants("Kernels/Lanes", null, mostPerMember: 1),
                .. runtime.Subject.Mutants("Kernels/HalfLanes", null, mostPerMember: 1),
            ]),
            new("lane expressions", compiler with { First = ["LaneExpressionTests"] }, [.. compiler.Subject.Mutants("Ops/", "Lanes", mostPerMember: 1)]),
        ];
    }

    /// <summary>Tests of texts (snapshots, pages, messages) would kill every mutant for a reason of no interest.</summary>
    static bool IsAboutMeaning(Type test) => IsIn(test, ".Autodiff", ".Rewriting", ".Compiler", ".Lowering", ".Emission");

    static bool IsIn(Type test, params string[] folders) => folders.Any(f => test.Namespace?.EndsWith(f, StringComparison.Ordinal) == true);
}
