using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>Names for places in the parameter block, so that generated code says <c>At.Lstm1Wi</c> where a parameter begins.</summary>
internal sealed class ParameterOffsets
{
    const string ClassName = "At";

    readonly List<(ParameterLayout Parameter, string Identifier)> constants = [];
    readonly Dictionary<int, string> byOffset = [];

    public ParameterOffsets(LoweredModel model)
    {
        var names = new Identifiers(ClassName);
        foreach (var parameter in model.Parameters)
        {
            var identifier = names.Of(parameter.Name, pascal: true);
            constants.Add((parameter, identifier));
            if (!byOffset.ContainsKey(parameter.Offset)) byOffset.Add(parameter.Offset, $"{ClassName}.{identifier}");
        }
    }

    /// <summary>The offset as an expression.</summary>
    public string Of(int offset) => byOffset.TryGetValue(offset, out var name) ? name : ((long)offset).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public void Emit(CodeWriter writer)
    {
        if (constants.Count == 0) return;
        writer.Line("/// <summary>Where parameters begin in the packed block, in floats. Stacked parameters lie side by side, 16 floats of each in turn.</summary>");
        using var block = writer.WriteBlock($"static class {ClassName}");
        foreach (var (parameter, identifier) in constants)
            writer.Line($"public const int {identifier} = {parameter.Offset};   // {parameter.Name} [{Shape(parameter)}]");
    }

    static string Shape(ParameterLayout parameter) =>
        string.Join(" x ", (parameter.Columns == 1 ? new[] { parameter.Rows } : [parameter.Rows, parameter.Columns]).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
