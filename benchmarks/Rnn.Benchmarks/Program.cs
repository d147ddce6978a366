using System.CommandLine;
using Rnn.Benchmarks.Compare;
using Rnn.Benchmarks.Cost;
using Rnn.Benchmarks.Generator;
using Rnn.Benchmarks.Latency;
using Rnn.Benchmarks.Networks;
using Rnn.Benchmarks.Ours;
using Rnn.Benchmarks.Peers;
using Rnn.Benchmarks.Roof;
using Rnn.Benchmarks.Startup;
using Rnn.Benchmarks.Silence;
using Spectre.Console;

// A file or a pipe has no width of its own.
if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = 160;

var root = new RootCommand("How fast compiled networks run. Environment: LOCK, the file that keeps two benchmarks apart; CORE, the core for one thread (1).")
{
    PeersCommand.Create(),
    GeneratorCommand.Create(),
    RoofCommand.Create(),
    StartupCommand.Create(),
    LatencyCommand.Create(),
    CompareCommand.Create(),
    OursCommand.Create(),
    CellsCommand.Create(),
    CostCommand.Create(),
    AudioCommand.Create(),
    SilenceCommand.Create(),
};
return root.Parse(args).Invoke();
