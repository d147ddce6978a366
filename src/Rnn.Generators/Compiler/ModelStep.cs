using System;
using System.Collections.Generic;
using System.Threading;
using Rnn.Generators.Diagnostics;
using Rnn.Generators.Emission;
using Rnn.Generators.Equations;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Compiler;

/// <summary>The pipeline's step for one model: whatever goes wrong is this model's affair, the others still compile.</summary>
internal static class ModelStep
{
    public static CompilationResult Run(ModelInputs inputs, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var model = inputs.Model;
        if (model.Declaration.Containers.Count > 0 || model.Declaration.Keywords.EndsWith(">", StringComparison.Ordinal))
            return Failed(model, new(Misplaced.Id, model.Name, $"{model.Name} is nested or generic; a model is a plain class of a namespace", EquationPosition.OfModel()));
        try
        {
            return Result(model, ModelCompiler.Compile(model, inputs.Cells), []);
        }
        catch (EquationException e)
        {
            return Failed(model, new(e.Id, model.Name, e.Message, e.Position));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Failed(model, new(InternalError.Id, model.Name, e is CompilerPassException ? e.Message : $"{e.GetType().Name}: {e.Message} {Where(e)}", EquationPosition.OfModel()));
        }
    }

    static CompilationResult Failed(ModelSpec model, Finding finding) => Result(model, [new("", SkeletonEmitter.Emit(model, EntrySignature.Of(model), $"{finding.Id}: {finding.Message}"))], [finding]);

    static CompilationResult Result(ModelSpec model, IEnumerable<GeneratedFile> files, IEnumerable<Finding> findings)
    {
        var all = new List<GeneratedFile>(files);
        if (!model.IsStack) all.Add(new("members", MembersEmitter.Emit(model)));
        return new(PartialText.HintName(model.Declaration, ""), all.ToEquatable(), findings.ToEquatable());
    }

    static string Where(Exception e) => e.StackTrace?.Split('\n')[0].Trim() ?? "";
}
