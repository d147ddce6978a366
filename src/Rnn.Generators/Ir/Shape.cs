namespace Rnn.Generators.Ir;

internal enum ShapeKind { Vector, Matrix, Token }

/// <summary>
/// What one sample holds at one step: a vector [n] (a scalar is [1]), a matrix [rows x columns], or a token below n. The batch
/// axis is implicit and time is a matter of <see cref="Space"/>.
/// </summary>
internal readonly record struct Shape(ShapeKind Kind, int Rows, int Columns)
{
    public static Shape Scalar => Vector(1);
    public static Shape Vector(int width) => new(ShapeKind.Vector, width, 1);
    public static Shape Matrix(int rows, int columns) => new(ShapeKind.Matrix, rows, columns);
    public static Shape Token(int classes) => new(ShapeKind.Token, classes, 1);

    public bool IsVector => Kind == ShapeKind.Vector;
    public bool IsMatrix => Kind == ShapeKind.Matrix;
    public bool IsToken => Kind == ShapeKind.Token;

    /// <summary>The width of a vector.</summary>
    public int Width => Rows;

    /// <summary>How many 16-lane blocks a vector of this width takes.</summary>
    public int Blocks => (Rows + 15) / 16;

    public override string ToString() => Kind switch
    {
        ShapeKind.Matrix => $"[{Rows} x {Columns}]",
        ShapeKind.Token => $"token<{Rows}>",
        _ => $"[{Rows}]",
    };
}
