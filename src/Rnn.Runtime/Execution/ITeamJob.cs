using System.ComponentModel;

namespace Rnn.Execution;

/// <summary>Work that all workers of a <see cref="ThreadTeam"/> do together.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITeamJob
{
    /// <summary>The share of one worker, from 0 (the calling thread) to the team's size - 1.</summary>
    void Run(int worker);
}
