namespace Rnn.Kernels;

/// <summary>Numbers about the format of single-precision floats that the lane types share.</summary>
static class FloatBits
{
    /// <summary>2^-100: below it a number that is kept from step to step is zero.</summary>
    public const float Smallest = 7.888609e-31f;

    /// <summary>Bits below the exponent.</summary>
    public const int MantissaLength = 23;

    /// <summary>The bits below the exponent, as a mask.</summary>
    public const int MantissaMask = 0x7FFFFF;

    /// <summary>The bits of sqrt(1/2): what is subtracted so that a mantissa lies between it and sqrt(2).</summary>
    public const int SqrtHalf = 0x3F3504F3;

    /// <summary>Added to the bits of n + 12582912 it gives the biased exponent of 2^n.</summary>
    public const int ShiftedToBiased = 127 - 0x4B400000;

    /// <summary>Sign, exponent and seven bits of the mantissa: the half that bfloat16 keeps.</summary>
    public const uint UpperHalf = 0xFFFF0000;

    /// <summary>1.5 * 2^23: a number added to it is rounded to an integer, which then stands in the lowest bits.</summary>
    public const float Shift = 12582912f;
}
