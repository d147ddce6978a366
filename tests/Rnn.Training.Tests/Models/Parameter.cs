namespace Rnn.Training.Tests.Models;

/// <summary>A parameter and its gradient by row and column.</summary>
readonly ref struct Parameter(ParameterInfo info, Span<float> values, Span<float> gradients)
{
    readonly Span<float> values = values, gradients = gradients;

    public float this[int row, int column = 0] => values[info.PositionOf(row, column)];

    public void Add(int row, int column, float amount) => gradients[info.PositionOf(row, column)] += amount;
}
