using Rnn.Generators.Ir;

namespace Rnn.Generators.Equations;

/// <summary>Graph values as terms of a type.</summary>
internal static class Tensors
{
    public static TensorTerm Of(Value value, EquationType type) => type switch
    {
        MatrixType { Columns: var columns } => Matrix(value, columns),
        VectorType => Vector(value),
        TokenType => new(value, TensorKind.Token),
        _ => Scalar(value),
    };

    /// <summary>A matrix parameter, or one vector that has the rows of a matrix one after another.</summary>
    public static TensorTerm Matrix(Value value, int columns) => new(value, TensorKind.Matrix) { RowLength = columns };

    /// <summary>The entries of a matrix that is a value, not a parameter of products: one vector, whose width a program can count.</summary>
    public static int Entries(int rows, int columns) => StackRules.IsSize((long)rows * columns) ? rows * columns
        : throw new EquationException(EquationIds.SizeOutOfRange, StackRules.OutOfRange($"a matrix of {rows} x {columns}", (long)rows * columns), EquationPosition.OfModel());

    public static TensorTerm Vector(Value value) => new(value, TensorKind.Vector);
    public static TensorTerm Scalar(Value value) => new(value, TensorKind.Scalar);
}
