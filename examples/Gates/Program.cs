using System.Globalization;
using GatesExample;
using Rnn.Training;

// What does a gate do? A small LSTM learns a text of brackets and quotations; then it reads a line, and every gate of every step is drawn.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string path = args is [var given] ? given : "gates.svg";
var model = new BracketReader(seed: 1);
using var trainer = new Trainer<BracketReader>(model, Loss.SoftmaxCrossEntropy, new Adam(0.01f), new TrainingOptions { SequenceLength = 50, BatchSize = 20, ClipNorm = 1 });
var history = trainer.Fit(new TokenStreams(Brackets.Signs.Encode(Brackets.Text(100_000, seed: 1))), epochs: 10);
Console.WriteLine($"Learnt 100,000 signs: {history.Last!.Training.Loss:F3} nats a sign.");

// The state of a stream holds the traced values of its last step.
string line = Brackets.Text(64, seed: 7);
var values = new Dictionary<string, List<float>> { ["Lstm1.i"] = [], ["Lstm1.f"] = [], ["Lstm1.o"] = [], ["Lstm1.c"] = [] };
var state = model.NewState();
Span<float> scores = stackalloc float[8];
foreach (int token in Brackets.Signs.Encode(line))
{
    model.Step(token, ref state, scores);
    foreach (var (name, list) in values) list.AddRange(BracketReader.Trace(state, name));
}

var map = new HeatMap { Title = "Gates and cells of an LSTM of 20 units reading brackets and quotations", StepLabel = "sign read", StepNames = [.. line.Select(c => c.ToString())] };
map.Add("i, what is written", [.. values["Lstm1.i"]], 20, 0, 1);
map.Add("f, what is kept", [.. values["Lstm1.f"]], 20, 0, 1);
map.Add("o, what is shown", [.. values["Lstm1.o"]], 20, 0, 1);
map.Add("c, the cell", [.. values["Lstm1.c"]], 20);
map.Save(path);
Console.WriteLine($"Wrote {path}.");

var (counter, depth) = Correlation.Strongest(values["Lstm1.c"], 20, [.. Brackets.Depths(line)]);
var (quoter, quoted) = Correlation.Strongest(values["Lstm1.c"], 20, [.. Brackets.Quoted(line)]);
Console.WriteLine($"Cell {counter} follows how many brackets are open (correlation {depth:F2}), cell {quoter} whether a quotation is (correlation {quoted:F2}).");
return Math.Abs(depth) > 0.7 && Math.Abs(quoted) > 0.7 ? 0 : 1;
