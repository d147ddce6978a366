using System.Globalization;

namespace Rnn;

/// <summary>One number. Constants convert to it (<c>1 - z</c>, <c>0.5 * x</c>); nothing else converts in equations.</summary>
/// <param name="value">The number.</param>
public sealed class Scalar(double value) : IStateValue<Scalar>
{
    /// <inheritdoc/>
    public static Scalar Zero { get; } = new(0);

    /// <summary>The number.</summary>
    public double Value => value;

    /// <summary>A number is a scalar.</summary>
    public static implicit operator Scalar(double value) => new(value);

    /// <summary>a + b.</summary>
    public static Scalar operator +(Scalar a, Scalar b) => new(a.Value + b.Value);

    /// <summary>a - b.</summary>
    public static Scalar operator -(Scalar a, Scalar b) => new(a.Value - b.Value);

    /// <summary>a b.</summary>
    public static Scalar operator *(Scalar a, Scalar b) => new(a.Value * b.Value);

    /// <summary>a / b.</summary>
    public static Scalar operator /(Scalar a, Scalar b) => new(a.Value / b.Value);

    /// <summary>-a.</summary>
    public static Scalar operator -(Scalar a) => new(-a.Value);

    /// <summary>a &lt; b: a C# bool, for <c>?:</c> and <c>if (...) break;</c>; it has no gradient.</summary>
    public static bool operator <(Scalar a, Scalar b) => a.Value < b.Value;

    /// <summary>a &gt; b.</summary>
    public static bool operator >(Scalar a, Scalar b) => a.Value > b.Value;

    /// <summary>a &lt;= b.</summary>
    public static bool operator <=(Scalar a, Scalar b) => a.Value <= b.Value;

    /// <summary>a &gt;= b.</summary>
    public static bool operator >=(Scalar a, Scalar b) => a.Value >= b.Value;

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("G9", CultureInfo.InvariantCulture);

    IStateValue IStateValue.Plus(IStateValue other) => this + (Scalar)other;

    IStateValue IStateValue.Times(Scalar factor) => factor * this;
}
