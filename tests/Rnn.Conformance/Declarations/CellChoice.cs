using Rnn.Conformance.Cases;

namespace Rnn.Conformance.Declarations;

/// <summary>
/// The cell of a case by its name in the vectors: a layer of the library where there is one, otherwise a cell written out.
/// Parameters and states bear the same letters in both.
/// </summary>
/// <param name="Type">The cell's type, from which the layer gets its name.</param>
/// <param name="Attribute">The layer in a stack.</param>
/// <param name="Declaration">The cell's own text; empty where the library has the cell.</param>
/// <param name="States">The letters of its states.</param>
internal sealed record CellChoice(string Type, string Attribute, string Declaration, IReadOnlyList<string> States)
{
    /// <param name="vector">The case; its options choose among variants, its parameters tell the fields of a cell that is written out.</param>
    /// <param name="cell">The name of the cell.</param>
    /// <param name="units">The width of the state.</param>
    /// <param name="prefix">What parameters of this layer begin with.</param>
    public static CellChoice Of(VectorCase vector, string cell, int units, string prefix = "")
    {
        var options = vector.Options;
        return cell switch
        {
            "elman" => Library("Elman", $"{units}, Activation = {ActivationNames.Constant(options.Text("activation", "tanh"))}"),
            "lstm" => Library("Lstm", $"{units}"),
            "lstm_peephole" => Library("LstmPeephole", $"{units}"),
            "lstm_cifg" => Library("LstmCoupled", options.Text("gate", "i") == "i" ? $"{units}" : $"{units}, ForgetComputed = true"),
            "gru_reset_before" => Library("GruResetBefore", options.Text("update", "keep") == "keep" ? $"{units}" : $"{units}, Keep = false"),
            "gru_reset_after" => Library("Gru", $"{units}"),
            "lstm_no_forget" => Library("LstmNoForget", $"{units}"),
            "lstm_variant" when options.Text("variant") == "FGR" => Library("LstmFullGates", $"{units}"),
            "lstm_variant" => Library("LstmVariant", $"{units}, " + options.Text("variant") switch
            {
                "NIG" => "InputGate = false",
                "NFG" => "ForgetGate = false",
                "NOG" => "OutputGate = false",
                "NIAF" => "Input = Activation.Identity",
                "NOAF" => "Output = Activation.Identity",
                var other => throw new InvalidDataException($"there is no variant '{other}'"),
            }),
            "mgu" => Library("MinimalGatedUnit", $"{units}"),
            _ => new CellChoice("Cell", $"[Recurrent(typeof(Cell<,>), {units})]", new CellText(cell, options).Write("Cell", vector.Parameters, prefix), StatesOf(cell, options)),
        };

        CellChoice Library(string type, string arguments) => new(type, $"[{type}({arguments})]", "", StatesOf(cell, options));
    }

    public static IReadOnlyList<string> StatesOf(string cell, Options options)
        => options.Text("variant", "") == "FGR" ? ["h", "c", "i", "f", "o"]
            : cell.StartsWith("lstm", StringComparison.Ordinal) ? ["h", "c"] : ["h"];
}
