using System;
using System.Collections.Generic;
using System.Linq;

namespace Rnn.Generators.Equations;

/// <summary>
/// What reading an entry finds out too late: which sequences run over one axis, how many classes a token has. Reading starts again with
/// the new knowledge; it only ever grows, so this ends.
/// </summary>
internal sealed class Assumptions
{
    readonly Dictionary<string, string> axes = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> classes = new(StringComparer.Ordinal);

    readonly Dictionary<string, HashSet<string>> steps = new(StringComparer.Ordinal);

    /// <summary>The classes of a token that only chooses among steps: as many as there can be, since single precision counts so far.</summary>
    public const int MostSteps = 1 << 24;

    public string Axis(string name)
    {
        while (axes.TryGetValue(name, out var known)) name = known;
        return name;
    }

    public bool AreSame(string a, string b) => Axis(a) == Axis(b);

    public void Same(string a, string b)
    {
        if (!AreSame(a, b)) axes[Axis(b)] = Axis(a);
    }

    public int Classes(string token) => classes.TryGetValue(token, out var n) ? n : steps.ContainsKey(token) ? MostSteps : 1;

    public void HasClasses(string token, int n) => classes[token] = n;

    /// <summary>The axes among whose steps a token chooses.</summary>
    public IEnumerable<string> StepsOf(string token) => steps.TryGetValue(token, out var known) ? known.Select(Axis).Distinct().OrderBy(a => a, StringComparer.Ordinal) : [];

    public void ChoosesStep(string token, string axis)
    {
        if (!steps.TryGetValue(token, out var known)) steps.Add(token, known = []);
        known.Add(axis);
    }
}

/// <summary>Reading an entry starts again with what has been learnt.</summary>
internal sealed class ReadAgainException : Exception;
