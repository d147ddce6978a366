namespace Rnn.Generators.Compiler;

/// <summary>A defect of the compiler, with the pass it showed in.</summary>
internal sealed class CompilerPassException(string pass, System.Exception inner) : System.Exception($"pass '{pass}': {inner.Message}", inner)
{
    public string Pass { get; } = pass;
}
