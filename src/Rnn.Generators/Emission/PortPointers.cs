using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>Expressions for the caller's ports in a workspace, which knows them by their number in the entry.</summary>
internal sealed class PortPointers(LoweredEntry entry)
{
    /// <summary>Values or gradients of a port of real numbers. Names are unique within a role.</summary>
    /// <param name="name">As in the entry.</param>
    /// <param name="gradient">Its gradient, not its values.</param>
    /// <param name="written">Written by the program, not read.</param>
    /// <param name="state">Whether a state is meant, where an input or output has the same name.</param>
    public (string Pointer, int Width) Real(string name, bool gradient, bool written, bool state)
    {
        // Values are written, and gradients are read, of what leaves the entry.
        bool leaves = written != gradient;
        bool Fits(Port port) => !port.Shape.IsToken && port.Role is not (PortRole.Trace or PortRole.TracedGradient) && leaves == (port.Role is PortRole.Output or PortRole.FinalState or PortRole.AuxiliaryLoss);
        bool FitsBest(Port port) => Fits(port) && state == (port.Role is PortRole.InitialState or PortRole.FinalState);
        int index = Find(name, entry.Ports.Any(p => p.Name == name && FitsBest(p)) ? FitsBest : Fits);
        var shape = entry.Ports[index].Shape;
        return ($"workspace.Port{(gradient ? "Gradient" : "")}Pointer({Invariant(index)})", shape.Rows * shape.Columns);
    }

    /// <summary>Whether the numbers of an output at pairs of steps lie side by side along this axis, its second one.</summary>
    public bool RunsAlong(string name, string axis) => entry.Ports[Find(name, port => port.Role == PortRole.Output)].Across == axis;

    /// <summary>What a traced value, or its gradient, is written to.</summary>
    public (string Pointer, int Width) Traced(string name, PortRole role)
    {
        int index = Find(name, port => port.Role == role);
        return ($"workspace.PortPointer({Invariant(index)})", entry.Ports[index].Shape.Width);
    }

    public string Tokens(string name) => $"workspace.TokenPointer({Invariant(Find(name, port => port.Shape.IsToken))})";

    int Find(string name, System.Func<Port, bool> fits)
    {
        for (int i = 0; i < entry.Ports.Count; i++)
            if (entry.Ports[i].Name == name && fits(entry.Ports[i])) return i;
        throw new InvalidGraphException($"{entry.Name} has no port {name} of that kind; it has {string.Join(", ", entry.Ports.Select(p => p.Name))}");
    }

    static string Invariant(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
