using Rnn.Conformance.Cases;

namespace Rnn.Conformance.Declarations.Equations;

/// <summary>Text of the language and the shape of what it computes: [] a number, [n] a vector, [r, c] a matrix.</summary>
internal sealed record Expression(string Text, int[] Shape)
{
    public bool IsNumber => Shape.Length == 0;
    public int Width => Shape.Length == 1 ? Shape[0] : throw new InvalidDataException($"'{Text}' is no vector");

    /// <summary>A type of the language for a shape.</summary>
    public static string TypeOf(int[] shape) => shape.Length switch
    {
        0 => "Scalar",
        1 => $"Vec<D{shape[0]}>",
        2 => $"Mat<D{shape[0]}, D{shape[1]}>",
        _ => throw new InvalidDataException("a tensor of more than two dimensions is no parameter of a cell"),
    };

    public static string TypeOf(Tensor tensor) => TypeOf(tensor.Shape);
}
