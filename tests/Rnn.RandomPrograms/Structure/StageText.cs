using System.Runtime.Loader;
using System.Text;
using Rnn.Generators.Compiler;
using Rnn.Generators.Equations;
using Rnn.RandomPrograms.Running;

namespace Rnn.RandomPrograms.Structure;

/// <summary>Every stage of a declaration as text, up to the one that fails: for a program that was printed as a failure.</summary>
internal static class StageText
{
    public static string Of(string declaration)
    {
        var text = new StringBuilder();
        var compiled = ProgramCompiler.Compile("Declaration", [("Declaration.cs", declaration)], new AssemblyLoadContext(null, isCollectible: true));
        foreach (var inputs in compiled.Models)
            try
            {
                var source = FrontEnd.Read(inputs.Model, inputs.Cells);
                var ports = source.Entries.ToDictionary(e => e.Entry, SourceModel.PortsOf);
                RnnCompiler.Compile(new(source.Parameters, source.Entries, ports), (name, stage) => text.Append($"== {name}\n{stage}\n"));
            }
            catch (Exception failure)
            {
                text.Append(failure).Append('\n');
            }
        return text.AppendJoin("\n", compiled.Errors).ToString();
    }
}
