#nullable disable // fields and options are found by name here, through dynamic
using static Rnn.Ops;

namespace Rnn.Runtime.Tests.Systems.Checks;

/// <content>Memory machines, dialogue, reservoirs, energy networks.</content>
internal static partial class SystemRunner
{
    static void Turing(SystemCase c)
    {
        int I = c.Int("I"), H = c.Int("H"), W = c.Int("W");
        var controller = c.Text("controller");
        if (controller == "feedforward") { c.Alias("ctl.W", "Wc"); c.Alias("ctl.b", "bc"); }
        var cell = Make.Close(controller == "feedforward" ? typeof(Dense<,>) : Cells[controller], Make.Add(I, W), H);
        dynamic m = Make.New(typeof(TuringMachine<,,,,,,>), cell, I, c.Int("O"), H, c.Int("N"), W, c.Int("shifts"));
        if (controller == "feedforward") Make.Set(Make.Get(m, "ctl"), "activation", "Tanh");
        Make.Set(m, "readFirst", c.Text("order") == "read_then_write");
        Make.Set(m, "erasing", c.Text("write_rule") == "erase_add");
        foreach (var name in new[] { "We", "be", "Wa", "ba" }) c.Alias(name, "write." + name);
        Whole(c, m);
    }

    static void Adaptive(SystemCase c)
    {
        int I = c.Int("I"), H = c.Int("H");
        dynamic m = Make.New(typeof(AdaptiveTime<,,,>), Cell(c, Make.Add(I, 1), H), I, H, c.Int("O"));
        Make.Set(m, "limit", c.Int("limit"));
        Make.Set(m, "epsilon", c.Real("epsilon"));
        Make.Set(m, "tau", c.Real("tau"));
        Whole(c, m);
        c.CheckOther(m.ponder.Value / c.Real("tau"), c.Extra("ponder_cost"));
    }

    static void Program(SystemCase c)
    {
        var m = Make.New(typeof(NeuralProgrammer<,,>), c.Int("vocabulary"), c.Int("d"), c.Int("columns"));
        Make.Set(m, "hard", c.Text("comparison") == "hard");
        c.Load(m);
        dynamic r = null;
        var answers = new List<object>();
        for (int steps = 1; steps <= c.Int("T"); steps++)                // the answer of every step, by stopping earlier
        {
            Make.Set(m, "steps", steps);
            r = m.Forward(c.Tokens("question"), c.Scalars("numbers"), c.Tokens("number_positions"), c.Sequence("table"));
            answers.Add(r.Item1);
        }
        c.CheckOutput(answers);
        c.State = Math.Max(c.State, Math.Max(c.Between(r.Item3, "row_select"), c.Between(r.Item2, "lookup_answer")));
        var scalar = m.ScalarLoss(c.Tokens("question"), c.Scalars("numbers"), c.Tokens("number_positions"), c.Sequence("table"), new Scalar(c.Known["scalar_target"][0]));
        var lookup = m.LookupLoss(c.Tokens("question"), c.Scalars("numbers"), c.Tokens("number_positions"), c.Sequence("table"), c.Sequence("lookup_target"));
        c.CheckOther(scalar.Value + lookup.Value, One(c.Loss));
    }

    static void Dialogue(SystemCase c)
    {
        var both = c.Flag("bidirectional");
        var m = Make.New(both ? typeof(BidirectionalDialogueRnn<,,,,,,>) : typeof(DialogueRnn<,,,,,,>),
            c.Int("Dm"), c.Int("Dg"), c.Int("Dp"), c.Int("parties"), c.Int("De"), c.Int("Dl"), c.Int("classes"));
        if (!both)
        {
            Make.Set(m, "attention", c.Flag("emotion_attention"));
            var (listener, cell) = c.Text("listener") switch
            {
                "context" => (Listener.Context, "listenerOfContext"), "speaker" => (Listener.Speaker, "listenerOfSpeaker"), _ => (Listener.Hold, ""),
            };
            Make.Set(m, "listener", listener);
            if (cell != "") c.Alias($"f.{cell}.", "f.listener.");
        }
        c.Alias("beta.Wa", "Wbeta");
        c.Load(m);
        c.CheckOutput(m.Forward(c.Sequence("u"), c.Tokens("speakers")));
        c.CheckStates(m);
    }

    static void Echo(SystemCase c)
    {
        c.Known["Wout"] = c.Extra("Wout");                               // the ridge regression itself belongs to the training library
        dynamic m = Make.New(typeof(EchoNetwork<,,>), c.Int("I"), c.Int("N"), c.Int("O"));
        Make.Set(m, "leak", c.Real("leak"));
        Make.Set(m, "feedback", c.Flag("feedback"));
        c.Load(m);
        var outputs = new List<object>();
        var states = new List<object>();
        var target = c.Sequence("target").ToArray();
        var t = 0;
        foreach (dynamic u in c.Sequence("u").ToArray()) { outputs.Add(m.Teach(u, target[t++])); states.Add(m.x); }
        c.CheckOutput(outputs);
        c.CheckOther(states, c.Extra("states"));
        c.CheckStates(m);
    }

    static void Spikes(SystemCase c)
    {
        var readout = c.Extra("Wout");                                   // a row: one output
        dynamic m = Make.New(typeof(LiquidState<,>), c.Int("I"), c.Int("N"));
        foreach (var (name, key) in new[] { ("decay", "decay"), ("threshold", "threshold"), ("rest", "refractory"), ("trace", "trace_decay") }) Make.Set(m, name, c.Real(key));
        Make.Set(m, "subtract", c.Text("reset") == "subtract");
        c.Load(m);
        var (outputs, spikes, traces) = (new List<object>(), new List<object>(), new List<object>());
        foreach (dynamic u in c.Sequence("u").ToArray()) { traces.Add(m.Step(u)); spikes.Add(m.s); }
        foreach (var r in traces) outputs.Add((Scalar)(readout[0] + Make.Flat(r).Zip(readout.Skip(1), (x, w) => x * w).Sum()));
        c.CheckOutput(outputs);
        c.CheckOther(spikes, c.Extra("spikes"));
        c.CheckOther(traces, c.Extra("traces"));
        c.CheckStates(m);
    }

    static void Recall(SystemCase c)
    {
        dynamic m = Make.New(typeof(Hopfield<>), c.Int("N"));
        Make.Set(m, "limit", c.Int("limit"));
        Make.Set(m, "synchronous", c.Text("update") == "synchronous");
        foreach (dynamic p in c.Sequence("patterns").ToArray()) m.Store(p);
        c.CheckOther(Make.Get(m, "W"), c.Extra("W"));
        var outputs = new List<object>();
        foreach (dynamic p in c.Sequence("probes").ToArray()) outputs.Add(m.Recall(p));
        c.CheckOutput(outputs);
        var energies = c.Extra("energies").Chunk(c.Int("limit") + 1).ToArray();
        c.CheckOther(c.Sequence("probes").ToArray() is Array a ? a.Cast<dynamic>().Select(p => (object)m.Energy(p)) : null, [.. energies.Select(e => e[0])]);
        c.CheckOther(outputs.Select(s => (object)m.Energy((dynamic)s)), [.. energies.Select(e => e[^1])]);
    }

    static void Restricted(SystemCase c)
    {
        dynamic m = c.Load(Make.New(typeof(RestrictedBoltzmann<,>), c.Int("V"), c.Int("H")));
        var (up, free, v1) = (new List<object>(), new List<object>(), new List<object>());
        dynamic v = c.Sequence("v").ToArray(), uh = c.Sequence("uniform_h").ToArray(), uv = c.Sequence("uniform_v").ToArray();
        for (int i = 0; i < c.Int("batch"); i++) { up.Add(m.Up(v[i])); free.Add(m.FreeEnergy(v[i])); v1.Add(m.Gibbs(v[i], uh[i], uv[i])); }
        c.CheckOutput(up);
        c.CheckOther(free, c.Extra("free_energy"));
        c.CheckOther(v1, c.Extra("v1"));
    }

    static void Boltzmann(SystemCase c)
    {
        var n = c.Int("n");
        dynamic m = c.Load(Make.New(typeof(Boltzmann<>), n));
        var every = Make.Sequence([.. Enumerable.Range(0, 1 << n).SelectMany(s => Enumerable.Range(0, n).Select(i => (double)(s >> (n - 1 - i) & 1)))], n);
        c.CheckOutput(m.Probabilities(every));
        c.CheckOther(m.Loss(c.Sequence("data"), every), One(c.Loss));
    }

    static void Chain(SystemCase c)
    {
        dynamic m = c.Load(Make.New(typeof(MarkovChain<>), c.Int("n")));
        c.CheckOutput(m.Forward(c.Int("T")));
        c.CheckStates(m);
        var path = c.Tokens("path").ToArray();
        c.CheckOther(m.Loss(new Seq<Token>(path[..^1]), new Seq<Token>(path[1..])), One(c.Loss));
        for (int t = 1; t < path.Length; t++) m.Count(path[t - 1], path[t]);
        c.CheckOther(Make.Get(m, "counts"), c.Extra("transition_counts"));
    }
}
