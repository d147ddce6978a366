using System.CommandLine;
using System.Globalization;
using Rnn.Tasks.LearningCurve;
using Rnn.Tasks.Pictures;
using Rnn.Tasks.Tasks;

ILearningTask[] tasks =
[
    .. typeof(ILearningTask).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(ILearningTask)))
        .Select(t => (ILearningTask)Activator.CreateInstance(t)!).OrderBy(t => t.Name, StringComparer.Ordinal),
];
var names = new Argument<string[]>("names") { Description = $"Tasks, or all: {string.Join(", ", tasks.Select(t => t.Name))}.", Arity = ArgumentArity.OneOrMore };
var seed = new Option<ulong?>("--seed") { Description = "One seed instead of 1, 2, 3." };
var root = new RootCommand("What networks learn: trains on tasks with a known measure of success.") { names, seed };
names.Validators.Add(r =>
{
    foreach (var name in r.GetValueOrDefault<string[]>() ?? [])
        if (name != "all" && tasks.All(t => t.Name != name)) r.AddError($"There is no task {name}; there are {string.Join(", ", tasks.Select(t => t.Name))}.");
});
root.SetAction(arguments =>
{
    var wanted = arguments.GetValue(names)!;
    ulong[] seeds = arguments.GetValue(seed) is { } one ? [one] : [1, 2, 3];
    int passed = 0, failed = 0;
    foreach (var task in tasks.Where(t => wanted.Contains("all") || wanted.Contains(t.Name)))
        foreach (var group in seeds.SelectMany(s => task.Run(s).Select(r => (Seed: s, Result: r))))
        {
            var r = group.Result;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{(r.Passed ? "passed" : "failed")}  {task.Name,-13} {r.Network,-22} seed {group.Seed}  {r.Parameters,6:N0} parameters  {r.Updates,5} updates  score {r.Score:F5}, wanted {r.Wanted}  ({r.Seconds:F1} s)"));
            if (r.Passed) passed++;
            else failed++;
        }
    Console.WriteLine($"{passed} passed, {failed} failed");
    return failed == 0 ? 0 : 1;
});

var text = new Option<FileInfo>("--text") { Description = "The text.", Required = true };
var seeds = new Option<ulong[]>("--seeds") { Description = "One run each.", DefaultValueFactory = _ => [1, 2, 3], AllowMultipleArgumentsPerToken = true };
var epochs = new Option<int>("--epochs") { Description = "Passes over the text.", DefaultValueFactory = _ => 10 };
var threads = new Option<int>("--threads") { Description = "Threads of an update.", DefaultValueFactory = _ => 1 };
var curve = new Command("char-lm", "The learning curve of a character model, epoch by epoch, as JSON lines.") { text, seeds, epochs, threads };
curve.SetAction(a => CurveCommand.Run(a.GetValue(text)!, a.GetValue(seeds)!, a.GetValue(epochs), a.GetValue(threads)));
root.Subcommands.Add(curve);

var to = new Option<FileInfo>("--to") { Description = "The picture.", DefaultValueFactory = _ => new FileInfo("ntm-heads.svg") };
var run = new Option<ulong>("--seed") { Description = "Of parameters and samples.", DefaultValueFactory = _ => 1 };
var heads = new Command("ntm-heads", "Where the heads of a Turing machine look while it copies, as SVG.") { to, run };
heads.SetAction(a => HeadsCommand.Run(a.GetValue(to)!, a.GetValue(run)));
root.Subcommands.Add(heads);
return root.Parse(args).Invoke();
