using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>The part of the model's class that users see, and the contract that trainers use.</summary>
internal static class ClassEmitter
{
    public static string Emit(LoweredModel model, IReadOnlyList<EntryNames> entries, IReadOnlyDictionary<LoweredEntry, int> scratchFloats, ParameterOffsets offsets)
    {
        var writer = new CodeWriter();
        FileHeader.Emit(writer, model.Namespace);
        var info = new InfoEmitter(writer, model);
        info.EmitSummary();
        using (writer.WriteBlock($"{model.Accessibility} partial class {model.Name} : global::Rnn.IRnnModel<{model.Name}>"))
        {
            info.EmitConstants();
            info.EmitInfo();
            writer.Line();
            EmitConstruction(writer, model);
            EmitContract(writer, entries);
            if (entries.Any(e => e.Entry.Causal))
            {
                writer.Line();
                new StreamingSurface(writer, model).EmitState();
            }
            foreach (var entry in entries)
            {
                writer.Line();
                EmitStreaming(writer, model, entry, scratchFloats);
            }
            writer.Line();
            offsets.Emit(writer);
        }
        return writer.ToString();
    }

    static void EmitConstruction(CodeWriter writer, LoweredModel model)
    {
        writer.Lines($$"""
            /// <summary>All parameters in one aligned, packed block; by name, each in the layout of the paper.</summary>
            {{Attributes.Generated}}
            public global::Rnn.ParameterBlock Parameters { get; }

            /// <summary>A model with parameters drawn from the seed: the same seed gives the same bits everywhere.</summary>
            {{Attributes.Generated}}
            public {{model.Name}}(ulong seed)
            {
            """);
        foreach (var (member, expression) in model.Members) writer.Line($"    {member} = {expression};");
        writer.Lines($$"""
                Parameters = new global::Rnn.ParameterBlock(Info);
                Parameters.Initialize(seed);
            }

            /// <summary>A model with parameters drawn from the seed.</summary>
            {{Attributes.Generated}}
            public static {{model.Name}} Create(ulong seed) => new(seed);

            /// <summary>Writes the parameters to a file that any version of the model with the same fingerprint can load.</summary>
            {{Attributes.Generated}}
            public void Save(string path) => global::Rnn.ModelFile.Save(path, Info, Parameters);

            /// <summary>A model with the parameters of a file.</summary>
            /// <exception cref="global::System.IO.InvalidDataException">The file holds another model's parameters.</exception>
            {{Attributes.Generated}}
            public static {{model.Name}} Load(string path)
            {
                var model = new {{model.Name}}(0);
                global::Rnn.ModelFile.Load(path, Info, model.Parameters);
                return model;
            }

            """);
    }

    static void EmitContract(CodeWriter writer, IReadOnlyList<EntryNames> entries)
    {
        writer.Line("/// <summary>The exact memory of a workspace for an entry, of up to this many steps and rows.</summary>");
        writer.Line(Attributes.Generated);
        using (writer.WriteBlock("public static global::Rnn.WorkspacePlan Plan(int entry, int length, int batch) => entry switch").ClosedBy("};"))
        {
            foreach (var entry in entries) writer.Line($"{entry.Index} => new(Info, {entry.Index}, length, batch, {entry.Passes}.List),");
            writer.Line("_ => throw global::Rnn.Kernels.Arguments.NoSuchEntry(entry, Info),");
        }
        writer.Line();
        EmitPass(writer, "Forward", "Reads the input ports of a workspace, writes its outputs and final states.", entries, e => true);
        writer.Line();
        EmitPass(writer, "Backward", "After Forward: reads the gradients of outputs and final states, adds to those of the parameters, writes those of inputs and initial states.", entries, e => e.Backward is not null);
    }

    static void EmitPass(CodeWriter writer, string name, string summary, IReadOnlyList<EntryNames> entries, System.Func<LoweredEntry, bool> exists)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line(Attributes.Generated);
        using var method = writer.WriteBlock($"public unsafe void {name}(int entry, global::Rnn.Workspace workspace)");
        writer.Line($"workspace.Begin{name}(Info, entry);");
        using var choice = writer.WriteBlock("switch (entry)");
        foreach (var entry in entries.Where(e => exists(e.Entry)))
            writer.Line($"case {entry.Index}: {entry.Passes}.{name}.Run(workspace, Parameters.Pointer); break;");
        writer.Line("default: throw global::Rnn.Kernels.Arguments.NoSuchEntry(entry, Info);");
    }

    static void EmitStreaming(CodeWriter writer, LoweredModel model, EntryNames entry, IReadOnlyDictionary<LoweredEntry, int> scratchFloats)
    {
        if (!entry.Entry.Causal) { SequenceSurface.Emit(writer, entry); return; }
        var surface = new StreamingSurface(writer, model);
        surface.EmitStep(entry.Entry, entry.Suffix, entry.StepPass, scratchFloats[entry.Entry]);
        writer.Line();
        surface.EmitRun(entry.Entry, entry.Suffix, entry.StepPass, scratchFloats[entry.Entry]);
    }
}
