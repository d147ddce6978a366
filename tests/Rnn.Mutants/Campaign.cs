using System.Collections.Concurrent;
using System.Diagnostics;

namespace Rnn.Mutants;

/// <summary>Runs the mutants of all plans on all cores, a child process each, and tells what became of each.</summary>
internal sealed class Campaign(IReadOnlyList<Plan> plans)
{
    const int Unchanged = -1;

    readonly ConcurrentQueue<(int Plan, int Mutant)> jobs = [];
    readonly ConcurrentQueue<(int Plan, Outcome Outcome)> results = [];
    volatile bool broken;

    /// <returns>Whether every mutant was killed.</returns>
    public bool Run(Func<Mutant, bool> takes)
    {
        var clock = Stopwatch.StartNew();
        var mutants = (from plan in Enumerable.Range(0, plans.Count) from mutant in Enumerable.Range(0, plans[plan].Mutants.Count) where takes(plans[plan].Mutants[mutant]) select (Plan: plan, Mutant: mutant)).ToList();
        foreach (var (plan, _) in mutants.DistinctBy(m => plans[m.Plan].Suite.Subject)) jobs.Enqueue((plan, Unchanged));
        foreach (var mutant in mutants) jobs.Enqueue(mutant);

        Task.WaitAll([.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Factory.StartNew(Work, TaskCreationOptions.LongRunning))]);

        if (broken) return false;
        for (int plan = 0; plan < plans.Count; plan++) Report(plans[plan].Name, [.. results.Where(r => r.Plan == plan).Select(r => r.Outcome)]);
        Console.WriteLine($"{clock.Elapsed.TotalSeconds:F0} s");
        return Total([.. results.Select(r => r.Outcome)]);
    }

    void Work()
    {
        using var worker = new WorkerProcess();
        while (jobs.TryDequeue(out var job))
        {
            var outcome = worker.Run(job.Plan, job.Mutant);
            string verdict = outcome.Verdict.ToString().ToLowerInvariant(), by = outcome.Test == "" ? "" : $"    by {outcome.Test}";
            if (job.Mutant != Unchanged)
            {
                results.Enqueue((job.Plan, outcome));
                Console.WriteLine($"{verdict,-9} {plans[job.Plan].Mutants[job.Mutant]}{by}");
            }
            else if (outcome.Verdict != Verdict.Survived)
            {
                // a suite that fails anyway, or a worker that cannot run it, would kill everything
                Console.WriteLine($"{verdict,-9} {plans[job.Plan].Suite.Subject.Name} without any change{by}");
                broken = true;
                jobs.Clear();
            }
        }
    }

    static void Report(string name, IReadOnlyList<Outcome> outcomes)
    {
        var killers = outcomes.Where(IsKilled).GroupBy(o => o.Test.Split('.')[0]).OrderByDescending(g => g.Count()).Select(g => $"{g.Key} {g.Count()}");
        Console.WriteLine($"{name}: {outcomes.Count(IsKilled)} killed ({string.Join(", ", killers)}), {outcomes.Count(o => o.Verdict == Verdict.Survived)} survived, {outcomes.Count(o => o.Verdict == Verdict.Invalid)} did not compile");
    }

    static bool Total(IReadOnlyList<Outcome> outcomes)
    {
        int survived = outcomes.Count(o => o.Verdict == Verdict.Survived), late = outcomes.Count(o => o.Verdict == Verdict.TimedOut);
        Console.WriteLine($"{outcomes.Count(IsKilled)} killed, {survived} survived{(late == 0 ? "" : $", {late} timed out")}");
        return survived == 0;
    }

    static bool IsKilled(Outcome outcome) => outcome.Verdict is Verdict.Killed or Verdict.TimedOut or Verdict.Crashed;
}
