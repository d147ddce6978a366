namespace Rnn;

/// <summary>How the outputs of two directions become one.</summary>
public enum Merge
{
    /// <summary>Forward, then backward: twice the width.</summary>
    Concat,

    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>Their mean.</summary>
    Mean,

    /// <summary>Their elementwise product.</summary>
    Product,
}
