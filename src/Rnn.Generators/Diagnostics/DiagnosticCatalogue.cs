using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Diagnostics;

/// <summary>Every diagnostic, in the order of their numbers. A new one is a file here, a line here, a page, and a test.</summary>
internal static class DiagnosticCatalogue
{
    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        NotPartial.Descriptor,
        Misplaced.Descriptor,
        NoInput.Descriptor,
        LayerCannotFollow.Descriptor,
        SizeMismatch.Descriptor,
        SizeOutOfRange.Descriptor,
        NotACell.Descriptor,
        StateNeverAssigned.Descriptor,
        NeverUsed.Descriptor,
        OutsideGrammar.Descriptor,
        UnknownName.Descriptor,
        TypeMismatch.Descriptor,
        IntegerDivision.Descriptor,
        ImpureFunction.Descriptor,
        NotConstant.Descriptor,
        Equality.Descriptor,
        LayerSetting.Descriptor,
        UnknownCell.Descriptor,
        UnknownOption.Descriptor,
        NotCompiled.Descriptor,
        Recursion.Descriptor,
        BoundDifferently.Descriptor,
        NotCausal.Descriptor,
        TooManyParameters.Descriptor,
        StateTooLarge.Descriptor,
        AmbiguousName.Descriptor,
        LocalHidesState.Descriptor,
        UnsafeBlocks.Descriptor,
        Untraceable.Descriptor,
        InternalError.Descriptor,
    ];

    static readonly Dictionary<string, DiagnosticDescriptor> ById = All.ToDictionary(d => d.Id, StringComparer.Ordinal);

    public static DiagnosticDescriptor Find(string id) => ById[id];
}
