using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>Expressions for the caller's ports in a workspace, which knows them by their number in the entry.</summary>
internal sealed class PortPointers(LoweredEntry entry)
{
    /// <summary>Values or gradients of a port of real numbers. Names are unique within a role.</summary>
    public (string Pointer, int Width) Real(string name, bool gradient, bool written)
    {
        // Values are written, and gradients are read, of what leaves the entry.
        bool leaves = written != gradient;
        int index = Find(name, port => !port.Shape.IsToken && leaves == (port.Role is PortRole.Output or PortRole.FinalState));
        var shape = entry.Ports[index].Shape;
        return ($"workspace.Port{(gradient ? "Gradient" : "")}Pointer({Invariant(index)})", shape.Rows * shape.Columns);
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
