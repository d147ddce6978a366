#nullable disable // fields and options are found by name here, through dynamic

namespace Rnn.Runtime.Tests.Systems.Checks;

/// <summary>Which classes a kind of vectors means, and how they are run: options by name, inputs in order.</summary>
internal static partial class SystemRunner
{
    static readonly Dictionary<string, Type> Cells = new()
    {
        ["elman"] = typeof(Elman<,>), ["lstm"] = typeof(Lstm<,>), ["lstm_peephole"] = typeof(LstmPeephole<,>), ["lstm_no_forget"] = typeof(LstmNoForget<,>),
        ["gru_reset_after"] = typeof(Gru<,>), ["gru_reset_before"] = typeof(GruResetBefore<,>), ["mgu"] = typeof(MinimalGatedUnit<,>),
        ["lstm_cifg"] = typeof(LstmCoupled<,>), ["lstm_variant"] = typeof(LstmVariant<,>),
    };

    static double[] One(double x) => [x];
    static Type Cell(SystemCase c, object i, object h) => Make.Close(Cells[c.Text("cell")], i, h);

    static List<object> Steps(dynamic cell, dynamic sequence)
    {
        var r = new List<object>();
        foreach (dynamic x in sequence.ToArray()) r.Add(cell.Step(x));
        return r;
    }

    static void Whole(SystemCase c, dynamic cell, string prefix = "", string input = "x")
    {
        c.Load(cell, prefix);
        c.CheckOutput(Steps(cell, c.Sequence(input)));
        c.CheckStates(cell, prefix);
    }

    public static bool Run(SystemCase c)
    {
        switch (c.Kind)
        {
            case "elman": Elman(c); return true;
            case "jordan": Jordan(c); return true;
            case "lstm" or "lstm_peephole" or "lstm_no_forget" or "gru_reset_after" or "mgu": Whole(c, Make.New(Cells[c.Kind], c.Int("I"), c.Int("H"))); return true;
            case "lstm_cifg": Coupled(c); return true;
            case "lstm_variant": Variant(c); return true;
            case "gru_reset_before": ResetBefore(c); return true;
            case "stacked": Stack(c); return true;
            case "bidirectional": TwoWays(c); return true;
            case "dilated_rnn": Dilated(c); return true;
            case "depth_gated_lstm":
                Whole(c, Make.New(c.Int("layers") == 2 ? typeof(DepthGatedTwo<,>) : typeof(DepthGatedThree<,>), c.Int("I"), c.Int("H"))); return true;
            case "language_model": Language(c); return true;
            case "masked_classifier": Masked(c); return true;
            case "dropout": Dropout(c); return true;
            case "encoder_decoder": Translate(c); return true;
            case "feedforward": FeedForward(c); return true;
            case "perceptron": Learn(c); return true;
            case "attention": Attend(c); return true;
            case "ntm": Turing(c); return true;
            case "act_rnn": Adaptive(c); return true;
            case "neural_programmer": Program(c); return true;
            case "dialogue_rnn": Dialogue(c); return true;
            case "esn": Echo(c); return true;
            case "lsm": Spikes(c); return true;
            case "hopfield": Recall(c); return true;
            case "rbm": Restricted(c); return true;
            case "boltzmann": Boltzmann(c); return true;
            case "markov_chain": Chain(c); return true;
            case "truncated_bptt": c.Alias("h0", "initial.h"); if (c.Text("cell") == "lstm") c.Alias("c0", "initial.c"); Whole(c, Make.Instance(Cell(c, c.Int("I"), c.Int("H")))); return true;
            case "gradient_through_time": Whole(c, Make.New(typeof(Elman<,>), c.Int("I"), c.Int("H"))); return true;
            case "example_food_weather": Whole(c, Make.New<FoodWeather>(), input: "weather"); return true;
            case "example_hello":
                var hello = c.Load(Make.New<Hello>());
                c.CheckOutput(c.Tokens("tokens").ToArray().Select(k => (object)hello.Step(k)));
                c.CheckStates(hello);
                return true;
            default: return false;
        }
    }

    static void Elman(SystemCase c)
    {
        int I = c.Int("I"), H = c.Int("H"), T = c.Int("T");
        var topology = c.Text("topology");
        dynamic x = c.Sequence("x"), m;
        if (topology == "one_to_many_feedback")
        {
            m = c.Load(Make.New(typeof(Feedback<,>), I, H));
            c.CheckOutput(m.Generate(x.ToArray()[0], T));
        }
        else
        {
            m = Make.New(typeof(ElmanNetwork<,,>), I, H, c.Int("O"));
            if (c.Text("activation") == "relu") Make.Set(Make.Get(m, "hidden"), "activation", "Relu");
            c.Load(m);
            c.CheckOutput(topology == "many_to_one" ? m.ManyToOne(x) : topology == "one_to_many" ? m.OneToMany(x.ToArray()[0], T) : m.ManyToMany(x));
        }
        c.CheckStates(m);
        if (topology != "") return;
        m = c.Load(Make.New(typeof(ElmanNetwork<,,>), I, H, c.Int("O")));
        if (c.Text("activation") == "relu") Make.Set(Make.Get(m, "hidden"), "activation", "Relu");
        c.CheckOther(m.Loss(x, c.Sequence("target")), One(c.Loss));
    }

    static void Jordan(SystemCase c)
    {
        var m = Make.New(typeof(Jordan<,,>), c.Int("I"), c.Int("H"), c.Int("O"));
        Make.Set(m, "alpha", c.Real("alpha"));
        if (c.Text("output_activation") == "sigmoid") Make.Set(m, "activation", "Sigmoid");
        Whole(c, m);
    }

    static void Variant(SystemCase c)
    {
        var name = c.Text("variant");
        dynamic m = Make.New(name == "FGR" ? typeof(LstmFullGates<,>) : typeof(LstmVariant<,>), c.Int("I"), c.Int("H"));
        if (name is "NIG" or "NFG" or "NOG") Make.Set(m, name == "NIG" ? "inputGate" : name == "NFG" ? "forgetGate" : "outputGate", false);
        if (name is "NIAF" or "NOAF") Make.Set(m, name == "NIAF" ? "input" : "output", "Identity");
        Whole(c, m);
    }

    static void Coupled(SystemCase c)
    {
        var m = Make.New(typeof(LstmCoupled<,>), c.Int("I"), c.Int("H"));
        Make.Set(m, "forgetComputed", c.Text("gate") == "f");
        Whole(c, m);
    }

    static void ResetBefore(SystemCase c)
    {
        var m = Make.New(typeof(GruResetBefore<,>), c.Int("I"), c.Int("H"));
        Make.Set(m, "keep", c.Text("update") == "keep");
        Whole(c, m);
    }

    static void Stack(SystemCase c)
    {
        int I = c.Int("I");
        var h = c.Ints("hidden");
        if (c.Text("skip") == "input") Whole(c, Make.New(typeof(SkipStack<,,>), I, h[0], h[1]));
        else if (c.Text("skip") == "residual" && h.Length == 3) Whole(c, Make.New(typeof(ResidualStack<,>), Cell(c, I, I), I));
        else if (c.Text("skip") == "residual") Whole(c, Make.New(typeof(ResidualWidening<,,,>), Cell(c, I, h[0]), Cell(c, h[0], h[1]), I, h[0]));
        else
        {
            var type = Cell(c, I, h[0]);
            for (int l = 1; l < h.Length; l++) type = Make.Close(typeof(Stacked<,,,,>), type, Cell(c, h[l - 1], h[l]), I, h[l - 1], h[l]);
            dynamic m = Make.Instance(type);
            var leaves = new List<object>();
            Leaves(m, leaves);
            for (int l = 0; l < h.Length; l++) c.Load(leaves[l], $"l{l}.");
            c.CheckOutput(Steps(m, c.Sequence("x")));
            for (int l = 0; l < h.Length; l++) c.CheckStates(leaves[l], $"l{l}.");
        }
    }

    static void Leaves(object m, List<object> leaves)
    {
        if (!Make.Is(m.GetType(), typeof(Stacked<,,,,>))) { leaves.Add(m); return; }
        Leaves(Make.Get(m, "lower"), leaves);
        Leaves(Make.Get(m, "upper"), leaves);
    }

    static void TwoWays(SystemCase c)
    {
        int I = c.Int("I"), H = c.Int("H"), layers = c.Int("layers");
        var x = c.Sequence("x");
        dynamic m = layers == 1 ? Make.New(typeof(Bidirectional<,,>), Cell(c, I, H), I, H)
            : layers == 2 ? Make.New(typeof(DeepBidirectional<,,,>), Cell(c, I, H), Cell(c, Make.Add(H, H), H), I, H)
            : Make.New(typeof(DeepBidirectionalLstm<,>), I, H);
        var prefix = layers == 1 ? "l0." : "";
        c.Load(m, prefix);
        c.CheckOutput(c.Text("merge") switch { "sum" => m.Added(x), "mul" => m.Multiplied(x), "ave" => m.Averaged(x), _ => m.Forward(x) });
        c.CheckStates(m, prefix);
    }

    static void Dilated(SystemCase c)
    {
        int I = c.Int("I");
        var h = c.Ints("hidden");
        dynamic m;
        if (c.Flag("fusion"))
        {
            c.Alias("", "fuse.");
            m = Make.New(typeof(DilatedFused<,,>), I, h[0], c.Int("O"));
        }
        else m = Make.New(typeof(DilatedThree<,,,,,,>), Cell(c, I, h[0]), Cell(c, h[0], h[1]), Cell(c, h[1], h[2]), I, h[0], h[1], h[2]);
        c.Load(m);
        c.CheckOutput(Steps(m, c.Sequence("x")));
    }
}
