using System.CommandLine;
using CharacterModelExample;

var text = new Option<FileInfo?>("--text") { Description = "The text to learn (default: the project's own sources and documentation)." };
var epochs = new Option<int>("--epochs") { Description = "Passes over the text; 0 only judges and writes.", DefaultValueFactory = _ => 5 };
var sample = new Option<int>("--sample") { Description = "Characters to write at the end.", DefaultValueFactory = _ => 400 };
var prime = new Option<string>("--prime") { Description = "What the writing starts from.", DefaultValueFactory = _ => "/// <summary>" };
var temperature = new Option<float>("--temperature") { Description = "How boldly characters are chosen: 0 always takes the likeliest, 1 follows the model.", DefaultValueFactory = _ => 0.6f };
var save = new Option<FileInfo?>("--save") { Description = "Writes the trained model to a file." };
var load = new Option<FileInfo?>("--load") { Description = "Continues with the model of a file." };
var seed = new Option<ulong>("--seed") { Description = "The same seed gives the same model and the same text.", DefaultValueFactory = _ => 1 };
var precisions = new Option<bool>("--precisions") { Description = "Judges the held-back text once more, streamed with weights in float32, bfloat16 and int8." };

var root = new RootCommand("Trains a two-layer LSTM on a text, character by character, and lets it write.")
{
    text, epochs, sample, prime, temperature, save, load, seed, precisions,
};
epochs.Validators.Add(r => { if (r.GetValueOrDefault<int>() < 0) r.AddError("--epochs must not be negative."); });
sample.Validators.Add(r => { if (r.GetValueOrDefault<int>() < 0) r.AddError("--sample must not be negative."); });
prime.Validators.Add(r => { if (string.IsNullOrEmpty(r.GetValueOrDefault<string>())) r.AddError("--prime needs at least one character."); });
temperature.Validators.Add(r => { if (r.GetValueOrDefault<float>() is not (>= 0 and <= 100)) r.AddError("--temperature is a number from 0 to 100."); });
// On a thread of its own, so that Ctrl+C is heard: the training stops, the model is judged, saved and sampled all the same.
root.SetAction((arguments, cancellationToken) => Task.Run(() => Job.Run(
    new Settings(
        arguments.GetValue(text), arguments.GetValue(epochs), arguments.GetValue(sample), arguments.GetValue(prime)!,
        arguments.GetValue(temperature), arguments.GetValue(save), arguments.GetValue(load), arguments.GetValue(seed), arguments.GetValue(precisions)),
    cancellationToken)));
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromMinutes(1) });
