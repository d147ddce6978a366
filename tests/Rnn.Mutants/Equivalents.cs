namespace Rnn.Mutants;

/// <summary>Mutants that no input can show, with the reason for each: what equivalent.txt beside the sources says.</summary>
internal static class Equivalents
{
    /// <summary>The reasons by mutant.</summary>
    /// <param name="lines">A mutant a line, its reason in the indented lines below; # begins a comment.</param>
    /// <param name="mutants">All there are.</param>
    /// <exception cref="InvalidDataException">A mutant that is listed does not exist.</exception>
    public static IReadOnlyDictionary<Mutant, string> Read(IEnumerable<string> lines, IReadOnlyList<Mutant> mutants)
    {
        var reasons = new Dictionary<Mutant, string>();
        Mutant? last = null;
        foreach (var line in lines.Where(l => l.Length > 0 && l[0] != '#'))
            if (line[0] != ' ')
            {
                last = mutants.SingleOrDefault(m => m.Change == line) ?? throw new InvalidDataException($"no mutant, or more than one, is '{line}': remove it from equivalent.txt");
                reasons.Add(last, "");
            }
            else reasons[last!] = $"{reasons[last!]} {line.Trim()}".Trim();
        return reasons;
    }
}
