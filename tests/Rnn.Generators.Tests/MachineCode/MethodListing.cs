using System.Text.RegularExpressions;

namespace Rnn.Generators.Tests.MachineCode;

/// <summary>What the JIT made of a method: with which effort, and what it calls.</summary>
/// <param name="Type">The type, nested ones behind a +.</param>
/// <param name="Name">The method, without parameters; its type arguments behind it in brackets.</param>
/// <param name="Tier">FullOpts, Tier0, and so on.</param>
/// <param name="Calls">Operands of its calls.</param>
internal sealed partial record MethodListing(string Type, string Name, string Tier, IReadOnlyList<string> Calls)
{
    /// <summary>The name without type arguments.</summary>
    public string SimpleName => Name.Split('[')[0];

    /// <summary>Whether it runs more than once a pass; constructors and the choice of the vector's width do not.</summary>
    public bool IsHot => SimpleName is not (".ctor" or ".cctor") && !(SimpleName == "Run" && (Type.EndsWith("+Forward", StringComparison.Ordinal) || Type.EndsWith("+Backward", StringComparison.Ordinal)));

    public static IReadOnlyList<MethodListing> Read(IEnumerable<string> lines)
    {
        var methods = new List<MethodListing>();
        List<string> calls = [];
        foreach (var line in lines)
            if (Head().Match(line) is { Success: true } head) methods.Add(new(head.Groups["type"].Value, head.Groups["name"].Value, head.Groups["tier"].Value, calls = []));
            else if (Call().Match(line) is { Success: true } call) calls.Add(call.Groups["target"].Value);
        return methods;
    }

    public override string ToString() => $"{Type}:{Name} ({Tier}){(Calls.Count == 0 ? "" : $" calls {string.Join(", ", Calls)}")}";

    [GeneratedRegex(@"^; Assembly listing for method (?<type>[^:]+):(?<name>[^(]+)\(.*\((?<tier>[^)]+)\)\s*$")]
    private static partial Regex Head();

    [GeneratedRegex(@"^\s+(?:tail\.jmp|call)\s+(?<target>.*)$")]
    private static partial Regex Call();
}
