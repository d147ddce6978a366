using System;
using System.Linq;

namespace Rnn.Generators.Parsing;

/// <summary>What a layer attribute of a stack does; everything that has equations is a <see cref="Cell"/>.</summary>
internal enum LayerKind { Tokens, Input, Cell, Activation, Dropout, AllLayers, LastStep, RepeatVector, Softmax, Bidirectional, Reverse, NotACell, Unknown }

/// <summary>An option that a layer attribute sets by name, as text: <c>true</c>, <c>0.2</c>, <c>HardSigmoid</c>.</summary>
internal readonly record struct OptionSpec(string Name, string Value);

/// <summary>One attribute of a stack, in source order. <c>Cell</c> is a metadata name where the layer is a cell.</summary>
internal sealed record LayerSpec(
    LayerKind Kind, string Name, string? Cell, EquatableArray<int> Sizes, EquatableArray<OptionSpec> Options)
{
    /// <summary>The value of an option, found without regard to case: attributes write <c>Gate</c>, cells <c>gate</c>.</summary>
    public string? Option(string name) =>
        Options.Where(o => string.Equals(o.Name, name, StringComparison.OrdinalIgnoreCase)).Select(o => o.Value).FirstOrDefault();
}
