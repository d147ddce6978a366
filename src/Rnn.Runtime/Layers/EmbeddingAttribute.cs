namespace Rnn;

/// <summary>A row of a trained table for every token: <see cref="Embedding{K,N}"/>.</summary>
/// <param name="width">The numbers of a row.</param>
[LayerOf(typeof(Embedding<,>))]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class EmbeddingAttribute(int width) : CellLayerAttribute
{
    /// <summary>The numbers of a row.</summary>
    public int Width => width;
}
