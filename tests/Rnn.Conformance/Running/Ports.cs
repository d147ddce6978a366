using Rnn.Conformance.Cases;

namespace Rnn.Conformance.Running;

/// <summary>Tensors of a case in and out of the ports of a workspace, row by row.</summary>
internal static class Ports
{
    public static void Fill(IModelUnderTest model, Workspace workspace, InputPort input, VectorCase vector)
    {
        var info = Find(model, PortRole.Input, input.Port);
        var tensor = vector.Inputs[input.Tensor];
        if (info.Kind == PortKind.Token)
        {
            var tokens = workspace.Tokens(info.Name);
            for (int r = 0; r < tokens.Length; r++) tokens[r] = Row(input.Rows, r) is >= 0 and var row ? (int)tensor.Data[row] : 0;
            return;
        }
        var port = workspace.Port(info.Name, PortRole.Input);
        for (int r = 0; r < port.Length / info.Width; r++)
            for (int i = 0; i < info.Width; i++)
                port[r * info.Width + i] = Row(input.Rows, r) is >= 0 and var row ? (float)tensor.Data[row * info.Width + i] : 0;
    }

    public static void CompareGradient(IModelUnderTest model, Workspace workspace, InputPort input, VectorCase vector, Comparison comparison)
    {
        if (!vector.Gradients.TryGetValue(input.Tensor, out var expected)) return;
        var info = Find(model, PortRole.Input, input.Port);
        var gradient = workspace.Gradient(info.Name, PortRole.Input);
        var actual = new double[expected.Length];
        for (int r = 0; r < gradient.Length / info.Width; r++)
            if (Row(input.Rows, r) is >= 0 and var row)
                for (int i = 0; i < info.Width; i++) actual[row * info.Width + i] += gradient[r * info.Width + i];
        comparison.Gradient(input.Tensor, expected, actual);
    }

    /// <param name="model">The model.</param>
    /// <param name="workspace">After Forward.</param>
    /// <param name="output">How the expected tensor shows the port.</param>
    /// <param name="expected">The expected tensor.</param>
    /// <param name="port">Which output; null: the first.</param>
    public static double[] ReadOutput(IModelUnderTest model, Workspace workspace, OutputView output, Tensor expected, string? port = null)
    {
        var info = Find(model, PortRole.Output, port);
        return output.Read(workspace.Port(info.Name, PortRole.Output), info.Width, expected.Length);
    }

    public static void SetUpstream(IModelUnderTest model, Workspace workspace, OutputView output, double[] upstream)
    {
        var info = Find(model, PortRole.Output, null);
        var gradient = workspace.Gradient(info.Name, PortRole.Output);
        gradient.Clear();
        output.Spread(upstream, workspace.Port(info.Name, PortRole.Output), info.Width, gradient);
    }

    /// <summary>The port of that role and name; null: the only one of that role.</summary>
    public static PortInfo Find(IModelUnderTest model, PortRole role, string? name)
    {
        var ports = model.Info.Entries[0].Ports.Where(p => p.Role == role).ToList();
        return ports.Find(p => name is null || p.Name == name)
            ?? throw new InvalidDataException($"the model has no {role} port {name}; it has {string.Join(", ", ports.Select(p => p.Name))}");
    }

    static int Row(int[]? rows, int row) => rows is null ? row : rows[row];
}
