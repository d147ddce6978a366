#nullable disable // fields and options are found by name here, through dynamic
using System.Runtime.CompilerServices;

namespace Rnn.Runtime.Tests.Systems.Checks;

/// <content>Language models, translators, attention, learning rules.</content>
internal static partial class SystemRunner
{
    static void Language(SystemCase c)
    {
        int K = c.Int("vocabulary"), E = c.Int("E"), H = c.Int("H");
        dynamic m = c.Load(c.Flag("tied") ? Make.New(typeof(TiedLanguageModel<,,>), Cell(c, H, H), K, H) : Make.New(typeof(LanguageModel<,,,>), Cell(c, E, H), K, E, H));
        c.CheckOutput(c.Tokens("tokens").ToArray().Select(k => (object)m.Step(k)));
        c.CheckStates(m);
        if (c.Flag("tied")) return;
        m = c.Load(Make.New(typeof(LanguageModel<,,,>), Cell(c, E, H), K, E, H));
        c.CheckOther(m.Loss(c.Tokens("tokens"), c.Tokens("labels")), One(c.Loss));
    }

    static void Masked(SystemCase c)
    {
        var outputs = new List<object>();
        foreach (var row in c.Known["padded"].Chunk(c.Int("max_length")))                // a mask means: the valid steps, gathered
        {
            dynamic m = c.Load(Make.New(typeof(Classifier<,,,>), Cell(c, c.Int("E"), c.Int("H")), c.Int("vocabulary"), c.Int("E"), c.Int("H")));
            outputs.Add(m.Forward(new Seq<Token>(row.Where(k => k != 0).Select(k => new Token((int)k)))));
        }
        c.CheckOutput(outputs);
    }

    static void Dropout(SystemCase c)
    {
        int I = c.Int("I"), t = 0;
        var variational = c.Text("style") == "variational";
        var keep = 1 - c.Real("rate");
        dynamic m;
        if (c.Text("cell") == "lstm")
        {
            m = Make.New(typeof(LstmDropout<,>), I, c.Int("H"));
            Make.Set(m, "variational", variational);
        }
        else
        {
            m = Make.New(typeof(GruDropout<,>), I, c.Int("H"));
            Make.Set(m, "everywhere", c.Text("scope") == "state");
        }
        Make.Set(m, "rate", c.Real("rate"));
        using var scope = Eager.Train(seed: 0);
        scope.Masks = (n, _, per) => [.. (per == Per.Step ? c.Known["mask_x"].Chunk(I).ElementAt(t++) : c.Known[n == I ? "mask_x" : "mask_h"]).Select(x => x * keep)];
        Whole(c, m);
    }

    static void Translate(SystemCase c)
    {
        int K = c.Int("source_vocabulary"), L = c.Int("target_vocabulary"), E = c.Int("E"), H = c.Int("H");
        dynamic Fresh() => c.Load(c.Text("attention") switch
        {
            "additive" => Make.New(typeof(AdditiveTranslator<,,,,>), K, L, E, H, c.Int("A")),
            "general" => Make.New(typeof(GeneralTranslator<,,,>), K, L, E, H),
            _ => Make.New(typeof(EncoderDecoder<,,,,>), Cell(c, E, H), K, L, E, H),
        });
        c.Alias("Wc", "att.Wc");
        var target = c.Tokens("target");
        var given = new Seq<Token>(target.ToArray()[..^1].Prepend(0));
        var m = Fresh();
        c.CheckOutput(m.Forward(c.Tokens("source"), given));
        c.CheckStates(Make.Get(m, "dec"));
        var greedy = c.Extra("greedy_tokens");
        if (c.Text("attention") != "none")
        {
            c.CheckOther(Make.Get(m, "memory"), c.Extra("encoder_states"));
            return;
        }
        m = Fresh();
        c.CheckOther(((Seq<Token>)m.Translate(c.Tokens("source"), greedy.Length)).ToArray(), greedy);
        c.CheckOther(Fresh().Loss(c.Tokens("source"), given, target), One(c.Loss));
    }

    static void FeedForward(SystemCase c)
    {
        var h = c.Ints("hidden");
        Whole(c, c.Flag("residual") ? Make.New(typeof(ResidualFeedForward<,>), c.Int("I"), c.Int("O")) : Make.New(typeof(FeedForward<,,,>), c.Int("I"), h[0], h[1], c.Int("O")));
    }

    static void Learn(SystemCase c)
    {
        var m = Make.New<Perceptron<D2>>();
        Make.Set(m, "lr", c.Real("lr"));
        var path = new List<object>();
        for (int e = 0; e < c.Int("epochs"); e++)
            for (int i = 0; i < 4; i++) path.Add(m.Learn(new Vec<D2>([c.Known["x"][2 * i], c.Known["x"][2 * i + 1]]), c.Known["target"][i]));
        c.CheckOutput(path);
    }

    static void Attend(SystemCase c)
    {
        int D = c.Int("D"), M = c.Int("M"), n = c.Int("length"), S = c.Int("S");
        var score = c.Text("score");
        dynamic m = score switch
        {
            "additive" or "pointer" => Make.New(typeof(AdditiveAttention<,,>), D, M, c.Int("A")),
            "general" => Make.New(typeof(GeneralAttention<,>), D, M),
            _ => Make.New(typeof(DotAttention<>), M),
        };
        if (score == "scaled_dot") Make.Set(m, "scaled", true);
        c.Load(m);
        var memory = Make.Sequence(c.Known["memory"][..(n * M)], M);                      // the row's own length
        var contexts = new List<object>();
        var weights = new List<object>();
        double loss = 0;
        var t = 0;
        foreach (dynamic q in c.Sequence("queries").ToArray())
        {
            ITuple r = m.Step(q, memory);
            contexts.Add(r[0]);
            weights.Add(r[1]);
            weights.Add(new double[S - n]);
            if (score == "pointer") loss += m.PointerLoss(q, memory, (Token)(int)c.Known["labels"][t++]).Value / c.Int("T");
        }
        c.CheckOutput(score == "pointer" ? weights : contexts);
        if (score == "pointer") c.CheckOther(loss, [c.Loss]); else c.CheckOther(weights, c.Extra("weights"));
    }
}
