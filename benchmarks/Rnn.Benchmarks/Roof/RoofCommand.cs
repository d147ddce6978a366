using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Rnn.Benchmarks.Measuring;
using Rnn.Benchmarks.Peers;
using Spectre.Console;

namespace Rnn.Benchmarks.Roof;

/// <summary>"roof [NAMES]": what the machine can do at most, and each workload's share of it.</summary>
static class RoofCommand
{
    static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static Command Create()
    {
        var names = WorkloadNames.Argument();
        var json = new Option<bool>("--json") { Description = "Lines of JSON instead of a table." };
        var command = new Command("roof", "The machine's own roof, multiply-adds and reading, and each workload's share of it.") { names, json };
        command.SetAction(arguments => Run(arguments.GetValue(names)!, arguments.GetValue(json)));
        return command;
    }

    static void Run(IReadOnlyCollection<string> names, bool json)
    {
        var suite = Suite.Find();
        var roof = new MachineRoof();
        var rows = new List<RoofRow>();
        foreach (var workload in new SuiteWorkloads(suite, names, suite.TrainingThreads).All())
        {
            using (workload)
            {
                var row = Measure(workload, roof);
                if (json) Console.WriteLine(JsonSerializer.Serialize(row, Json));
                rows.Add(row);
            }
        }

        if (!json) Print(rows, roof);
    }

    static RoofRow Measure(Workload workload, MachineRoof roof)
    {
        bool reads = workload.WeightBytes > 0;
        double most = reads ? roof.GigabytesPerSecond(workload.WeightBytes) : roof.Gigaflops * workload.Threads;
        using var taken = BenchmarkLock.Take();
        Platform.Pin(workload.Threads);
        workload.Check();
        var measurement = Measurement.Of(workload);
        workload.Confirm();
        double rate = (reads ? workload.WeightBytes : workload.ExecutedFlops ?? workload.Flops) / measurement.Median / 1e9;
        double value = measurement.Median * (workload.Metric == "ns_per_step" ? 1e9 : 1e3);
        return new RoofRow(
            Platform.Machine, workload.Name, workload.Variant, workload.Threads, workload.Metric, value,
            reads ? "read" : "fma", rate, most, rate / most, workload.WeightBytes, measurement.Waited);
    }

    static void Print(List<RoofRow> rows, MachineRoof roof)
    {
        AnsiConsole.MarkupLineInterpolated($"{Platform.Machine}; {roof.Gigaflops.ToString("F0", CultureInfo.InvariantCulture)} GFLOP/s a core, sustained over one second");
        var table = new Table().AddColumns("Workload", "Variant", "Threads", "Time", "Bound by", "Rate", "Roof", "Share", "Waited");
        foreach (var column in table.Columns.Skip(2)) column.RightAligned();
        foreach (var row in rows)
        {
            string unit = row.Bound == "read" ? "GB/s" : "GFLOP/s";
            table.AddRow(
                row.Workload, row.Variant, Text($"{row.Threads}"), Figure.Of(row.Value) + (row.Metric == "ns_per_step" ? " ns" : " ms"),
                row.Bound == "read" ? Text($"reading {row.WeightBytes / 1024.0:N1} KiB") : "multiply-adds",
                Text($"{row.Rate:N1} {unit}"), Text($"{row.Roof:N1} {unit}"), Text($"{row.Share * 100:F0} %"), Text($"{row.Waited * 100:F0} %"));
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine("Reading: the weights, padding included, once a step, against a loop of the same shape over a block of that size.");
        AnsiConsole.WriteLine("Multiply-adds: operations executed, look-ups not counted, padding not counted, against the sustained rate times threads.");
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
