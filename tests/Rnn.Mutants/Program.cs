using System.CommandLine;
using System.Diagnostics;
using Rnn.Mutants;

var only = new Option<string?>("--only") { Description = "Mutants of files whose path contains this." };
var list = new Option<bool>("--list") { Description = "Shows the mutants and runs nothing." };
var root = new RootCommand("Changes one thing at a time in adjoints, passes and lane forms; the suite must notice every change.") { only, list };
root.SetAction(arguments => Campaign(arguments.GetValue(only), arguments.GetValue(list)));
return root.Parse(args).Invoke();

static int Campaign(string? only, bool list)
{
    var clock = Stopwatch.StartNew();
    string folder = RepositoryRoot();
    var plans = new[]
    {
        Plan.Adjoints(Subject.Compiler(folder)),
        Plan.Passes(Subject.Compiler(folder)),
        Plan.LaneForms(Subject.Runtime(folder)),
    };
    int killed = 0, survived = 0, invalid = 0;
    foreach (var plan in plans)
    {
        var mutants = plan.Mutants.Where(m => only is null || m.File.Contains(only, StringComparison.Ordinal)).ToList();
        if (list) mutants.ForEach(Console.WriteLine);
        if (list || mutants.Count == 0) continue;
        if (plan.Unchanged() is { } broken)
        {
            Console.WriteLine($"The unchanged {plan.Subject.Name} fails {broken}: build the tests first, and mend them.");
            return 1;
        }
        foreach (var mutant in mutants)
        {
            switch (plan.Run(mutant))
            {
                case { Compiled: false }: invalid++; break;
                case { Killer: null }:
                    survived++;
                    Console.WriteLine($"survived  {mutant}");
                    break;
                default: killed++; break;
            }
        }
        Console.WriteLine($"{plan.Name}: {mutants.Count} mutants, {clock.Elapsed.TotalSeconds:F0} s so far");
    }
    if (list) return 0;
    Console.WriteLine($"{invalid} more do not compile and need no test.");
    Console.WriteLine($"{killed} passed, {survived} failed");
    return survived == 0 ? 0 : 1;
}

static string RepositoryRoot()
{
    for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        if (File.Exists(Path.Combine(folder.FullName, "Rnn.sln"))) return folder.FullName;
    throw new DirectoryNotFoundException($"no Rnn.sln above {AppContext.BaseDirectory}");
}
