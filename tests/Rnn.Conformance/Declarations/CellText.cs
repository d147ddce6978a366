using Rnn.Conformance.Cases;

namespace Rnn.Conformance.Declarations;

/// <summary>
/// A cell of the vectors written out in the language, for what no layer of the library says: masks that are given. The recurrent products read <c>u</c>, which is h itself or the masked h.
/// </summary>
internal sealed class CellText(string cell, Options options)
{
    /// <summary>Applied by gates, and by candidates and outputs.</summary>
    public string Gate { get; init; } = "Sigmoid";
    public string Act { get; init; } = ActivationNames.Function(options.Text("activation", "tanh"));

    /// <summary>The cell with fields for the parameters that begin with a prefix.</summary>
    public string Write(string name, IReadOnlyDictionary<string, Tensor> parameters, string prefix)
        => Write(name, parameters.Where(p => p.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(p => (p.Key[prefix.Length..], p.Value.Rank)));

    /// <param name="name">The class.</param>
    /// <param name="fields">Parameters, 2 for a matrix, 1 for a vector.</param>
    /// <param name="mask">Whether Step takes a mask for the recurrent operand.</param>
    /// <param name="maskState">Whether the masked h stands in every place of h.</param>
    public string Write(string name, IEnumerable<(string Name, int Rank)> fields, bool mask = false, bool maskState = false)
    {
        var states = CellChoice.StatesOf(cell, options);
        string operand = (mask, maskState) switch
        {
            (true, true) => "h = h * mask;\n        var u = h;",
            (true, false) => "var u = h * mask;",
            _ => "var u = h;",
        };
        return $$"""
            [RnnCell]
            public sealed partial class {{name}}<I, H>{{(mask ? "" : " : ICell<I, H>")}} where I : IDim where H : IDim
            {
                {{string.Join("\n    ", fields.Select(f => Field(f.Name, f.Rank)))}}
                [State] public Vec<H> {{string.Join(", ", states)}};

                public Vec<H> Step(Vec<I> x{{(mask ? ", Vec<H> mask" : "")}})
                {
                    {{operand}}
                    {{string.Join("\n        ", Equations())}}
                }
            }
            """;
    }

    /// <summary>Matrices that begin with U or R, and those called hh, are recurrent.</summary>
    static string Field(string name, int rank)
        => rank == 1 ? $"Vec<H> {name};" : name[0] is 'U' or 'R' || name.EndsWith("hh", StringComparison.Ordinal) ? $"Mat<H, H> {name};" : $"Mat<H, I> {name};";

    IEnumerable<string> Equations() => cell switch
    {
        "elman" => [$"return h = {Act}(Wxh * x + Whh * u + bh);"],
        "simple_rnn" => [$"return h = {Act}(W * x + U * u + b);"],
        "lstm" => [Assign("i"), Assign("f"), Candidate, Assign("o"), "c = f * c + i * g;", Output()],
        "lstm_peephole" => [Assign("i", " + pi * c"), Assign("f", " + pf * c"), Candidate, "c = f * c + i * g;", Assign("o", " + po * c"), Output()],
        "lstm_cifg" => [options.Text("gate", "i") == "i" ? Assign("i") : Assign("f"), Candidate, Assign("o"),
            options.Text("gate", "i") == "i" ? "c = (1 - i) * c + i * g;" : "c = f * c + (1 - f) * g;", Output()],
        "gru_reset_before" => [Assign("z"), Assign("r"), $"var n = {Act}(Wn * x + Un * (r * u) + bn);",
            options.Text("update", "keep") == "keep" ? "return h = z * h + (1 - z) * n;" : "return h = (1 - z) * h + z * n;"],
        "gru_reset_after" => [Assign("z", " + cz"), Assign("r", " + cr"), $"var n = {Act}(Wn * x + bn + r * (Un * u + cn));",
            "return h = z * h + (1 - z) * n;"],
        "mgu" => [Assign("f"), $"var n = {Act}(Wn * x + Un * (f * u) + bn);", "return h = (1 - f) * h + f * n;"],
        _ => throw new InvalidDataException($"there is no cell '{cell}'"),
    };

    string Candidate => $"var g = {Act}({Sum("g")});";
    string Output() => $"return h = o * {Act}(c);";
    string Assign(string gate, string more = "") => $"var {gate} = {Gate}({Sum(gate)}{more});";
    static string Sum(string gate) => $"W{gate} * x + U{gate} * u + b{gate}";
}
