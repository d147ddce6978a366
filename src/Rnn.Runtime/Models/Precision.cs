namespace Rnn;

/// <summary>What the weights of products are kept in while a model streams.</summary>
public enum Precision
{
    /// <summary>The upper half of a single-precision number, rounded to nearest, ties to even: 8 significant bits, 2 bytes.</summary>
    BFloat16,

    /// <summary>A whole number from -127 to 127 times the largest weight of its row and gate over 127: 1 byte.</summary>
    Int8,
}
