using System.Reflection;
using System.Runtime.Loader;

namespace Rnn.Mutants;

/// <summary>Loads a changed assembly and the tests that run against it; everything else is shared.</summary>
internal sealed class MutantContext(Subject subject, byte[] image) : AssemblyLoadContext(isCollectible: true)
{
    public Assembly Tests => LoadFromStream(new MemoryStream(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, subject.Tests + ".dll"))));

    protected override Assembly? Load(AssemblyName name) => name.Name == subject.Name ? LoadFromStream(new MemoryStream(image)) : null;
}
