using System.Globalization;
using Rnn.Training;
using Spectre.Console;
using TranslatorExample;

// An encoder and a decoder with attention learn to write dates the ISO way; then a few translations are shown, and where the decoder looked.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string path = args is [var given] ? given : "translator.svg";
const int epochs = 12;
var model = new DateTranslator(seed: 1);
using var trainer = new Trainer<DateTranslator>(model, new Adam(0.004f), new TrainingOptions { Entry = "Loss", BatchSize = 32, ClipNorm = 1 });
var learnt = Dates.Data(Dates.Random(4000, seed: 1));
AnsiConsole.Progress().Start(context =>
{
    var bar = context.AddTask("training", maxValue: epochs);
    for (int epoch = 0; epoch < epochs; epoch++)
    {
        trainer.Fit(learnt, 1);
        bar.Increment(1);
    }
});

var unseen = Dates.Random(200, seed: 2);
double right = unseen.Average(d => Translation.Of(model, d.Text).Target == d.Iso ? 1.0 : 0.0);
AnsiConsole.WriteLine($"{trainer.History.Last!.Training.Loss:F4} nats a sign; of {unseen.Count} dates that it never saw, {right:P0} are translated without a mistake.");

var table = new Table().AddColumns("read", "written", "right");
foreach (var (text, iso) in unseen.Take(6)) table.AddRow(text, Translation.Of(model, text).Target, iso);
AnsiConsole.Write(table);

Translation.Of(model, "sunday 4 july 1976").Picture().Save(path);
AnsiConsole.WriteLine($"Wrote {path}: where the decoder looked.");
return right >= 0.9 ? 0 : 1;
