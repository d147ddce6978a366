using Xunit.Abstractions;

namespace Rnn.Mutants;

/// <summary>Where tests may write what nobody reads.</summary>
internal sealed class Unheard : ITestOutputHelper
{
    public void WriteLine(string message) { }

    public void WriteLine(string format, params object[] args) { }
}
