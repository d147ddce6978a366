using Rnn.Benchmarks.Peers;

namespace Rnn.Benchmarks.Compare;

/// <summary>A system run by its script in benchmarks/peers, which checks its outputs before it times them.</summary>
/// <param name="name">As its lines call it.</param>
/// <param name="script">The script.</param>
/// <param name="trains">Whether it has the suite's training.</param>
/// <param name="programs">What setup.sh builds for it in .peers/bin.</param>
sealed class ScriptedRival(string name, string script, bool trains, params string[] programs) : IRival
{
    public string Name => name;

    public bool Runs(string workload) => trains || !workload.StartsWith('T');

    public string? Missing(Suite suite)
        => programs.FirstOrDefault(p => !File.Exists(suite.Program(p))) is { } program ? $".peers/bin/{program} is not there" : Run(suite, "none").Error;

    /// <exception cref="RivalFailedException">It printed no result, for example since its outputs are wrong; the message is its own.</exception>
    public RivalResult Measure(Suite suite, string workload)
    {
        var (output, error) = Run(suite, workload);
        var results = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(RivalResult.Parse).ToList();
        return error is null && results.Count > 0 ? results.MinBy(r => r.Value)! : throw new RivalFailedException(error ?? "it printed nothing");
    }

    (string Output, string? Error) Run(Suite suite, string workload) => PeerProcess.Run(suite, "/usr/bin/python3", script, workload);
}
