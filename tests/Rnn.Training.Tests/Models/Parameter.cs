namespace Rnn.Training.Tests.Models;

/// <summary>A parameter and its gradient by row and column.</summary>
readonly struct Parameter(ParameterInfo info, ParameterBlock block, Workspace? workspace)
{
    public float this[int row, int column = 0] => block.Values[info.PositionOf(row, column)];

    public void Add(int row, int column, float amount) => workspace!.ParameterGradients[info.PositionOf(row, column)] += amount;
}
