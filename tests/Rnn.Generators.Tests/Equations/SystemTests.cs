namespace Rnn.Generators.Tests.Equations;

public class SystemTests
{
    [Fact]
    public void Explore()
    {
        var source = TestSource.Of(["using Systems;" + string.Join("\n", Systems.Networks.Select(p => $"[RnnModel] public partial class {p.Key}Model {{ {p.Value} }}")), .. Systems.Files]);
        var text = new System.Text.StringBuilder();
        foreach (var d in source.Result.Diagnostics) text.AppendLine(d.ToString());
        text.AppendLine("----");
        foreach (var d in source.CompilerMessages.Take(60)) text.AppendLine(d.ToString());
        File.WriteAllText("/tmp/systems.txt", text.ToString());
    }
}
