using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Analyzers;

/// <summary>
/// What all analyzers share: they do nothing in projects without the language, and look only at what users wrote. Each rule is a class of
/// its own, named as the sentence it holds declarations to.
/// </summary>
public abstract class DeclarationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(RuntimeNames.ModelAttribute) is not null) Register(start);
        });
    }

    /// <summary>Registers the rule's actions for one compilation.</summary>
    protected abstract void Register(CompilationStartAnalysisContext context);
}
