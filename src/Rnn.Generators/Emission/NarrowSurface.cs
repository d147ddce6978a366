using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>The nested class that streams with narrow weights: a copy of the parameters, Step and Run.</summary>
internal static class NarrowSurface
{
    public static void Emit(CodeWriter writer, LoweredModel model, IReadOnlyList<EntryNames> entries, NarrowLayout layout, IReadOnlyDictionary<LoweredEntry, int> scratchFloats)
    {
        var (name, what) = (layout.Precision, layout.Precision == "Int8" ? "8-bit whole numbers and a scale for each row and gate" : "bfloat16");
        writer.Line($"/// <summary>The model as it streams with the weights of products in {what}; sums stay in single precision. A copy: later changes of the model do not reach it.</summary>");
        writer.Line(Attributes.Generated);
        using var type = writer.WriteBlock($"public sealed class {name}");
        writer.Line("readonly global::Rnn.Kernels.NarrowWeights weights;");
        writer.Line("readonly State start;");
        writer.Line();
        writer.Line("/// <summary>Narrows the weights of a model as they are now.</summary>");
        using (writer.WriteBlock($"public {name}({model.Name} model)"))
        {
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(model);");
            writer.Line($"weights = global::Rnn.Kernels.NarrowWeights.Of<{layout.Format}>(model.Parameters, Stacks);");
            writer.Line("start = model.NewState();");
        }
        writer.Line();
        writer.Line("/// <summary>Bytes of narrow weights and their scales.</summary>");
        writer.Line("public int WeightBytes => weights.Bytes;");
        writer.Line();
        writer.Line("/// <summary>The state before the first step, as the model's own.</summary>");
        writer.Line("public State NewState() => start;");
        var surface = new StreamingSurface(writer, model, StepParameters.Narrow);
        foreach (var entry in entries.Where(e => scratchFloats.ContainsKey(e.Entry)))
        {
            writer.Line();
            surface.EmitStep(entry.Entry, entry.Suffix, entry.StepPass + name, scratchFloats[entry.Entry]);
            writer.Line();
            surface.EmitRun(entry.Entry, entry.Suffix, entry.StepPass + name, scratchFloats[entry.Entry]);
        }
        writer.Line();
        layout.Emit(writer);
    }
}
