using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn;

/// <summary>
/// All parameters of a model in one pinned array: packed and padded as the kernels read them, aligned to 64 bytes. Padding holds +0.
/// </summary>
public sealed unsafe class ParameterBlock
{
    const int Alignment = 64;
    readonly float[] array;
    readonly int start;
    readonly Dictionary<string, ParameterInfo> byName;

    /// <summary>A block of zeros for a model.</summary>
    /// <param name="info">The model.</param>
    public ParameterBlock(ModelInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        Info = info;
        array = GC.AllocateArray<float>(info.BlockFloats + Alignment / sizeof(float), pinned: true);
        var address = (nuint)Unsafe.AsPointer(ref array[0]);
        start = (int)((Alignment - address % Alignment) % Alignment) / sizeof(float);
        byName = info.Parameters.ToDictionary(p => p.Name, StringComparer.Ordinal);
    }

    /// <summary>The model whose parameters these are.</summary>
    public ModelInfo Info { get; }

    /// <summary>The whole block, padding included.</summary>
    public Span<float> Values => array.AsSpan(start, Info.BlockFloats);

    /// <summary>The block's first float; valid as long as the block lives.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public float* Pointer => (float*)Unsafe.AsPointer(ref array[start]);

    /// <summary>The names of the parameters in canonical order.</summary>
    public IEnumerable<string> Names => Info.Parameters.Select(p => p.Name);

    /// <summary>A parameter as rows and columns.</summary>
    /// <param name="name">Layer and field, as in "Lstm1.Wi".</param>
    /// <exception cref="KeyNotFoundException">There is no such parameter; the message lists the names.</exception>
    public ParameterView this[string name] => new(this, Find(name));

    /// <summary>Gives every parameter its start from a seed: the same bits on every machine.</summary>
    /// <param name="seed">Any number; a different one gives different parameters.</param>
    public void Initialize(ulong seed)
    {
        Values.Clear();
        for (var i = 0; i < Info.Parameters.Count; i++)
        {
            var parameter = Info.Parameters[i];
            var view = new ParameterView(this, parameter);
            view.CopyFrom(Initializer.Parse(parameter.Initializer).Values(parameter.Rows, parameter.Columns, new InitializerRandom(seed, i)));
        }
    }

    /// <summary>Copies all parameters from another block of the same architecture.</summary>
    /// <exception cref="ArgumentException">The other block belongs to another architecture.</exception>
    public void CopyFrom(ParameterBlock other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Info.Fingerprint != Info.Fingerprint)
            throw new ArgumentException($"Parameters of {other.Info.Name} ({other.Info.Fingerprint}) do not fit {Info.Name} ({Info.Fingerprint}).", nameof(other));
        other.Values.CopyTo(Values);
    }

    ParameterInfo Find(string name) => byName.TryGetValue(name, out var parameter)
        ? parameter
        : throw new KeyNotFoundException($"{Info.Name} has no parameter \"{name}\"; it has: {string.Join(", ", Names)}.");
}
