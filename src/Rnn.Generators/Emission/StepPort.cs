using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>A port of an entry as an argument of Step and Run. States are not among them: they live in the State struct.</summary>
internal sealed record StepPort(Port Port, string Name)
{
    public static IReadOnlyList<StepPort> Of(LoweredEntry entry)
    {
        var names = Names();
        return [.. entry.Ports.Where(p => p.Role is PortRole.Input or PortRole.Output).Concat(entry.OfStreams).Select(p => new StepPort(p, names.New(p.Name)))];
    }

    /// <summary>Names of ports as arguments: what generated code calls its own is taken.</summary>
    public static Identifiers Names() => new("state", "states", "streams", "rows", "row", "steps", "stack", "scratch", "parameters", "floats", "t", "workspace", "kept", "L", "H");

    public bool IsInput => Port.Role == PortRole.Input;
    public bool IsToken => Port.Shape.IsToken;

    /// <summary>Whether there is one element a step; otherwise one for the sequence.</summary>
    public bool HasSteps => Port.Space.Axis is not null;

    /// <summary>Numbers of one step.</summary>
    public int Width => IsToken ? 1 : Port.IsOfStreams ? Port.MaxLength : Port.Shape.Rows * Port.Shape.Columns;

    public string LiteralName => Literals.Of(Port.Name);

    /// <summary>Name of a pointer to the first element of a pinned span.</summary>
    public string Pointer => Name.TrimStart('@') + "Pointer";

    string ElementType => IsToken ? "int" : "float";

    /// <summary>Declared in Step: a token by value, everything else as a span.</summary>
    public string StepParameter => IsToken && IsInput ? $"int {Name}" : RunParameter;

    public string RunParameter => $"global::System.{(IsInput ? "ReadOnlySpan" : "Span")}<{ElementType}> {Name}";

    /// <summary>Declared in the step core.</summary>
    public string CoreParameter => IsToken && IsInput ? $"int {Name}" : $"{ElementType}* {Name}";

    /// <summary>Declared in the loop over steps.</summary>
    public string CoreRunParameter => $"{ElementType}* {Name}";
}
