namespace Rnn;

/// <summary>
/// Hands on the outputs of all recurrent layers before it, side by side: [h1; h2; ...]. A <c>[Dense]</c> after it reads all of them, which are
/// the connections from every hidden layer to the output of Graves (2013).
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class AllLayersAttribute : LayerAttribute;
