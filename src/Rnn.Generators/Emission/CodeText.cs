using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Rnn.Generators.Emission;

/// <summary>An interpolated piece of C#: numbers are written in the invariant culture, floats as C# literals.</summary>
[InterpolatedStringHandler]
internal readonly ref struct CodeText(int literalLength, int formattedCount)
{
    readonly StringBuilder text = new(literalLength + 8 * formattedCount);

    public void AppendLiteral(string value) => text.Append(value);
    public void AppendFormatted(string? value) => text.Append(value);
    public void AppendFormatted(float value) => text.Append(Literals.Of(value));
    public void AppendFormatted(bool value) => text.Append(value ? "true" : "false");
    public void AppendFormatted<T>(T value) where T : IFormattable => text.Append(value.ToString(null, CultureInfo.InvariantCulture));

    public override string ToString() => text.ToString();
}
