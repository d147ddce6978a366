using System.CommandLine;
using System.Globalization;
using Rnn.Benchmarks.Measuring;
using Rnn.Benchmarks.Peers;
using Spectre.Console;

namespace Rnn.Benchmarks.Compare;

/// <summary>"compare [NAMES]": ours and each rival in turn within seconds, so that what disturbs the machine disturbs both.</summary>
sealed class CompareCommand(Suite suite, int pairs)
{
    static readonly IReadOnlyList<IRival> All =
    [
        new ScaledFigures(),
        new ScriptedRival("onnxruntime", "run_ort.py", trains: false, "ort_bench"),
        new ScriptedRival("oneDNN", "run_dnnl.py", trains: true, "dnnl_bench", "dnnl_train"),
        new ScriptedRival("torch", "run_torch.py", trains: true),
    ];

    public static Command Create()
    {
        var names = WorkloadNames.Argument();
        var pairs = new Option<int>("--pairs") { Description = "Pairs of each workload and rival.", DefaultValueFactory = _ => 25 };
        pairs.Validators.Add(r => { if (r.GetValueOrDefault<int>() < 1) r.AddError("--pairs must be at least 1."); });
        var rivals = new Option<string[]>("--rivals") { Description = "Some of them (default: all).", AllowMultipleArgumentsPerToken = true };
        rivals.AcceptOnlyFromAmong([.. All.Select(r => r.Name)]);
        var command = new Command("compare", "Ours beside each rival of benchmarks/peers, in pairs within seconds, one thread: median ratio and its 95 % interval.") { names, pairs, rivals };
        command.SetAction(a =>
        {
            var suite = Suite.Find();
            var chosen = a.GetValue(rivals) is { Length: > 0 } few ? All.Where(r => few.Contains(r.Name)) : All;
            new CompareCommand(suite, a.GetValue(pairs)).Run(a.GetValue(names) is { Length: > 0 } some ? some : suite.WorkloadNames, chosen);
        });
        return command;
    }

    void Run(IEnumerable<string> names, IEnumerable<IRival> chosen)
    {
        AnsiConsole.MarkupLineInterpolated($"{Platform.Machine}; {Platform.Version}; one thread");
        var rivals = new List<IRival>();
        foreach (var rival in chosen)
        {
            if (rival.Missing(suite) is { } reason) AnsiConsole.MarkupLineInterpolated($"{rival.Name}: not installed ({reason}); left out.");
            else rivals.Add(rival);
        }

        var table = new Table().AddColumns("Workload", "Rival", "Ours", "Rival's", "Times faster", "95 % interval", "Pairs", "Rival's variant");
        foreach (var column in table.Columns.Skip(2).Take(5)) column.RightAligned();
        foreach (var name in names)
            foreach (var rival in rivals.Where(r => r.Runs(name)))
                Add(table, name, rival);
        if (table.Rows.Count > 0) AnsiConsole.Write(table);
        AnsiConsole.WriteLine("Times are medians over the pairs, of each system's fastest variant in that pair. Times faster: the median of the pairs' ratios; its interval by order statistics.");
    }

    void Add(Table table, string name, IRival rival)
    {
        var ours = new List<Workload>(new SuiteWorkloads(suite, [name], [1]).All());
        try
        {
            foreach (var workload in ours) workload.Check();
            List<double> our = [], their = [];
            string variant = "";
            for (int pair = 0; pair < pairs; pair++)
            {
                using var taken = BenchmarkLock.Take();
                // Who comes first changes from pair to pair: a drift of the machine favours neither.
                if (pair % 2 == 0) our.Add(Fastest(ours));
                var result = rival.Measure(suite, name);
                if (pair % 2 == 1) our.Add(Fastest(ours));
                their.Add(result.Value);
                variant = result.Variant;
            }

            foreach (var workload in ours) workload.Confirm();
            var measured = new Pairs(our, their);
            table.AddRow(Row(name, rival.Name, ours[0].Metric, measured, variant));
            // The whole suite takes hours: what is known is said at once.
            AnsiConsole.MarkupLineInterpolated($"{name} {rival.Name}: {Figure.Of(measured.Ratio)} times faster");
        }
        catch (RivalFailedException failed)
        {
            AnsiConsole.MarkupLineInterpolated($"{rival.Name}: no result for {name} ({failed.Message}); left out.");
        }
        finally
        {
            ours.ForEach(workload => workload.Dispose());
        }
    }

    /// <summary>Of our variants, in the metric's unit.</summary>
    static double Fastest(List<Workload> workloads)
    {
        Platform.Pin(1);
        return workloads.Min(w => Measurement.Of(w).Median * (w.Metric == "ns_per_step" ? 1e9 : 1e3));
    }

    static string[] Row(string name, string rival, string metric, Pairs measured, string variant)
    {
        string unit = metric == "ns_per_step" ? " ns" : " ms";
        string Time(IEnumerable<double> times) => Figure.Of(Statistics.Median([.. times.Order()])) + unit;
        var interval = measured.Interval is var (low, high) ? $"{Figure.Of(low)} to {Figure.Of(high)}" : "six pairs needed";
        return
        [
            name, rival, Time(measured.Ours), Time(measured.Theirs), Figure.Of(measured.Ratio), interval,
            measured.Ours.Count.ToString(CultureInfo.InvariantCulture), variant,
        ];
    }
}
