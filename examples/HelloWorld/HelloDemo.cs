using System.Globalization;
using Rnn.Training;

namespace HelloWorld;

/// <summary>The four-letter network: first with given weights, then trained.</summary>
static class HelloDemo
{
    static readonly Vocabulary Letters = new("helo");

    public static void Run()
    {
        var model = new FourLetters(seed: 1);
        GiveWeights(model);
        Console.WriteLine("Four letters: after each letter of \"hell\", which one comes next?");
        Console.WriteLine();
        Console.WriteLine("With weights that nobody has trained:");
        Show(model);

        var data = SequenceData.WithLabels([Letters.Encode("hell")], [Letters.Encode("ello")]);
        using var trainer = new Trainer<FourLetters>(model, Loss.SoftmaxCrossEntropy, new Adam(0.05f));
        Console.WriteLine(Invariant($"Mean cross-entropy {trainer.Evaluate(data).Loss:F7}; guessing would give {Math.Log(4):F7}."));
        Console.WriteLine();
        trainer.Fit(data, epochs: 500);
        Console.WriteLine("After 500 updates with Adam:");
        Show(model);
        Console.WriteLine(Invariant($"Mean cross-entropy {trainer.Evaluate(data).Loss:F7}."));
    }

    static void GiveWeights(FourLetters model)
    {
        model.Parameters["cell.Wxh"].CopyFrom([0.287027f, 0.84606f, 0.572392f, 0.486813f, 0.902874f, 0.871522f, 0.691079f, 0.18998f, 0.537524f, 0.09224f, 0.558159f, 0.491528f]);
        model.Parameters["cell.Whh"].CopyFrom([0.427043f]);
        model.Parameters["cell.bias"].CopyFrom([0.567001f]);
        model.Parameters["cell.Why"].CopyFrom([0.37168f, 0.974829459f, 0.830034886f, 0.39141f, 0.282585823f, 0.659835709f, 0.64985f, 0.09821557f, 0.334287084f, 0.91266f, 0.32581642f, 0.144630018f]);
    }

    static void Show(FourLetters model)
    {
        const string Wanted = "ello";
        var state = model.NewState();
        var scores = new float[4];
        TokenSampler choose = new(4), greedy = new(4, SamplingOptions.Greedy);
        Console.WriteLine("  t  in  h                            y                                     p(h)   p(e)   p(l)   p(o)   says  wanted");
        for (int t = 0; t < 4; t++)
        {
            model.Step(Letters.Encode("hell")[t], ref state, scores);
            var p = choose.Probabilities(scores);
            char says = Letters[greedy.Choose(scores, 0)];
            Console.WriteLine(Invariant(
                $"  {t + 1}  {"hell"[t]}   {state[0],9:F6}{state[1],10:F6}{state[2],10:F6}{scores[0],10:F6}{scores[1],10:F6}{scores[2],10:F6}{scores[3],10:F6}  {p[0]:F4} {p[1]:F4} {p[2]:F4} {p[3]:F4}  {says}     {Wanted[t]}"));
        }
    }

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
