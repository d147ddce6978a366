using Rnn.Conformance.Cases;

namespace Rnn.Conformance.Declarations.Equations;

/// <summary>
/// Writes a cell from its equations: parameters and states become fields, what is assigned otherwise becomes a local, y is returned.
/// States read before their assignment are those of the previous step, in the vectors as in the language.
/// </summary>
internal sealed class EquationCell(IReadOnlyDictionary<string, Tensor> parameters, IReadOnlyDictionary<string, int> stateWidths, int inputWidth)
{
    static readonly HashSet<string> Reserved = ["in", "is", "as", "if", "do", "new", "out", "ref", "for", "int", "var", "base", "this", "lock", "case", "else"];

    readonly Dictionary<string, Expression> locals = new(StringComparer.Ordinal) { ["x"] = new Expression("x", [inputWidth]) };
    readonly HashSet<int> normalized = [];
    readonly List<string> statements = [];

    public string Write(string name, IEnumerable<string> equations)
    {
        foreach (string equation in equations) Assign(equation);
        var output = Find("y");
        int outputWidth = output.Width;
        statements.Add($"return {output.Text};");
        return $$"""
            [RnnCell]
            public sealed partial class {{name}} : ICell<D{{inputWidth}}, D{{outputWidth}}>
            {
                {{string.Join("\n    ", parameters.Select(p => $"{Expression.TypeOf(p.Value)} {p.Key};"))}}
                {{string.Join("\n    ", stateWidths.Select(s => $"[State] public Vec<D{s.Value}> {s.Key};"))}}

                public Vec<D{{outputWidth}}> Step(Vec<D{{inputWidth}}> x)
                {
                    {{string.Join("\n        ", statements)}}
                }
            {{string.Concat(normalized.Order().Select(Normalize))}}}
            """;
    }

    void Assign(string equation)
    {
        int equals = equation.IndexOf('=', StringComparison.Ordinal);
        string target = equation[..equals].Trim();
        var parser = new EquationParser(equation[(equals + 1)..], Find);
        var value = parser.Parse();
        normalized.UnionWith(parser.NormalizedWidths);
        bool state = stateWidths.ContainsKey(target), again = locals.ContainsKey(target);
        statements.Add($"{(state || again ? "" : "var ")}{(state ? target : LocalName(target))} = {value.Text};");
        if (!state) locals[target] = new Expression(LocalName(target), value.Shape);
    }

    static string LocalName(string name) => Reserved.Contains(name) ? name + "_" : name;

    Expression Find(string name)
        => locals.TryGetValue(name, out var local) ? local
            : stateWidths.TryGetValue(name, out int width) ? new Expression(name, [width])
            : parameters.TryGetValue(name, out var tensor) ? new Expression(name, tensor.Shape)
            : throw new InvalidDataException($"no parameter, state or result is called '{name}'");

    /// <summary>(v - mean) / sqrt(variance + 1e-5), the variance biased.</summary>
    static string Normalize(int width) => $$"""

            Vec<D{{width}}> Normalize{{width}}(Vec<D{{width}}> v)
            {
                var d = v - Sum(v) / {{width}};
                return d / Sqrt(Dot(d, d) / {{width}} + 1e-5);
            }

        """;
}
