namespace Rnn.RandomPrograms.Oracle;

/// <summary>A cell that can be stepped on one sample, whoever computes it: the tape's formulas, or the user's C# in eager mode.</summary>
internal interface ICellRun
{
    /// <summary>Sets a state by its path ("h", "inner.h").</summary>
    void SetState(string path, Var value);

    Var State(string path);

    /// <summary>What the last step has appended to a sequence.</summary>
    Var Appended(string path);

    /// <summary>One step; the token counts where the cell takes one.</summary>
    Var Step(Var? x, int token);
}
