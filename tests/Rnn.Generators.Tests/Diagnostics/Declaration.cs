using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Rnn.Generators.Tests.Diagnostics;

/// <summary>
/// A user's file with the expected diagnostics marked in it: <c>{|RNN0004:[LastStep]|}</c>. All diagnostics of the project are asserted,
/// those of C# among them: what is not marked and not named must not be there.
/// </summary>
internal sealed partial class Declaration
{
    static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(RnnGenerator).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && typeof(DiagnosticAnalyzer).IsAssignableFrom(t))
            .OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!),
    ];

    readonly List<(string Id, string Text, int Line, int Column)> marked = [];
    TestSource source;
    string[] fromCSharp = [];
    string? notAsserted;

    Declaration(string markup, string? library)
    {
        var text = "";
        var last = 0;
        foreach (Match match in Mark().Matches(markup))
        {
            text += markup[last..match.Index];
            var place = SourceText.From(text).Lines.GetLinePosition(text.Length);
            marked.Add((match.Groups["id"].Value, match.Groups["text"].Value, place.Line, place.Character));
            text += match.Groups["text"].Value;
            last = match.Index + match.Length;
        }
        source = TestSource.Of(text + markup[last..]);
        if (library is not null) source = source.ReferencingPlain(library);
    }

    [GeneratedRegex(@"\{\|(?<id>RNN\d{4}):(?<text>.*?)\|\}", RegexOptions.Singleline)]
    private static partial Regex Mark();

    /// <param name="markup">The user's file.</param>
    /// <param name="library">A project that it references, built without the generator.</param>
    public static Declaration Of(string markup, string? library = null) => new(markup, library);

    /// <summary>Errors and warnings that C# itself adds, each id as often as it comes.</summary>
    public Declaration AndFromCSharp(params string[] ids)
    {
        fromCSharp = ids;
        return this;
    }

    /// <summary>In a project that does not allow unsafe blocks; what C# says of that at every generated method is not asserted.</summary>
    public Declaration WithoutUnsafeBlocks()
    {
        source = source.WithoutUnsafeBlocks();
        notAsserted = "CS0227";
        return this;
    }

    public Task ReportsNothing() => Reports();

    /// <summary>Exactly the marked diagnostics, with these messages in the order of the marks.</summary>
    public async Task Reports(params string[] messages)
    {
        Assert.Equal(marked.Count, messages.Length);
        var expected = marked.Zip(messages, (m, message) => $"{m.Id} at {m.Line}:{m.Column} '{m.Text}': {message}").Order(StringComparer.Ordinal);
        Assert.Equal(string.Join("\n", expected), string.Join("\n", (await FromAnalyzers()).Select(Describe).Order(StringComparer.Ordinal)));
        Assert.Equal(string.Join(" ", fromCSharp.Order(StringComparer.Ordinal)), string.Join(" ", source.CompilerMessages.Select(d => d.Id).Where(id => id != notAsserted).Order(StringComparer.Ordinal)));
        Assert.Empty(source.Result.Diagnostics);
    }

    async Task<IEnumerable<Diagnostic>> FromAnalyzers()
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (e, a, _) => Assert.Fail($"{a.GetType().Name}: {e}"), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        return await source.Complete.WithAnalyzers(Analyzers, options).GetAnalyzerDiagnosticsAsync();
    }

    static string Describe(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.SourceSpan;
        var text = diagnostic.Location.SourceTree?.GetText().ToString(span) ?? "";
        var place = diagnostic.Location.GetLineSpan().StartLinePosition;
        return $"{diagnostic.Id} at {place.Line - 1}:{place.Character} '{text}': {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
    }
}
