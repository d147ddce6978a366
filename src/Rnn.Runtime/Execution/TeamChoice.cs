namespace Rnn.Execution;

/// <summary>
/// Whether the next run of a job is worth a team. A short one is not, and a team whose other cores are busy with something else is slower
/// than one thread; only the clock tells. The faster way is taken and the other one tried now and then, less often the longer it loses.
/// </summary>
sealed class TeamChoice
{
    const int FirstTrial = 4, ShortestInterval = 32, LongestInterval = 512, TrialRuns = 2;

    Way team = new(), alone = new();
    bool usual = true;
    int interval = ShortestInterval, left = FirstTrial;

    /// <summary>Whether the next run takes the team.</summary>
    public bool Team { get; private set; } = true;

    /// <summary>What that run took, in any unit, per piece of work.</summary>
    public void Took(double time)
    {
        if (Team) team.Add(time);
        else alone.Add(time);
        left--;
        if (Team == usual) FinishUsual();
        else if (left == 0) FinishTrial();
    }

    void FinishUsual()
    {
        if (Of(!usual).Time < Of(usual).Time) Take(!usual);
        else if (left <= 0) (Team, left) = (!usual, TrialRuns);
    }

    void FinishTrial()
    {
        if (Of(!usual).Time < Of(usual).Time) Take(!usual);
        else (Team, interval, left) = (usual, Math.Min(2 * interval, LongestInterval), interval);
    }

    void Take(bool way) => (Team, usual, interval, left) = (way, way, ShortestInterval, ShortestInterval);

    Way Of(bool way) => way ? team : alone;

    /// <summary>The shorter of the last two times: one run that was disturbed says nothing.</summary>
    struct Way()
    {
        double last = double.PositiveInfinity;

        public double Time { get; private set; } = double.PositiveInfinity;

        public void Add(double time) => (Time, last) = (Math.Min(last, time), time);
    }
}
