namespace Rnn;

/// <summary>An entry point of a model.</summary>
/// <param name="Name">The method; "Run" for a stack.</param>
/// <param name="Ports">Inputs, outputs and states.</param>
/// <param name="Causal">Whether no output depends on a later input, so that the entry can stream.</param>
public sealed record EntryInfo(string Name, IReadOnlyList<PortInfo> Ports, bool Causal)
{
    /// <summary>The port of a name and role.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those there are.</exception>
    public PortInfo Port(string name, PortRole role)
    {
        foreach (var port in Ports)
            if (port.Role == role && port.Name == name) return port;
        var known = string.Join(", ", Ports.Where(p => p.Role == role).Select(p => p.Name));
        throw new ArgumentException($"Entry {Name} has no {role} port \"{name}\"; it has: {(known.Length == 0 ? "none" : known)}.", nameof(name));
    }
}
