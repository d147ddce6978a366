using System.ComponentModel;

namespace Rnn.Execution;

/// <summary>What generated models implement so that a workspace can run their passes on all of its threads.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IWorkspaceProgram
{
    /// <summary>One worker's share of a pass. The ranges come from <see cref="Division"/>; <see cref="Workspace.Barrier"/> stands between phases.</summary>
    /// <param name="pass">The model's own number for the pass, e.g. of an entry's forward pass.</param>
    /// <param name="workspace">The memory to work in.</param>
    /// <param name="worker">From 0 (the calling thread) to the number of threads - 1.</param>
    void Run(int pass, Workspace workspace, int worker);
}
