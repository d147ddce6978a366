using System.CommandLine;
using Rnn.Mutants;

var only = new Option<string?>("--only") { Description = "Mutants whose line in the list contains this." };
var list = new Option<bool>("--list") { Description = "Shows the mutants and runs nothing." };
var root = new RootCommand("Changes one thing at a time in adjoints, passes and lane forms; the suite must notice every change.") { only, list };
var work = new Command("work", "What the program starts itself as: runs mutants by their numbers.") { Hidden = true };
work.SetAction(_ => Worker.Run(RepositoryRoot()));
root.Add(work);
root.SetAction(arguments =>
{
    var plans = Plan.All(RepositoryRoot());
    bool Takes(Mutant mutant) => arguments.GetValue(only) is not { } text || mutant.ToString().Contains(text, StringComparison.Ordinal);
    var equivalents = Equivalents.Read(File.ReadLines(Path.Combine(RepositoryRoot(), "tests/Rnn.Mutants/equivalent.txt")), [.. plans.SelectMany(p => p.Mutants)]);
    if (!arguments.GetValue(list)) return new Campaign(plans, equivalents).Run(Takes) ? 0 : 1;
    foreach (var mutant in plans.SelectMany(p => p.Mutants).Where(Takes)) Console.WriteLine(mutant);
    return 0;
});
return root.Parse(args).Invoke();

static string RepositoryRoot()
{
    for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        if (File.Exists(Path.Combine(folder.FullName, "Rnn.sln"))) return folder.FullName;
    throw new DirectoryNotFoundException($"no Rnn.sln above {AppContext.BaseDirectory}");
}
