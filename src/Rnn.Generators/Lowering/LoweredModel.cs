using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Lowering;

/// <summary>
/// All that emission knows of a model: names and shapes for people, the layout of parameters and states, and one loop program for
/// each method of each entry. Result of lowering, input of <c>Emission/</c>.
/// </summary>
/// <param name="Namespace">Empty: the global namespace.</param>
/// <param name="Name">The user's class.</param>
/// <param name="Accessibility">As C# spells it: <c>public</c>, <c>internal</c>.</param>
/// <param name="Layers">The model as a reader sees it, a tree in pre-order.</param>
/// <param name="Parameters">In order of declaration; places in the packed block.</param>
/// <param name="BlockFloats">Length of the packed block, a multiple of 16.</param>
/// <param name="States">In order of declaration; places in the State struct.</param>
/// <param name="Entries">At least one; the first is the one that Step, Run and Fit mean.</param>
/// <param name="Fingerprint">Hexadecimal digest of everything that decides whether saved parameters fit and bits repeat.</param>
internal sealed record LoweredModel(
    string Namespace,
    string Name,
    string Accessibility,
    IReadOnlyList<LayerDescription> Layers,
    IReadOnlyList<ParameterLayout> Parameters,
    int BlockFloats,
    IReadOnlyList<StateLayout> States,
    IReadOnlyList<LoweredEntry> Entries,
    string Fingerprint)
{
    /// <summary>Floats of the State struct: every state padded to 16.</summary>
    public int StateFloats => States.Count == 0 ? 0 : States.Max(s => s.Offset + s.PaddedWidth);

    /// <summary>Steps of a segment that training keeps at a time; 0: all.</summary>
    public int CheckpointEvery { get; init; }

    /// <summary>A network: its class has layer, parameter and state members, which a generated method <c>CreateMembers</c> assigns.</summary>
    public bool HasMembers { get; init; }

    /// <summary>What it also streams in, by the names of the runtime's precisions.</summary>
    public IReadOnlyList<string> Precisions { get; init; } = [];

    /// <summary>Trainable and frozen numbers, without padding.</summary>
    public int ParameterCount => Parameters.Sum(p => p.Rows * p.Columns);
}

/// <summary>A line of the model's summary. <paramref name="OutputShape"/> as a person writes it, e.g. <c>T x 128</c>.</summary>
/// <param name="Name">Name of the layer.</param>
/// <param name="Type">What it is and of which size, as it is declared.</param>
/// <param name="OutputShape">What one sample leaves it as.</param>
/// <param name="ParameterCount">Including those of the layers below it.</param>
/// <param name="Depth">0 for the model's own layers, 1 for a layer inside one, ...</param>
internal sealed record LayerDescription(string Name, string Type, string OutputShape, int ParameterCount, int Depth = 0);

/// <summary>
/// Where element (r, c) of a parameter stands in the packed block: Offset + lane / 16 * BlockStride + k * Step + lane % 16, with
/// lane = c and k = r if LanesAreColumns, otherwise lane = r and k = c. A vector has one column, so k = 0.
/// A matrix that is kept row by row has lanes that are columns, a BlockStride of 16 and a Step of its Columns: element (r, c) at r * Columns + c.
/// </summary>
internal sealed record ParameterLayout(
    string Name, int Rows, int Columns, bool Frozen, string Initializer, int Offset, int BlockStride, int Step, bool LanesAreColumns);

/// <summary>A state's place in the State struct, in floats; a state of a matrix holds its rows one after the other.</summary>
/// <param name="Name">As the user calls it.</param>
/// <param name="Offset">In floats.</param>
/// <param name="Width">In floats, without padding.</param>
/// <param name="Start">The parameter that it begins at; null: it starts at zero.</param>
/// <param name="Name">As ports name it.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Width">Floats of the state, or of one step of a sequence.</param>
/// <param name="Start">The parameter that it begins at, if any.</param>
/// <param name="Length">Steps of a sequence at most; 0: no sequence. One begins with a block whose first float is the number of its steps.</param>
internal sealed record StateLayout(string Name, int Offset, int Width, string? Start = null, int Length = 0)
{
    /// <summary>Floats it takes.</summary>
    public int PaddedWidth => Length == 0 ? RowFloats : 16 + Length * RowFloats;

    /// <summary>Floats from one step of a sequence to the next.</summary>
    public int RowFloats => (Width + 15) / 16 * 16;
}

/// <summary>
/// One entry point. Forward and Backward run over batches and sequences in a workspace; buffers that both name (equal records) are
/// the tape. Step is one step of one row on the stack: null where the entry is not causal.
/// </summary>
/// <param name="Name">As the user calls it; a stack's only entry is <c>Forward</c>.</param>
/// <param name="Ports">In the caller's order. In Step, states are read and written in the State buffer, not through ports.</param>
/// <param name="Forward">Reads the input and initial-state ports, writes outputs and final states.</param>
/// <param name="Backward">Reads output and final-state gradients, adds to the Gradients buffer, writes input and initial-state gradients; null: frozen.</param>
/// <param name="Step">One step: one Map of Scope.One or several; ports are read and written by LoadPort, StorePort and LoadTokens.</param>
/// <param name="FlopsPerStep">Floating-point operations of one step of one row, forward.</param>
internal sealed record LoweredEntry(
    string Name, IReadOnlyList<Port> Ports, LoopProgram Forward, LoopProgram? Backward, LoopProgram? Step, long FlopsPerStep)
{
    public bool Causal => Step is not null;

    /// <summary>Whether its step reads a sequence that is a state, or appends to one.</summary>
    public bool ReadsSequences => Step?.Body.Any(s => s is Map map && map.Body.Any(b => b is Pairs or TakeSteps or AppendStep)) == true;

    /// <summary>How many steps a stream keeps at most of the sequences that run over an axis.</summary>
    public int MostSteps(string axis) => Ports.First(p => p.MaxLength > 0 && (p.Space.Axis == axis || p.IsAppended && Space.IsWalked(axis))).MaxLength;

    /// <summary>Outputs of its step alone.</summary>
    public IReadOnlyList<Port> OfStreams { get; init; } = [];

    /// <summary>The time axes; rows once a row stand in the order of the first.</summary>
    public IReadOnlyList<string> Axes { get; init; } = [];

    /// <summary>How many steps the axes have whose length the declaration sets.</summary>
    public IReadOnlyDictionary<string, int> Lengths { get; init; } = new Dictionary<string, int>();

    /// <summary>The number of an axis, or of the order that rows stand in; null: of the first.</summary>
    public int AxisIndex(string? axis)
    {
        for (int i = 0; i < Axes.Count; i++)
            if (axis is not null && Axes[i] == Space.BaseOf(axis)) return i;
        return 0;
    }
}
