using Rnn.Training;

namespace Rnn.Models.Tests;

/// <summary>An output that reads all layers of a stack: against the same network written out, and against finite differences.</summary>
public sealed class AllLayersTests
{
    const int Steps = 9;

    [Fact]
    public void It_is_the_network_written_out()
    {
        using var stack = new Workbench<AllLayersStack>(Steps, 3, lengths: [Steps, 1, 4]);
        using var network = new Workbench<AllLayersNetwork>(Steps, 3, lengths: [Steps, 1, 4]);
        foreach (var (name, member) in ((string, string)[])[("Gru1", "lower"), ("Lstm1", "upper"), ("Dense1", "output")])
            foreach (var parameter in AllLayersStack.Info.Parameters.Where(p => p.Name.StartsWith(name + ".", StringComparison.Ordinal)))
                network.Model.Parameters[member + parameter.Name[name.Length..]].CopyFrom(stack.Model.Parameters[parameter.Name].ToArray());
        Clear(stack);
        Clear(network);
        stack.Model.Forward(0, stack.Workspace);
        network.Model.Forward(0, network.Workspace);
        Assert.Equal(stack.Workspace.Port("y", PortRole.Output).ToArray(), network.Workspace.Port("y", PortRole.Output).ToArray());
    }

    [Fact]
    public void The_last_step_is_that_of_every_layer()
    {
        using var all = new Workbench<AllLayersStack>(Steps, 1);
        using var one = new Workbench<AllLayersToOne>(Steps, 1);
        Clear(all);
        Clear(one);
        all.Model.Forward(0, all.Workspace);
        one.Model.Forward(0, one.Workspace);
        Assert.Equal(all.Workspace.Port("y", PortRole.Output)[^3..].ToArray(), one.Workspace.Port("y", PortRole.Output).ToArray());
    }

    [Fact]
    public void Gradients_are_those_of_differences()
    {
        var report = GradientCheck.Run(new AllLayersModel(4));
        Assert.True(report.Passed, report.ToString());
    }

    static void Clear<TModel>(Workbench<TModel> bench) where TModel : class, IRnnModel<TModel>
    {
        foreach (var port in TModel.Info.Entries[0].Ports)
            if (port.Role == PortRole.InitialState) bench.Workspace.Port(port.Name, port.Role).Clear();
    }
}
