using System.CommandLine;
using System.Globalization;
using Rnn.Benchmarks.Compare;
using Rnn.Benchmarks.Measuring;
using Rnn.Benchmarks.Peers;
using Spectre.Console;

namespace Rnn.Benchmarks.Ours;

/// <summary>"ours": our own ways beside each other, in pairs within seconds.</summary>
static class OursCommand
{
    public static Command Create()
    {
        var names = WorkloadNames.Argument();
        var pairs = new Option<int>("--pairs") { Description = "Pairs of each row.", DefaultValueFactory = _ => 11 };
        pairs.Validators.Add(r => { if (r.GetValueOrDefault<int>() < 1) r.AddError("--pairs must be at least 1."); });
        var command = new Command("ours", "Narrow weights, many streams and two threads beside the usual way, in pairs within seconds: median ratio and its 95 % interval.") { names, pairs };
        command.SetAction(a => Run(a.GetValue(names)!, a.GetValue(pairs)));
        return command;
    }

    static void Run(IReadOnlyCollection<string> names, int pairs)
    {
        AnsiConsole.MarkupLineInterpolated($"{Platform.Machine}; {Platform.Version}");
        var table = new Table().AddColumns("Workload", "Usual", "Variant", "Usual time", "Variant's", "Times faster", "95 % interval", "Best against best", "Cores");
        foreach (var column in table.Columns.Skip(3)) column.RightAligned();
        foreach (var pairing in Pairing.All(Suite.Find()))
        {
            using var usual = pairing.Baseline();
            if (names.Count > 0 && !names.Contains(usual.Name)) continue;
            using var variant = pairing.Variant();
            table.AddRow(Row(usual, variant, pairs));
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine("Times are medians over the pairs; the best are the fastest of them. Cores: processor time in the variant's time.");
    }

    static string[] Row(Workload usual, Workload variant, int pairs)
    {
        List<double> before = [], after = [];
        double cores = 0;
        for (int pair = 0; pair < pairs; pair++)
        {
            using var taken = BenchmarkLock.Take();
            if (pair % 2 == 0) before.Add(Measured(usual).Median);
            var measurement = Measured(variant);
            if (pair % 2 == 1) before.Add(Measured(usual).Median);
            after.Add(measurement.Median);
            cores = Math.Max(cores, measurement.Cores);
        }

        var measured = new Pairs(after, before);
        var interval = measured.Interval is var (low, high) ? $"{Figure.Of(low)} to {Figure.Of(high)}" : "six pairs needed";
        return
        [
            usual.Name, Label(usual), Label(variant), Time(usual, before), Time(variant, after), Figure.Of(measured.Ratio), interval,
            Figure.Of(before.Min() / after.Min()), cores.ToString("F2", CultureInfo.InvariantCulture),
        ];
    }

    static Measurement Measured(Workload workload)
    {
        Platform.Pin(workload.Threads);
        return Measurement.Of(workload);
    }

    static string Label(Workload workload) => workload.Metric == "ns_per_step" ? workload.Variant : string.Create(CultureInfo.InvariantCulture, $"{workload.Threads} {(workload.Threads == 1 ? "thread" : "threads")}");

    static string Time(Workload workload, List<double> seconds)
    {
        bool steps = workload.Metric == "ns_per_step";
        return Figure.Of(Statistics.Median([.. seconds.Order()]) * (steps ? 1e9 : 1e3)) + (steps ? " ns" : " ms");
    }
}
