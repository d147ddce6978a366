using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rnn.Conformance.Compilation;
using Rnn.Generators.Equations;

namespace Rnn.Conformance.Interpreting;

/// <summary>Declarations -> sequence graphs, with the passes behind the front end or without.</summary>
internal static class GraphReader
{
    /// <summary>The models by namespace; where the front end refuses one, its exception.</summary>
    public static IReadOnlyDictionary<string, (InterpretedModel? Model, Exception? Failure)> Read(IReadOnlyList<DeclaredModel> models, bool rewritten)
    {
        var collector = new SpecCollector();
        GeneratorDriver driver = CSharpGeneratorDriver.Create(collector.AsSourceGenerator());
        driver.RunGenerators(ModelCompiler.Parsed(models));
        var result = new Dictionary<string, (InterpretedModel?, Exception?)>(StringComparer.Ordinal);
        foreach (var model in collector.Models)
        {
            try
            {
                result[model.Namespace] = (new InterpretedModel(FrontEnd.Read(model, [.. collector.Cells]), rewritten), null);
            }
            catch (Exception e)     // the report names the case
            {
                result[model.Namespace] = (null, e);
            }
        }
        return result;
    }
}
