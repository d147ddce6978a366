using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>The part of the model's class that users see, and the contract that trainers use.</summary>
internal static class ClassEmitter
{
    public static string Emit(LoweredModel model, IReadOnlyList<EntryNames> entries, IReadOnlyDictionary<LoweredEntry, int> stepFloats, IReadOnlyDictionary<LoweredEntry, int> batchFloats, ParameterOffsets offsets)
    {
        var writer = new CodeWriter();
        FileHeader.Emit(writer, model.Namespace);
        var info = new InfoEmitter(writer, model);
        info.EmitSummary();
        using (writer.WriteBlock($"{model.Accessibility} partial class {model.Name} : {Contract(model, entries)}, global::Rnn.Execution.IWorkspaceProgram"))
        {
            info.EmitConstants();
            info.EmitInfo();
            writer.Line();
            EmitConstruction(writer, model);
            EmitContract(writer, entries);
            if (entries.Any(e => e.Entry.Causal))
            {
                writer.Line();
                new StreamingSurface(writer, model, StepParameters.Whole).EmitState();
            }
            foreach (var entry in entries)
            {
                writer.Line();
                EmitStreaming(writer, model, entry, stepFloats, batchFloats);
            }
            writer.Line();
            offsets.Emit(writer);
        }
        return writer.ToString();
    }

    /// <summary>A model that streams tokens is one that text can be sampled from.</summary>
    static string Contract(LoweredModel model, IReadOnlyList<EntryNames> entries)
    {
        var ports = StepPort.Of(entries[0].Entry);
        var samples = entries[0].Entry.Causal && ports.Count == 2
            && ports[0] is { IsInput: true, IsToken: true, HasSteps: true } && ports[1] is { IsInput: false, IsToken: false, HasSteps: true };
        return samples ? $"global::Rnn.ITokenModel<{model.Name}, {model.Name}.State>" : $"global::Rnn.IRnnModel<{model.Name}>";
    }

    static void EmitConstruction(CodeWriter writer, LoweredModel model)
    {
        writer.Lines($$"""
            /// <summary>All parameters in one aligned, packed block; by name, each in the layout of the paper.</summary>
            {{Attributes.Generated}}
            public global::Rnn.ParameterBlock Parameters { get; }

            /// <summary>A model with parameters drawn from the seed: the same seed gives the same bits everywhere.</summary>
            {{Attributes.Generated}}
            public {{model.Name}}(ulong seed) : this(new global::Rnn.ParameterBlock(Info)) => Parameters.Initialize(seed);

            {{Attributes.Generated}}
            {{model.Name}}(global::Rnn.ParameterBlock parameters)
            {
            """);
        if (model.HasMembers) writer.Line("    CreateMembers();");
        writer.Lines($$"""
                Parameters = parameters;
            }

            /// <summary>A model with parameters drawn from the seed.</summary>
            {{Attributes.Generated}}
            public static {{model.Name}} Create(ulong seed) => new(seed);

            /// <summary>Writes the parameters to a file that any version of the model with the same fingerprint can load.</summary>
            {{Attributes.Generated}}
            public void Save(string path) => global::Rnn.ModelFile.Save(path, Info, Parameters);

            /// <summary>A model with the parameters of a file.</summary>
            /// <exception cref="global::Rnn.ModelFileException">The file is damaged or holds another model's parameters.</exception>
            {{Attributes.Generated}}
            public static {{model.Name}} Load(string path)
            {
                // A file has all parameters, so none is drawn: orthogonal matrices alone take longer than the rest of a program's start.
                var model = new {{model.Name}}(new global::Rnn.ParameterBlock(Info));
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
            foreach (var entry in entries) writer.Line($"{entry.Index} => {Plan(entry)},");
            writer.Line("_ => throw global::Rnn.Kernels.Arguments.NoSuchEntry(Info, entry),");
        }
        writer.Line();
        EmitPass(writer, "Forward", 0, "Reads the input ports of a workspace, writes its outputs and final states.");
        writer.Line();
        EmitPass(writer, "Backward", 1, "After a Forward of its own: reads the gradients of outputs and final states, adds to those of the parameters, writes those of inputs and initial states.");
        writer.Line();
        EmitWorkers(writer, entries);
    }

    static string Plan(EntryNames entry)
    {
        var axes = entry.Entry.Axes.Count > 1 ? string.Concat(entry.Entry.Axes.Select(a => ", " + Literals.Of(a))) : "";
        var plan = $"new{(entry.Entry.Lengths.Count > 0 ? " global::Rnn.WorkspacePlan" : "")}(Info.Entries[{entry.Index}].Ports, {entry.Passes}.List, Info.BlockFloats, length, batch{axes})";
        return plan + string.Concat(entry.Entry.Lengths.Select(l => $".With({Literals.Of(l.Key)}, {l.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)})"));
    }

    static void EmitPass(CodeWriter writer, string name, int pass, string summary)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line(Attributes.Generated);
        using var method = writer.WriteBlock($"public void {name}(int entry, global::Rnn.Workspace workspace)");
        writer.Line("global::Rnn.Kernels.Arguments.Entry(Info, entry, workspace);");
        writer.Line(pass == 0 ? "workspace.Prepare();" : "workspace.PrepareBackward();");
        writer.Line($"workspace.Run(this, 2 * entry{(pass == 0 ? "" : " + 1")});");
    }

    /// <summary>What a workspace calls on each of its threads.</summary>
    static void EmitWorkers(CodeWriter writer, IReadOnlyList<EntryNames> entries)
    {
        using var method = writer.WriteBlock("unsafe void global::Rnn.Execution.IWorkspaceProgram.Run(int pass, global::Rnn.Workspace workspace, int worker)");
        using var choice = writer.WriteBlock("switch (pass)");
        foreach (var entry in entries)
        {
            writer.Line($"case {2 * entry.Index}: {entry.Passes}.Forward.Run(workspace, Parameters.Pointer, worker); break;");
            if (entry.Entry.Backward is not null) writer.Line($"case {2 * entry.Index + 1}: {entry.Passes}.Backward.Run(workspace, Parameters.Pointer, worker); break;");
        }
    }

    static void EmitStreaming(CodeWriter writer, LoweredModel model, EntryNames entry, IReadOnlyDictionary<LoweredEntry, int> stepFloats, IReadOnlyDictionary<LoweredEntry, int> batchFloats)
    {
        if (!entry.Entry.Causal) { SequenceSurface.Emit(writer, model, entry); return; }
        var surface = new StreamingSurface(writer, model, StepParameters.Whole);
        surface.EmitStep(entry.Entry, entry.Suffix, entry.StepPass, stepFloats[entry.Entry]);
        writer.Line();
        surface.EmitRun(entry.Entry, entry.Suffix, entry.StepPass, stepFloats[entry.Entry]);
        if (entry.Entry.ReadsSequences) return;
        writer.Line();
        surface.EmitStepBatch(entry.Entry, entry.Suffix, entry.BatchPass, batchFloats[entry.Entry]);
    }
}
