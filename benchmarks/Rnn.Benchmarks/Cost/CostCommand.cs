using System.CommandLine;
using System.Globalization;
using Rnn.Benchmarks.Measuring;
using Spectre.Console;

namespace Rnn.Benchmarks.Cost;

/// <summary>"cost": what a multiply-add costs in a system of layers, beside the LSTM stack of its width.</summary>
static class CostCommand
{
    public static Command Create()
    {
        var names = new Argument<string[]>("names") { Description = $"Systems; none: all of {string.Join(", ", CostRow.All.Select(r => r.Name))}.", Arity = ArgumentArity.ZeroOrMore };
        var pairs = new Option<int>("--pairs") { Description = "How often system and stack are timed in turn; the ratio is the median.", DefaultValueFactory = _ => 5 };
        names.AcceptOnlyFromAmong([.. CostRow.All.Select(r => r.Name)]);
        var command = new Command("cost", "Time per executed multiply-add of systems, beside an LSTM stack of the same width; fails where a goal is missed.") { names, pairs };
        command.SetAction(a => Run(a.GetValue(names)!, a.GetValue(pairs)));
        return command;
    }

    static int Run(string[] names, int pairs)
    {
        var table = new Table().AddColumns("System", "ns a step", "Multiply-adds", "ps each", "Stack", "ps each", "Ratio", "Goal");
        foreach (var column in table.Columns.Skip(1)) column.RightAligned();
        bool met = true;
        foreach (var row in CostRow.All.Where(r => names.Length == 0 || names.Contains(r.Name)))
        {
            double[] system = new double[pairs], stack = new double[pairs];
            for (int i = 0; i < pairs; i++) (stack[i], system[i]) = (Each(row.Stack), Each(row.System));
            double ratio = Statistics.Median([.. system.Zip(stack, (a, b) => a / b).Order()]), each = Statistics.Median([.. system.Order()]);
            met &= ratio <= row.Goal;
            table.AddRow(
                row.Name, Figure.Of(each * row.System.MultiplyAdds / 1000), row.System.MultiplyAdds.ToString("N0", CultureInfo.InvariantCulture), Figure.Of(each),
                row.Stack.Info.Name, Figure.Of(Statistics.Median([.. stack.Order()])),
                ratio.ToString("F2", CultureInfo.InvariantCulture), row.Goal.ToString("0.0", CultureInfo.InvariantCulture) + (ratio <= row.Goal ? "" : ", missed"));
        }

        AnsiConsole.MarkupLineInterpolated($"{Platform.Machine}; {Platform.Version}; one thread");
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine("Multiply-adds: those of matrices with vectors, parameters and memories alike; outer products and what vectors do with each other are not counted.");
        return met ? 0 : 1;
    }

    /// <summary>Picoseconds for each multiply-add.</summary>
    static double Each(CostSubject subject) => 1000 * subject.Nanoseconds() / subject.MultiplyAdds;
}
