using System.Collections.Concurrent;
using System.Diagnostics;

namespace Rnn.Mutants;

/// <summary>Runs the mutants of all plans on all cores, a child process each, and tells what became of each.</summary>
internal sealed class Campaign(IReadOnlyList<Plan> plans, IReadOnlyDictionary<Mutant, string> equivalents)
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
        foreach (var (plan, mutant) in mutants)
            if (equivalents.TryGetValue(plans[plan].Mutants[mutant], out var reason)) Add(plan, plans[plan].Mutants[mutant], new(Verdict.Equivalent, reason));
            else jobs.Enqueue((plan, mutant));

        Task.WaitAll([.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Factory.StartNew(Work, TaskCreationOptions.LongRunning))]);

        if (broken) return false;
        foreach (var plan in results.GroupBy(r => r.Plan).OrderBy(g => g.Key)) Report(plans[plan.Key].Name, [.. plan.Select(r => r.Outcome)]);
        Console.WriteLine($"{clock.Elapsed.TotalSeconds:F0} s");
        return Total([.. results.Select(r => r.Outcome)]);
    }

    void Work()
    {
        using var worker = new WorkerProcess();
        while (jobs.TryDequeue(out var job))
        {
            var outcome = worker.Run(job.Plan, job.Mutant);
            // once more in a new child, where nothing of earlier mutants runs on
            if (outcome.Verdict is Verdict.TimedOut or Verdict.Crashed) outcome = worker.Run(job.Plan, job.Mutant);
            if (job.Mutant != Unchanged) Add(job.Plan, plans[job.Plan].Mutants[job.Mutant], outcome);
            else if (outcome.Verdict != Verdict.Survived)
            {
                // a suite that fails anyway, or a worker that cannot run it, would kill everything
                Console.WriteLine($"{plans[job.Plan].Suite.Subject.Name} without any change: {outcome.Verdict} by {outcome.By}");
                broken = true;
                jobs.Clear();
            }
        }
    }

    void Add(int plan, Mutant mutant, Outcome outcome)
    {
        results.Enqueue((plan, outcome));
        Console.WriteLine($"{outcome.Verdict.ToString().ToLowerInvariant(),-10} {mutant}{(outcome.By == "" ? "" : $"    by {outcome.By}")}");
    }

    static void Report(string name, IReadOnlyList<Outcome> outcomes)
    {
        var killers = outcomes.Where(IsKilled).GroupBy(o => o.By.Split('.')[0]).OrderByDescending(g => g.Count()).Select(g => $"{g.Key} {g.Count()}");
        var others = new[] { Verdict.Survived, Verdict.TimedOut, Verdict.Crashed, Verdict.Invalid, Verdict.Equivalent }.Where(v => outcomes.Any(o => o.Verdict == v)).Select(v => $", {outcomes.Count(o => o.Verdict == v)} {v.ToString().ToLowerInvariant()}");
        Console.WriteLine($"{name}: {outcomes.Count(IsKilled)} killed ({string.Join(", ", killers)}){string.Concat(others)}");
    }

    static bool Total(IReadOnlyList<Outcome> outcomes)
    {
        int survived = outcomes.Count(o => o.Verdict == Verdict.Survived), late = outcomes.Count(o => o.Verdict == Verdict.TimedOut);
        Console.WriteLine($"{outcomes.Count(IsKilled)} killed, {survived} survived{(late == 0 ? "" : $", {late} timed out")}");
        return survived == 0;
    }

    static bool IsKilled(Outcome outcome) => outcome.Verdict is Verdict.Killed or Verdict.TimedOut or Verdict.Crashed;
}
