namespace Rnn.Conformance.Interpreting;

/// <summary>A case asks a graph for what only a compiled model has: its first parameters, its packed block.</summary>
internal sealed class CompiledOnlyException(string what) : Exception($"only compiled models have {what}");
