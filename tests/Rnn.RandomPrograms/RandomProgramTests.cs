using Rnn.RandomPrograms.Running;
using Xunit;
using Xunit.Abstractions;

namespace Rnn.RandomPrograms;

/// <summary>200 fixed seeds: programs nobody wrote by hand, compiled and run against the oracle.</summary>
public sealed class RandomProgramTests(ITestOutputHelper output)
{
    [Fact]
    public void Two_hundred_programs_agree_with_their_oracle()
    {
        var report = Campaign.Run(0, 200);
        output.WriteLine(report.Summary);
        Assert.True(!report.Failures.Any(), string.Join("\n", report.Failures.Take(2).Select(f => FailureText.Of(f.Candidate, f.Verdict))));
        Assert.True(report.RedrawnShare <= 0.2, report.Summary);
        Assert.Equal([], report.RareOps);
    }
}
