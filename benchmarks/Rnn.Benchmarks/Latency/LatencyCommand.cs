using System.CommandLine;
using System.Globalization;
using Rnn.Benchmarks.Measuring;
using Rnn.Benchmarks.Models;
using Rnn.Benchmarks.Peers;
using Spectre.Console;

namespace Rnn.Benchmarks.Latency;

/// <summary>"latency": the slow ones among a million steps, beside those of an empty loop that is timed the same way.</summary>
static class LatencyCommand
{
    const int Count = 1_000_000;

    public static Command Create()
    {
        var command = new Command("latency", "The slow ones among a million steps of S1 and S2, beside an empty loop; faults, collections, waiting.");
        command.SetAction(_ => Run(Suite.Find()));
        return command;
    }

    static void Run(Suite suite)
    {
        var table = new Table().AddColumns("Calls", "p50", "p99", "p99.9", "Worst", "Faults minor/major", "Collections", "Allocated", "Waited");
        foreach (var column in table.Columns.Skip(1)) column.RightAligned();
        using (BenchmarkLock.Take())
        {
            Platform.Pin(1);
            Add(table, "nothing", CallTimes.Of(new NoCall(), Count));
            Add(table, "S1, Step", Steps<S1, S1.State>(suite, "S1"));
            Add(table, "nothing", CallTimes.Of(new NoCall(), Count));
            Add(table, "S2, Step", Steps<S2, S2.State>(suite, "S2"));
        }

        AnsiConsole.MarkupLineInterpolated($"{Platform.Machine}; {Count.ToString("N0", CultureInfo.InvariantCulture)} calls each, timed one by one; the clock's own time is included");
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine("Faults, collections and allocated bytes of the whole process while the clock ran; waited: share of that time in which a thread was ready and had no core.");
    }

    static CallTimes Steps<TModel, TState>(Suite suite, string name)
        where TModel : class, IRnnModel<TModel>, IStreamed<TState>
        where TState : unmanaged
    {
        var description = suite.Model(name);
        var model = TModel.Create(1);
        var inputs = Inputs.For(suite, description, model.Parameters);
        return CallTimes.Of(new StepCall<TModel, TState>(model, inputs, description.Dense), Count);
    }

    static void Add(Table table, string name, CallTimes times)
    {
        var counters = times.Counters;
        string Time(int parts) => times.Nanoseconds(parts) is var ns && ns >= 10_000 ? Figure.Of(ns / 1000) + " us" : Figure.Of(ns) + " ns";
        string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
        table.AddRow(
            name, Time(50_000), Time(99_000), Time(99_900), Time(100_000),
            Text($"{counters.MinorFaults:N0} / {counters.MajorFaults:N0}"), Text($"{counters.Collections}"), Text($"{counters.AllocatedBytes:N0} B"),
            Text($"{counters.SecondsWithoutCore / times.Seconds * 100:F1} %"));
    }
}
