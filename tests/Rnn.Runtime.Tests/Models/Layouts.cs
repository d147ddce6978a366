namespace Rnn.Runtime.Tests.Models;

/// <summary>Models of parameters alone, packed by any valid layout.</summary>
internal static class Layouts
{
    /// <summary>Every parameter with lanes along rows, one behind the other.</summary>
    internal static ModelInfo Plain(params (string Name, int Rows, int Columns, string Initializer)[] parameters)
    {
        var offset = 0;
        var infos = new List<ParameterInfo>();
        foreach (var (name, rows, columns, initializer) in parameters)
        {
            infos.Add(new(name, rows, columns, false, initializer, offset, 16 * columns, 16, false));
            offset += (rows + 15) / 16 * 16 * columns;
        }

        return Model(infos, offset);
    }

    /// <summary>Random shapes and strides: lanes along rows or columns, gaps between the steps and between the blocks.</summary>
    internal static ModelInfo Strided(Random random)
    {
        var offset = 0;
        var infos = new List<ParameterInfo>();
        for (var i = 0; i < 6; i++)
        {
            var (rows, columns, lanesAreColumns) = (random.Next(1, 50), random.Next(4) == 0 ? 1 : random.Next(1, 50), random.Next(2) == 0);
            var (lanes, steps) = lanesAreColumns ? (columns, rows) : (rows, columns);
            var step = 16 * random.Next(1, 4);
            var blockStride = steps * step + 16 * random.Next(3);
            infos.Add(new($"p{i}", rows, columns, random.Next(3) == 0, "GlorotUniform", offset, blockStride, step, lanesAreColumns));
            offset += (lanes + 15) / 16 * blockStride;
        }

        return Model(infos, offset);
    }

    internal static ModelInfo Model(IReadOnlyList<ParameterInfo> parameters, int floats, string name = "Model", string fingerprint = "f00d")
        => new(name, fingerprint, [], parameters, [], floats, 0, 0);
}
