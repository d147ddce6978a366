namespace Rnn;

/// <summary>Normal with variance 2 / (rows + columns), cut at two deviations as Keras does (Glorot, Bengio 2010).</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class GlorotNormalAttribute : InitializerAttribute;
