using System.Diagnostics;
using Rnn;
using Startup;

// Moments on the clock that all processes of a machine share: the parent knows when it asked for this one.
long entered = Stopwatch.GetTimestamp();
var model = args is ["--load", var file] ? CharacterModel.Load(file) : new CharacterModel(seed: 1);
long constructed = Stopwatch.GetTimestamp();
var state = model.NewState();
Span<float> scores = stackalloc float[65];
model.Step(7, ref state, scores);
long stepped = Stopwatch.GetTimestamp();
Console.WriteLine($"{entered} {constructed} {stepped} {BitConverter.SingleToUInt32Bits(scores[0]):X8} {VectorWidth.Name}");
if (args is ["--save", var target]) model.Save(target);
