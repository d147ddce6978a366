using System.CommandLine;
using ForecastExample;

var file = new Option<FileInfo?>("--file") { Description = "A CSV file with a header (default: the level of a river that was made up for this example)." };
var column = new Option<string>("--column") { Description = "The column to forecast.", DefaultValueFactory = _ => "Level" };
var window = new Option<int>("--window") { Description = "How many values the network sees.", DefaultValueFactory = _ => 30 };
var epochs = new Option<int>("--epochs") { Description = "Passes over the learning part.", DefaultValueFactory = _ => 40 };
var lags = new Option<int>("--lags") { Description = "Lags of the autoregression it is compared with.", DefaultValueFactory = _ => 14 };
var seed = new Option<ulong>("--seed") { Description = "The same seed gives the same forecast.", DefaultValueFactory = _ => 1 };
var save = new Option<FileInfo?>("--save") { Description = "Writes the model, with its normalization, to a file." };
var load = new Option<FileInfo?>("--load") { Description = "Continues with the model of a file that --save wrote, and its normalization." };
var root = new RootCommand("Forecasts a column of a CSV file with a GRU.") { file, column, window, epochs, lags, seed, save, load };
foreach (var positive in new[] { window, epochs, lags })
    positive.Validators.Add(r => { if (r.GetValueOrDefault<int>() < 1) r.AddError($"{positive.Name} must be at least 1."); });
root.SetAction(a => Job.Run(new Settings(
    a.GetValue(file)?.FullName ?? Path.Combine(AppContext.BaseDirectory, "river.csv"), a.GetValue(column)!, a.GetValue(window), a.GetValue(epochs), a.GetValue(lags),
    a.GetValue(seed), a.GetValue(save)?.FullName, a.GetValue(load)?.FullName)));
return root.Parse(args).Invoke();
