using Rnn.Generators.Ir;

namespace Rnn.Generators.Equations;

/// <summary>Graph values as terms of a type.</summary>
internal static class Tensors
{
    public static TensorTerm Of(Value value, EquationType type) => new(value, type switch
    {
        MatrixType => TensorKind.Matrix,
        VectorType => TensorKind.Vector,
        TokenType => TensorKind.Token,
        _ => TensorKind.Scalar,
    });

    public static TensorTerm Vector(Value value) => new(value, TensorKind.Vector);
    public static TensorTerm Scalar(Value value) => new(value, TensorKind.Scalar);
}
