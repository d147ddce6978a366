using System.CommandLine;
using DialogueExample;

var train = new Option<FileInfo?>("--train") { Description = "Columns dialogue, utterance, speaker (A or B), emotion, text (default: conversations that are made up)." };
var test = new Option<FileInfo?>("--test") { Description = "What is judged; goes with --train." };
var epochs = new Option<int?>("--epochs") { Description = "Passes over the conversations (default: 40 over files of yours, 15 otherwise)." };
var seeds = new Option<ulong[]>("--seeds") { Description = "One run each.", DefaultValueFactory = _ => [1], AllowMultipleArgumentsPerToken = true };
var root = new RootCommand("Learns the emotion of each utterance of a conversation, with and without a memory of what was said before.") { train, test, epochs, seeds };
root.Validators.Add(r => { if (r.GetValue(train) is null != r.GetValue(test) is null) r.AddError("--train and --test go together."); });
root.SetAction(a => Job.Run(a.GetValue(train)?.FullName, a.GetValue(test)?.FullName, a.GetValue(epochs) ?? (a.GetValue(train) is null ? 15 : 40), a.GetValue(seeds)!));
return root.Parse(args).Invoke();
