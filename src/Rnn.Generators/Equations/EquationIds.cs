namespace Rnn.Generators.Equations;

/// <summary>Diagnostics of the front end; each has a page under docs/diagnostics.</summary>
internal static class EquationIds
{
    /// <summary>C# that equations do not have.</summary>
    public const string OutsideGrammar = "RNN0010";
    /// <summary>A name that is no local, member, constant or op.</summary>
    public const string UnknownName = "RNN0011";
    /// <summary>Operands or arguments whose types do not go together.</summary>
    public const string TypeMismatch = "RNN0012";
    /// <summary>A division that C# carries out in integers.</summary>
    public const string IntegerDivision = "RNN0013";
    /// <summary>A state assigned where nothing has an order or only one branch runs.</summary>
    public const string ImpureFunction = "RNN0014";
    /// <summary>A bound, condition or argument that must be known when the model is compiled.</summary>
    public const string NotConstant = "RNN0015";
    /// <summary>Equality of real numbers.</summary>
    public const string Equality = "RNN0016";
    /// <summary>Layers of a stack that do not fit, or a stack without input.</summary>
    public const string Stack = "RNN0017";
    /// <summary>A cell whose equations cannot be found, or were written for a newer compiler.</summary>
    public const string UnknownCell = "RNN0018";
    /// <summary>An option that the cell does not have, or a value it cannot take.</summary>
    public const string UnknownOption = "RNN0019";
    /// <summary>Runs in eager mode, but is not compiled.</summary>
    public const string NotCompiled = "RNN0020";
    /// <summary>Cells or methods that contain or call themselves.</summary>
    public const string Recursion = "RNN0021";
}
