using System.CommandLine;
using Rnn.Benchmarks.Measuring;

namespace Rnn.Benchmarks.Peers;

/// <summary>"peers [NAMES]": our lines of the suite in benchmarks/peers, on the workloads named, or all.</summary>
static class PeersCommand
{
    public static Command Create()
    {
        var names = WorkloadNames.Argument();
        var command = new Command("peers", "JSON lines of the workloads of benchmarks/peers.") { names };
        command.SetAction(arguments => Run(Suite.Find(), arguments.GetValue(names)!));
        return command;
    }

    static void Run(Suite suite, IReadOnlyCollection<string> names)
    {
        foreach (var workload in new SuiteWorkloads(suite, names, suite.TrainingThreads).All())
        {
            using (workload)
            using (BenchmarkLock.Take())
            {
                Platform.Pin(workload.Threads);
                var error = workload.Check();
                var measurement = Measurement.Of(workload);
                workload.Confirm();
                Console.WriteLine(ResultLine.Of(workload, measurement, error));
            }
        }
    }
}
