namespace Rnn.Conformance.Running;

/// <summary>
/// A state of the model and the places of the case that speak of it. Rows of the batch follow each other from <c>Offset</c> on, in
/// the initial tensor (an input; zero where the case has none) as in the final one (expected).
/// </summary>
internal sealed record StatePart(string State, string Initial, string Final, int Offset = 0)
{
    /// <summary>Numbers from one row to the next; 0: the width of the state.</summary>
    public int RowStride { get; init; }

    /// <summary>A shift register of so many states: the model has the newest first, the tensor the oldest.</summary>
    public int Steps { get; init; } = 1;

    /// <summary>Where number i of the state's rows, one after the other, stands in the tensor.</summary>
    public int At(int i, int width) => Steps > 1 ? Reversed(i, width / Steps) : RowStride == 0 ? Offset + i : Offset + (i / width * RowStride) + (i % width);

    int Reversed(int i, int width) => Offset + ((Steps - 1 - (i / width % Steps)) * width) + (i % width);
}
