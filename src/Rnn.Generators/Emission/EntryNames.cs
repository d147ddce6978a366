using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>What an entry's members are called in generated code.</summary>
internal sealed class EntryNames(LoweredEntry entry, int index)
{
    readonly string name = Identifiers.Join(entry.Name, pascal: true);

    public LoweredEntry Entry => entry;
    public int Index => index;

    /// <summary>Of Step and Run: none for the first entry.</summary>
    public string Suffix => index == 0 ? "" : name;

    /// <summary>The nested class with the step of one row.</summary>
    public string StepPass => "Streaming" + Suffix;

    /// <summary>The nested class with the step of many streams.</summary>
    public string BatchPass => "ManyStreams" + Suffix;

    /// <summary>The nested class with buffers, Forward and Backward.</summary>
    public string Passes => name + "Passes";
}
