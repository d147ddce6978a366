using Rnn.Conformance.Cases;

namespace Rnn.Conformance.Running;

/// <summary>Carries a case's tensors into a model's parameters, and the model's gradients back into the tensors' layout.</summary>
internal sealed class ParameterMap(IEnumerable<ParameterPart> parts)
{
    readonly IReadOnlyList<ParameterPart> parts = [.. parts];

    /// <summary>Places of tensors that the model does not read: their gradients are zero.</summary>
    public IReadOnlyList<(string Tensor, int First, int Count)> Unread { get; init; } = [];

    /// <summary>The case's loss has this many times the sum of the parameters' squares in it.</summary>
    public double L2 { get; init; }

    /// <summary>That part of the loss.</summary>
    public double Penalty(VectorCase vector) => L2 * vector.Parameters.Values.SelectMany(p => p.Data).Sum(x => x * x);

    /// <summary>Tensors that are named as the model's parameters are, up to a prefix: <c>l0.f.Wi</c> is <c>Lstm1.Forward.Wi</c>.</summary>
    public static IEnumerable<ParameterPart> SameNames(VectorCase vector, string prefix, string layer)
        => from tensor in vector.Parameters
           where tensor.Key.StartsWith(prefix, StringComparison.Ordinal)
           let name = tensor.Key[prefix.Length..]
           where !name.Contains('.', StringComparison.Ordinal)
           select ParameterPart.Whole($"{layer}.{name}", tensor.Key, tensor.Value.Rank == 2 ? tensor.Value.Shape[1] : 1);

    /// <summary>Sets every parameter; one that no part speaks of is zero.</summary>
    public void Set(IModelUnderTest model, VectorCase vector)
    {
        model.ClearParameters();
        foreach (var group in parts.GroupBy(p => p.Parameter, StringComparer.Ordinal))
        {
            var info = Find(model, group.Key);
            var values = new float[info.Rows * info.Columns];
            foreach (var part in group)
            {
                double[] data = vector.Parameters[part.Tensor].Data;
                for (int r = 0; r < info.Rows; r++)
                    foreach (int c in part.ColumnsOf(info.Columns)) values[r * info.Columns + c] += (float)data[part.At(r, c)];
            }
            model.SetParameter(group.Key, values);
        }
    }

    /// <summary>Compares every gradient that the case expects of a parameter.</summary>
    public void CompareGradients(IModelUnderTest model, Workspace workspace, VectorCase vector, Comparison comparison)
    {
        Compare(model, workspace.ParameterGradients, vector.Gradients, (name, expected, actual) =>
            comparison.Gradient(name, expected, L2 == 0 ? actual : [.. actual.ToArray().Zip(vector.Parameters[name].Data, (d, x) => d + (2 * L2 * x))]));
        foreach (string missing in vector.Parameters.Keys.Where(vector.Gradients.ContainsKey).Except(parts.Select(p => p.Tensor), StringComparer.Ordinal))
            comparison.Gradient(missing, vector.Gradients[missing], []);
    }

    public delegate void Check(string name, Tensor expected, ReadOnlySpan<double> actual);

    /// <summary>Compares a packed block, of gradients or of the parameters themselves, in the layout of the case's tensors.</summary>
    public void Compare(IModelUnderTest model, ReadOnlySpan<float> block, IReadOnlyDictionary<string, Tensor> wanted, Check check)
    {
        foreach (var group in parts.GroupBy(p => p.Tensor, StringComparer.Ordinal))
        {
            if (!wanted.TryGetValue(group.Key, out var expected)) continue;
            var actual = new double[expected.Length];
            Array.Fill(actual, double.NaN);          // what no part covers shows as missing
            foreach (var (_, first, count) in Unread.Where(u => u.Tensor == group.Key)) actual.AsSpan(first, count).Clear();
            foreach (var part in group) Scatter(Find(model, part.Parameter), block, part, actual);
            check(group.Key, expected, actual);
        }
    }

    static void Scatter(ParameterInfo info, ReadOnlySpan<float> packed, ParameterPart part, double[] gradient)
    {
        for (int r = 0; r < info.Rows; r++)
            foreach (int c in part.ColumnsOf(info.Columns)) gradient[part.At(r, c)] = packed[info.PositionOf(r, c)];
    }

    static ParameterInfo Find(IModelUnderTest model, string name)
        => model.Info.Parameters.FirstOrDefault(p => p.Name == name)
            ?? throw new InvalidDataException($"the model has no parameter {name}; it has {string.Join(", ", model.Info.Parameters.Select(p => p.Name))}");
}
