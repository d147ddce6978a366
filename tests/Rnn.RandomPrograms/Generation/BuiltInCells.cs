using Rnn.RandomPrograms.Equations;

namespace Rnn.RandomPrograms.Generation;

/// <summary>
/// Cells of the runtime library as this project understands them, from their papers: stacks name them by their attribute, the oracle
/// computes them from here.
/// </summary>
internal static class BuiltInCells
{
    static readonly Dim I = new NamedDim("I"), H = new NamedDim("H");
    static readonly NameRead X = new(NameKind.Input, "x", I);

    public static readonly IReadOnlyList<CellDefinition> All = [SimpleRnn(), Elman(), Lstm(), LstmPeephole(), LstmCoupled(), LstmProjected(), Gru(), GruResetBefore(), MinimalGatedUnit()];

    static Expr State(string name) => new NameRead(NameKind.State, name, H);
    static Expr Local(string name) => new NameRead(NameKind.Local, name, H);
    static Expr Bias(string name) => new NameRead(NameKind.Parameter, name, H);
    static Expr FromInput(string name) => new MatrixProduct(name, false, X, H);
    static Expr FromState(string name, Expr x) => new MatrixProduct(name, false, x, H);
    static Expr Act(string option, Expr x) => new Apply(option, x, IsOption: true);

    static CellDefinition Cell(string name, string[] inputs, string[] recurrent, string[] vectors, string[] states, string[] options, params CellStatement[] body) =>
        new(name, ["I", "H"], I, false, H,
            [.. inputs.Select(n => new MatrixField(n, H, I)), .. recurrent.Select(n => new MatrixField(n, H, H))],
            [.. vectors.Select(n => new VectorField(n, H))],
            [.. states.Select(n => new VectorField(n, H))],
            [.. options.Select(o => new OptionField("Activation<H>", o, o == "gate" ? "Sigmoid" : "Tanh"))],
            [], body, IsBuiltIn: true);

    static CellDefinition SimpleRnn() => Cell("SimpleRnn", ["W"], ["U"], ["b"], ["h"], ["activation"],
        new Return("h", Act("activation", FromInput("W") + FromState("U", State("h")) + Bias("b"))));

    static Expr Gate(string g, string activation = "gate", Expr? peephole = null)
    {
        var sum = FromInput("W" + g) + FromState("U" + g, State("h"));
        if (peephole is not null) sum += Bias("p" + g) * peephole;
        return Act(activation, sum + Bias("b" + g));
    }

    static CellDefinition Lstm() => Cell("Lstm", ["Wi", "Wf", "Wg", "Wo"], ["Ui", "Uf", "Ug", "Uo"], ["bi", "bf", "bg", "bo"], ["h", "c"], ["gate", "activation"],
        new Let("i", Gate("i")), new Let("f", Gate("f")), new Let("g", Gate("g", "activation")), new Let("o", Gate("o")),
        new Assign("c", Local("f") * State("c") + Local("i") * Local("g")),
        new Return("h", Local("o") * Act("activation", State("c"))));

    static CellDefinition LstmPeephole() => Cell("LstmPeephole", ["Wi", "Wf", "Wg", "Wo"], ["Ui", "Uf", "Ug", "Uo"],
        ["pi", "pf", "po", "bi", "bf", "bg", "bo"], ["h", "c"], ["gate", "activation"],
        new Let("i", Gate("i", peephole: State("c"))), new Let("f", Gate("f", peephole: State("c"))), new Let("g", Gate("g", "activation")),
        new Assign("c", Local("f") * State("c") + Local("i") * Local("g")),
        new Let("o", Gate("o", peephole: State("c"))),
        new Return("h", Local("o") * Act("activation", State("c"))));

    static CellDefinition Elman() => Cell("Elman", ["Wxh"], ["Whh"], ["bh"], ["h"], ["activation"],
        new Return("h", Act("activation", FromInput("Wxh") + FromState("Whh", State("h")) + Bias("bh"))));

    static CellDefinition LstmCoupled()
    {
        var cell = Cell("LstmCoupled", ["Wi", "Wf", "Wg", "Wo"], ["Ui", "Uf", "Ug", "Uo"], ["bi", "bf", "bg", "bo"], ["h", "c"], ["gate", "activation"],
            new Let("a", new ChooseByOption("forgetComputed", Gate("f"), Gate("i"))), new Let("g", Gate("g", "activation")), new Let("o", Gate("o")),
            new Assign("c", new ChooseByOption("forgetComputed",
                Local("a") * State("c") + (1.0 - Local("a")) * Local("g"), (1.0 - Local("a")) * State("c") + Local("a") * Local("g"))),
            new Return("h", Local("o") * Act("activation", State("c"))));
        return cell with { Options = [.. cell.Options, new OptionField("bool", "forgetComputed", "false")] };
    }

    static CellDefinition LstmProjected()
    {
        Dim r = new NamedDim("R");
        var h = new NameRead(NameKind.State, "h", r);
        Expr Projected(string g, string activation = "gate") => Act(activation, FromInput("W" + g) + FromState("U" + g, h) + Bias("b" + g));
        return new("LstmProjected", ["I", "R", "H"], I, false, r,
            [.. "ifgo".Select(g => new MatrixField("W" + g, H, I)), .. "ifgo".Select(g => new MatrixField("U" + g, H, r)), new MatrixField("Wp", r, H)],
            [.. "ifgo".Select(g => new VectorField("b" + g, H))],
            [new("h", r), new("c", H)],
            [new("Activation<H>", "gate", "Sigmoid"), new("Activation<H>", "activation", "Tanh")],
            [],
            [
                new Let("i", Projected("i")), new Let("f", Projected("f")), new Let("g", Projected("g", "activation")), new Let("o", Projected("o")),
                new Assign("c", Local("f") * State("c") + Local("i") * Local("g")),
                new Return("h", new MatrixProduct("Wp", false, Local("o") * Act("activation", State("c")), r)),
            ],
            IsBuiltIn: true);
    }

    static CellDefinition Gru() => Cell("Gru", ["Wz", "Wr", "Wn"], ["Uz", "Ur", "Un"], ["bz", "br", "bn", "cz", "cr", "cn"], ["h"], ["gate", "activation"],
        new Let("z", Act("gate", FromInput("Wz") + Bias("bz") + FromState("Uz", State("h")) + Bias("cz"))),
        new Let("r", Act("gate", FromInput("Wr") + Bias("br") + FromState("Ur", State("h")) + Bias("cr"))),
        new Let("n", Act("activation", FromInput("Wn") + Bias("bn") + Local("r") * (FromState("Un", State("h")) + Bias("cn")))),
        new Return("h", Local("z") * State("h") + (1.0 - Local("z")) * Local("n")));

    static CellDefinition GruResetBefore() => Cell("GruResetBefore", ["Wz", "Wr", "Wn"], ["Uz", "Ur", "Un"], ["bz", "br", "bn"], ["h"], ["gate", "activation"],
        new Let("z", Gate("z")), new Let("r", Gate("r")),
        new Let("n", Act("activation", FromInput("Wn") + FromState("Un", Local("r") * State("h")) + Bias("bn"))),
        new Return("h", Local("z") * State("h") + (1.0 - Local("z")) * Local("n")));

    static CellDefinition MinimalGatedUnit() => Cell("MinimalGatedUnit", ["Wf", "Wn"], ["Uf", "Un"], ["bf", "bn"], ["h"], ["gate", "activation"],
        new Let("f", Gate("f")),
        new Let("n", Act("activation", FromInput("Wn") + FromState("Un", Local("f") * State("h")) + Bias("bn"))),
        new Return("h", (1.0 - Local("f")) * State("h") + Local("f") * Local("n")));
}
