using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rnn.Generators.Equations;
using Rnn.Generators.Ir;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Tests;

/// <summary>A snippet of a user's code, run through the generator in process: the vocabulary of the front end's tests.</summary>
internal sealed class TestSource
{
    const string Usings = "using Rnn; using static Rnn.Ops;\n";

    static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is var f && (f.StartsWith("System.", StringComparison.Ordinal) || f is "mscorlib.dll" or "netstandard.dll" or "Rnn.Runtime.dll"))
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest);

    static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true,
        nullableContextOptions: NullableContextOptions.Enable);

    TestSource(CSharpCompilation compilation, GeneratorDriver driver) => (Compilation, Driver) = (compilation, driver.RunGenerators(compilation));

    public CSharpCompilation Compilation { get; }
    public GeneratorDriver Driver { get; }
    public GeneratorRunResult Result => Driver.GetRunResult().Results[0];

    /// <summary>Files of a project; the language's usings are written for them.</summary>
    public static TestSource Of(params string[] files) => Of(new RnnGenerator(), files);

    /// <summary>The same without compiling models: their specs and the front end.</summary>
    public static TestSource Specs(params string[] files) => Of(new SpecGenerator(), files);

    static TestSource Of(IIncrementalGenerator generator, string[] files)
    {
        var trees = files.Select((f, i) => CSharpSyntaxTree.ParseText(Usings + f, Parse, $"File{i}.cs"));
        return new(CSharpCompilation.Create("Snippet", trees, References, Options), CSharpGeneratorDriver.Create([generator.AsSourceGenerator()],
            parseOptions: Parse, driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)));
    }

    /// <summary>The same project after an edit of one file, run with what the driver has cached.</summary>
    public TestSource Edit(int file, string text)
    {
        var old = Compilation.SyntaxTrees.First(t => t.FilePath == $"File{file}.cs");
        return new(Compilation.ReplaceSyntaxTree(old, CSharpSyntaxTree.ParseText(Usings + text, Parse, old.FilePath)), Driver);
    }

    /// <summary>The same project with a reference to another one, compiled with what the generator gave it.</summary>
    public TestSource Referencing(TestSource library)
    {
        using var image = new MemoryStream();
        var emitted = library.Complete.WithAssemblyName("Library").Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return new(Compilation.AddReferences(MetadataReference.CreateFromImage(image.ToArray())), Driver);
    }

    /// <summary>The same project with a reference to one that was built without the generator.</summary>
    public TestSource ReferencingPlain(string library)
    {
        using var image = new MemoryStream();
        var emitted = CSharpCompilation.Create("Plain", [CSharpSyntaxTree.ParseText(Usings + library, Parse)], References, Options).Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return new(Compilation.AddReferences(MetadataReference.CreateFromImage(image.ToArray())), Driver);
    }

    /// <summary>The same project where nothing has allowed unsafe blocks.</summary>
    public TestSource WithoutUnsafeBlocks() => new(Compilation.WithOptions(Options.WithAllowUnsafe(false)), Driver);

    /// <summary>User's code and generated code together.</summary>
    public CSharpCompilation Complete => Compilation.AddSyntaxTrees(Result.GeneratedSources.Select(s => s.SyntaxTree));

    /// <summary>What the C# compiler says of both.</summary>
    public IReadOnlyList<Diagnostic> CompilerMessages => [.. Complete.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning)];

    /// <summary>What a step of the pipeline gave.</summary>
    public IEnumerable<T> Step<T>(string name) => !Result.TrackedSteps.TryGetValue(name, out var steps) ? [] : steps.SelectMany(s => s.Outputs).Select(o => o.Value).OfType<T>();

    public IReadOnlyList<CellDeclaration> Cells => [.. Step<CellDeclaration>(RnnGenerator.CellsStep)];

    /// <summary>Each model with the cells it needs.</summary>
    public IReadOnlyList<ModelInputs> Models => [.. Step<ModelInputs>(RnnGenerator.InputsStep)];

    public ModelSpec Model => Models.Single().Model;

    /// <summary>The front end's result for the only model.</summary>
    public SourceModel Read() => FrontEnd.Read(Model, Models.Single().Cells);

    /// <summary>The graph of the only model's first entry.</summary>
    public Graph Graph() => Read().Entries[0];

    /// <summary>The mistake that the only model makes.</summary>
    public EquationException Mistake() => Assert.Throws<EquationException>(Read);
}
