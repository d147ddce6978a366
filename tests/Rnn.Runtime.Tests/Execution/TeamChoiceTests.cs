using Rnn.Execution;

namespace Rnn.Runtime.Tests.Execution;

/// <summary>The choice between a team and one thread, on times that are made up.</summary>
public class TeamChoiceTests
{
    /// <summary>Runs a number of jobs and tells what they took, and how many took the team.</summary>
    static (double Time, int Teams) Run(TeamChoice choice, int runs, double team, double alone)
    {
        var (time, teams) = (0.0, 0);
        for (int i = 0; i < runs; i++)
        {
            double took = choice.Team ? team : alone;
            if (choice.Team) teams++;
            time += took;
            choice.Took(took);
        }
        return (time, teams);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    [InlineData(1, 1.02)]
    public void LittleIsLostAgainstTheBetterWay(double team, double alone)
    {
        var (time, _) = Run(new TeamChoice(), 1000, team, alone);
        Assert.InRange(time, 1000, 1025);
    }

    [Fact]
    public void ATeamWhoseCoresAreTakenIsLeftAtOnceAndFoundAgain()
    {
        var choice = new TeamChoice();
        Run(choice, 200, 1, 2);
        var busy = Run(choice, 500, 6, 2);
        Assert.True(busy.Time < 1.1 * 500 * 2, $"{busy.Time} with a busy core, 1000 alone");
        Run(choice, 512, 1, 2);
        Assert.InRange(Run(choice, 500, 1, 2).Time, 500, 520);
    }

    /// <summary>A run that the machine disturbed, or the first one, which compiles, decides nothing.</summary>
    [Fact]
    public void OneSlowRunDecidesNothing()
    {
        var choice = new TeamChoice();
        choice.Took(1e6);
        Run(choice, 60, 1, 2);
        Assert.True(choice.Team);
        choice.Took(50);
        Assert.Equal(4, Run(choice, 4, 1, 2).Teams);
    }
}
