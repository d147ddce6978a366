namespace Rnn;

/// <summary>Normal with variance 2 / columns, cut at two deviations as Keras does (He, Zhang, Ren, Sun 2015).</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class HeNormalAttribute : InitializerAttribute;
