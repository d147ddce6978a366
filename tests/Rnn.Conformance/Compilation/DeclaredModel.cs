namespace Rnn.Conformance.Compilation;

/// <summary>
/// C# text that declares a class <c>Model</c> (and the cells it uses), without usings and namespace: every declaration gets a
/// namespace of its own, so cells of different cases may bear the same name.
/// </summary>
internal sealed record DeclaredModel(string Namespace, string Text)
{
    public string TypeName => $"{Namespace}.Model";

    public string Source => $"""
        using Rnn;
        using static Rnn.Ops;

        namespace {Namespace};

        {Text}
        """;
}
