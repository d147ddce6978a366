using System.Globalization;

namespace Rnn.Mutants;

/// <summary>
/// The child's side: reads "PLAN MUTANT" (-1: unchanged) a line, answers with the names of tests as they start and with what became of
/// the mutant. What tests print is thrown away, since the answers go the same way.
/// </summary>
internal static class Worker
{
    public const string Ready = "ready", Starts = "? ", Ends = "= ";

    public static int Run(string root)
    {
        var (orders, answers) = (Console.In, Console.Out);
        Console.SetOut(TextWriter.Null);
        var plans = Plan.All(root);
        answers.WriteLine(Ready);
        while (orders.ReadLine() is { } order)
        {
            var numbers = Array.ConvertAll(order.Split(' '), n => int.Parse(n, CultureInfo.InvariantCulture));
            var plan = plans[numbers[0]];
            var outcome = plan.Suite.Run(numbers[1] < 0 ? null : plan.Mutants[numbers[1]], test => answers.WriteLine(Starts + test));
            answers.WriteLine($"{Ends}{outcome.Verdict} {outcome.By}");
        }
        return 0;
    }
}
