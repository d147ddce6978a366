using Rnn.Generators.Emission;
using Rnn.Generators.Ir;
using Rnn.Generators.Tests.Interpreters;

namespace Rnn.Generators.Tests.Emission;

using PortRole = Rnn.Generators.Ir.PortRole;
using Role = Rnn.PortRole;

/// <summary>Emitted code of loop programs written by hand against their interpretation in double precision.</summary>
public sealed class HandWrittenLstmTests
{
    [Theory]
    [InlineData(3, 20, 1, 1)]
    [InlineData(3, 20, 1, 2)]
    [InlineData(8, 16, 8, 3)]
    [InlineData(32, 128, 40, 1)]
    [InlineData(5, 50, 17, 2)]
    public void Passes_agree_with_the_interpreter(int inputs, int hidden, int outputs, int threads) => Call(nameof(CheckPasses), inputs, hidden, outputs, threads);

    [Theory]
    [InlineData(3, 20, 1)]
    [InlineData(32, 128, 40)]
    public void Steps_and_runs_agree_with_the_forward_pass(int inputs, int hidden, int outputs) => Call(nameof(CheckSteps), inputs, hidden, outputs, 1);

    static void Call(string check, int inputs, int hidden, int outputs, int threads)
    {
        var program = new HandWrittenLstm(inputs, hidden, outputs);
        var model = Compiled.Type("Samples.HandWritten", ModelEmitter.Emit(program.Model));
        typeof(HandWrittenLstmTests).GetMethod(check, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(model).Invoke(null, System.Reflection.BindingFlags.DoNotWrapExceptions, null, [program, threads], null);
    }

    static void CheckPasses<TModel>(HandWrittenLstm program, int threads) where TModel : class, IRnnModel<TModel>
    {
        var model = TModel.Create(7);
        int[] lengths = [4, 0, 7, 7, 2, 6, 1, 5];
        using var workspace = new Workspace(TModel.Plan(0, 7, lengths.Length)) { Threads = threads };
        lengths.CopyTo(workspace.Lengths);
        var interpreter = new LoopInterpreter(program.Ports, 7, lengths, Array.ConvertAll(model.Parameters.Values.ToArray(), v => (double)v));
        var random = new Random(1);
        workspace.PoisonScratch();
        foreach (var port in TModel.Info.Entries[0].Ports)
        {
            bool leaves = port.Role is Role.Output or Role.FinalState;
            var given = leaves ? workspace.Gradient(port.Name, port.Role) : workspace.Port(port.Name, port.Role);
            foreach (ref float value in given) value = random.NextSingle() * 2 - 1;
            var role = (PortRole)(int)port.Role;
            Array.ConvertAll(given.ToArray(), v => (double)v).CopyTo(leaves ? interpreter.Gradient(port.Name, role) : interpreter.Port(port.Name, role), 0);
        }

        model.Forward(0, workspace);
        interpreter.Run(program.Forward);
        model.Backward(0, workspace);
        interpreter.Run(program.Backward);

        foreach (var port in TModel.Info.Entries[0].Ports)
        {
            bool leaves = port.Role is Role.Output or Role.FinalState;
            var found = leaves ? workspace.Port(port.Name, port.Role) : workspace.Gradient(port.Name, port.Role);
            var role = (PortRole)(int)port.Role;
            Close(leaves ? interpreter.Port(port.Name, role) : interpreter.Gradient(port.Name, role), found, $"{port.Role} {port.Name}");
        }
        Close(interpreter.ParameterGradients, workspace.ParameterGradients, "parameters");
    }

    static void CheckSteps<TModel>(HandWrittenLstm program, int threads) where TModel : class, IRnnModel<TModel>
    {
        var model = TModel.Create(7);
        using var workspace = new Workspace(TModel.Plan(0, 9, 1)) { Threads = threads };
        var random = new Random(1);
        foreach (ref float value in workspace.Port("x", Role.Input)) value = random.NextSingle() * 2 - 1;
        model.Forward(0, workspace);
        var stream = new ReflectedStream(model);
        var (stepped, run) = (stream.Step(workspace.Port("x", Role.Input).ToArray(), 9), stream.Run(workspace.Port("x", Role.Input).ToArray(), 9));
        Assert.Equal(workspace.Port("y", Role.Output).ToArray(), stepped);
        Assert.Equal(stepped, run);
        var wrong = Assert.Throws<ArgumentException>(() => stream.Run(new float[9 * program.Ports[0].Shape.Width + 1], 9));
        Assert.Contains("x has", wrong.Message, StringComparison.Ordinal);
    }

    static void Close(double[] expected, ReadOnlySpan<float> found, string what)
    {
        for (int i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - found[i]) <= 2e-5 * (1 + Math.Abs(expected[i])), $"{what}[{i}]: expected {expected[i]}, found {found[i]}");
    }
}
