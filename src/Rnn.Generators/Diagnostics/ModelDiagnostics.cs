using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Rnn.Generators.Compiler;
using Rnn.Generators.Equations;

namespace Rnn.Generators.Diagnostics;

/// <summary>Descriptors of what compiling a model can find; all are errors, because the model does not exist.</summary>
internal static class ModelDiagnostics
{
    const string Help = "https://github.com/rnn-net/rnn/blob/main/docs/diagnostics/";

    static readonly Dictionary<string, DiagnosticDescriptor> Descriptors = new[]
    {
        Descriptor(EquationIds.OutsideGrammar, "Outside the grammar of equations"),
        Descriptor(EquationIds.UnknownName, "Unknown name in an equation"),
        Descriptor(EquationIds.TypeMismatch, "Types of an equation do not fit"),
        Descriptor(EquationIds.IntegerDivision, "Division of integers in an equation"),
        Descriptor(EquationIds.ImpureFunction, "State assigned where nothing has an order"),
        Descriptor(EquationIds.NotConstant, "Value not known when the model is compiled"),
        Descriptor(EquationIds.Equality, "Equality of real numbers"),
        Descriptor(EquationIds.Stack, "Layers of a model do not fit"),
        Descriptor(EquationIds.UnknownCell, "Cell without equations"),
        Descriptor(EquationIds.UnknownOption, "Unknown option"),
        Descriptor(EquationIds.NotCompiled, "Runs in eager mode only"),
        Descriptor(EquationIds.Recursion, "Equations that contain themselves"),
        Descriptor(ModelStep.InternalError, "Defect of the compiler"),
    }.ToDictionary(d => d.Id);

    public static Diagnostic Create(Finding finding)
    {
        var place = finding.Position.Member.Length == 0 ? finding.Model : $"{finding.Model} ({finding.Position.Member})";
        return Diagnostic.Create(Descriptors[finding.Id], Location.None, place, finding.Message);
    }

    static DiagnosticDescriptor Descriptor(string id, string title) =>
        new(id, title, "{0}: {1}", "Rnn", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + id + ".md");
}
