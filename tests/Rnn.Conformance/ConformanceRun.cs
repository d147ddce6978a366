using System.Diagnostics;
using Rnn.Conformance.Cases;
using Rnn.Conformance.Compilation;
using Rnn.Conformance.Interpreting;
using Rnn.Conformance.Kinds;
using Rnn.Conformance.Running;

namespace Rnn.Conformance;

/// <summary>Cases -> declarations -> one compilation -> runs -> results, in the order of the cases.</summary>
internal static class ConformanceRun
{
    public static IReadOnlyList<CaseResult> Run(IReadOnlyList<VectorCase> cases)
    {
        var prepared = cases.Select((vector, i) => Prepare(vector, i)).ToList();
        var compiler = new ModelCompiler();
        compiler.Add(prepared.Where(p => p.Model is not null).Select(p => p.Model!));
        return [.. prepared.Select(p => p.Result ?? Execute(p.Vector, p.Exercise!, Compiled(p.Model)))];

        Func<IModelUnderTest?> Compiled(DeclaredModel? model)
            => () => model is null ? null : compiler.Find(model) is var (type, failure) && type is not null ? ModelUnderTest.Of(type) : throw new InvalidDataException(failure);
    }

    /// <summary>The same on the sequence graphs that the front end makes of the declarations, in double precision.</summary>
    public static IReadOnlyList<CaseResult> Interpret(IReadOnlyList<VectorCase> cases, bool rewritten)
    {
        var prepared = cases.Select((vector, i) => Prepare(vector, i)).ToList();
        var graphs = GraphReader.Read([.. prepared.Where(p => p.Model is not null).Select(p => p.Model!)], rewritten);
        return [.. prepared.Select(p => p.Result ?? Execute(p.Vector, p.Exercise!, Graph(p.Model)))];

        Func<IModelUnderTest?> Graph(DeclaredModel? model)
            => () => model is null ? null : graphs[model.Namespace] is var (graph, failure) && graph is not null ? graph : throw failure!;
    }

    /// <summary>The declaration that a case turns into, for a look at it.</summary>
    public static string? DeclarationOf(VectorCase vector) => Prepare(vector, 0).Model?.Source;

    static Prepared Prepare(VectorCase vector, int number)
    {
        var kind = KindTable.Find(vector);
        if (kind is null) return new Prepared(vector, null, null, new CaseResult(vector, Verdict.Skipped, "no such kind here", 0));
        try
        {
            if (kind.Prepare(vector) is not { } exercise) return new Prepared(vector, null, null, new CaseResult(vector, Verdict.Skipped, "not yet", 0));
            return new Prepared(vector, exercise, exercise.Source is { } source ? new DeclaredModel($"Case{number:D5}", source) : null, null);
        }
        catch (Exception e)     // a case that lacks what its kind asks for fails alone
        {
            return new Prepared(vector, null, null, new CaseResult(vector, Verdict.Failed, $"cannot be declared: {e.Message}", double.PositiveInfinity));
        }
    }

    static CaseResult Execute(VectorCase vector, Exercise exercise, Func<IModelUnderTest?> model)
    {
        var comparison = new Comparison(vector.Tolerance);
        try
        {
            exercise.Run(vector, model(), comparison);
        }
        catch (CompiledOnlyException e)
        {
            return new CaseResult(vector, Verdict.Skipped, e.Message, 0);
        }
        catch (Exception e)     // whatever generated code throws is a failure of this case alone
        {
            var cause = e is System.Reflection.TargetInvocationException { InnerException: { } inner } ? inner : e;
            string place = new StackTrace(cause, fNeedFileInfo: false).GetFrame(0)?.GetMethod() is { } method ? $" in {method.DeclaringType?.Name}.{method.Name}" : "";
            return new CaseResult(vector, Verdict.Failed, $"{cause.GetType().Name}{place}: {cause.Message}", double.PositiveInfinity);
        }
        return new CaseResult(vector, comparison.Passed ? Verdict.Passed : Verdict.Failed, comparison.Description, comparison.Worst);
    }

    sealed record Prepared(VectorCase Vector, Exercise? Exercise, DeclaredModel? Model, CaseResult? Result);
}
