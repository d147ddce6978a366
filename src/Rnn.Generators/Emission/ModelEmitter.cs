using System;
using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>
/// Last stage: a lowered model as C#. One file holds what users see (Info, Step, Run, Forward, Backward), one the streaming step,
/// one that of many streams, and one for each entry its passes over batches and sequences.
/// </summary>
internal static class ModelEmitter
{
    public static IReadOnlyList<GeneratedFile> Emit(LoweredModel model)
    {
        var offsets = new ParameterOffsets(model);
        var files = new List<GeneratedFile>();
        var entries = model.Entries.Select((e, i) => new EntryNames(e, i)).ToList();
        var (steps, batches) = (new Dictionary<LoweredEntry, int>(), new Dictionary<LoweredEntry, int>());
        foreach (var entry in entries.Where(e => e.Entry.Causal))
        {
            files.Add(new("Step" + entry.Suffix, File(model, writer =>
            {
                var emitter = new StepEmitter(writer, entry.StepPass, entry.Entry, offsets);
                steps.Add(entry.Entry, emitter.ScratchFloats);
                emitter.Emit();
            })));
            if (entry.Entry.ReadsSequences) continue;       // many streams have as many lengths
            files.Add(new("StepBatch" + entry.Suffix, File(model, writer =>
            {
                var emitter = new BatchStepEmitter(writer, entry.BatchPass, entry.Entry, StreamingSurface.FloatsOf(model), offsets);
                batches.Add(entry.Entry, emitter.ScratchFloats);
                emitter.Emit();
            })));
        }
        foreach (var precision in model.Precisions)
            if (entries.Any(e => e.Entry is { Causal: true, ReadsSequences: false })) files.Add(new(precision, File(model, writer => EmitNarrow(writer, model, entries, precision, offsets))));
        foreach (var entry in entries)
            files.Add(new(entry.Passes, File(model, writer => EmitPasses(writer, entry, offsets))));
        files.Insert(0, new("", ClassEmitter.Emit(model, entries, steps, batches, offsets)));
        return files;
    }

    /// <summary>The class that streams with narrow weights, then the steps it calls.</summary>
    static void EmitNarrow(CodeWriter writer, LoweredModel model, IReadOnlyList<EntryNames> entries, string precision, ParameterOffsets offsets)
    {
        var causal = entries.Where(e => e.Entry is { Causal: true, ReadsSequences: false }).ToList();
        var layout = new NarrowLayout(precision, causal.Select(e => e.Entry.Step!));
        var steps = causal.ToDictionary(e => e.Entry, e => new StepEmitter(writer, e.StepPass + precision, e.Entry, offsets, layout));
        NarrowSurface.Emit(writer, model, entries, layout, steps.ToDictionary(s => s.Key, s => s.Value.ScratchFloats));
        foreach (var step in steps.Values)
        {
            writer.Line();
            step.Emit();
        }
    }

    static void EmitPasses(CodeWriter writer, EntryNames entry, ParameterOffsets offsets)
    {
        var buffers = new EntryBuffers(entry.Entry);
        bool unroll = ModelSize.IsSmall(entry.Entry);
        writer.Line($"/// <summary>{Literals.Xml(entry.Entry.Name)} over batches and sequences: buffers, the forward pass, the backward pass.</summary>");
        using var type = writer.WriteBlock($"static unsafe class {entry.Passes}");
        buffers.Emit(writer);
        foreach (var (name, program) in new[] { ("Forward", entry.Entry.Forward), ("Backward", entry.Entry.Backward) })
        {
            if (program is null) continue;
            writer.Line();
            new PassEmitter(writer, entry.Entry, program, name, buffers, offsets, unroll).Emit();
        }
    }

    /// <summary>A file with another part of the model's class.</summary>
    static string File(LoweredModel model, Action<CodeWriter> content)
    {
        var writer = new CodeWriter();
        FileHeader.Emit(writer, model.Namespace);
        using (writer.WriteBlock($"partial class {model.Name}")) content(writer);
        return writer.ToString();
    }
}
