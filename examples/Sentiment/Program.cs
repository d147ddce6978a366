using System.CommandLine;
using SentimentExample;

var file = new Option<FileInfo?>("--file") { Description = "Lines of 0 or 1, a tab, a sentence (default: a few hundred sentences that were made up for this example)." };
var good = new Option<FileInfo?>("--good") { Description = "Good opinions, a sentence a line; goes with --bad." };
var bad = new Option<FileInfo?>("--bad") { Description = "Bad opinions, a sentence a line." };
var epochs = new Option<int?>("--epochs") { Description = "Passes over the sentences (default: 3 over files of yours, 30 over the small one of this example)." };
var held = new Option<double>("--held-back") { Description = "Share of the sentences that is judged instead of learnt.", DefaultValueFactory = _ => 0.1 };
var seed = new Option<ulong>("--seed") { Description = "Decides the split, the parameters and the order.", DefaultValueFactory = _ => 1 };
var text = new Option<string?>("--try") { Description = "A sentence to judge at the end." };
var root = new RootCommand("Learns from labelled sentences whether an opinion is good or bad.") { file, good, bad, epochs, held, seed, text };
root.Validators.Add(r => { if (r.GetValue(good) is null != r.GetValue(bad) is null) r.AddError("--good and --bad go together."); });
root.SetAction(a => Job.Run(new Settings(
    a.GetValue(file)?.FullName ?? Path.Combine(AppContext.BaseDirectory, "sentences.tsv"), a.GetValue(good)?.FullName, a.GetValue(bad)?.FullName,
    a.GetValue(epochs) ?? (a.GetValue(file) is null && a.GetValue(good) is null ? 30 : 3), a.GetValue(seed), a.GetValue(held), a.GetValue(text))));
return root.Parse(args).Invoke();
