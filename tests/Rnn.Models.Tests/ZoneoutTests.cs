using Rnn.Training;

namespace Rnn.Models.Tests;

/// <summary>Zoneout as an attribute of any layer: against cells that write it as equations, against its definition, and by finite differences.</summary>
public sealed class ZoneoutTests
{
    const int Steps = 9;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_a_gru_it_is_the_equation(bool training) => Agree<ZoneoutGru, ZoneoutGruByEquations>(training);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_an_lstm_it_is_the_equation(bool training) => Agree<ZoneoutLstm, ZoneoutLstmByEquations>(training);

    /// <summary>From states of 0 the first mean is 1 - rate times what the cell without zoneout has; of h and of c.</summary>
    [Fact]
    public void Outside_training_a_state_is_the_mean_of_old_and_new()
    {
        using var zoneout = new Workbench<ZoneoutLstm>(1, 1);
        using var plain = new Workbench<WithoutZoneout>(1, 1);
        foreach (var name in (string[])["Lstm1.h", "Lstm1.c"])
        {
            zoneout.Workspace.Port(name, PortRole.InitialState).Clear();
            plain.Workspace.Port(name, PortRole.InitialState).Clear();
        }
        zoneout.Model.Forward(0, zoneout.Workspace);
        plain.Model.Forward(0, plain.Workspace);
        foreach (var name in (string[])["Lstm1.h", "Lstm1.c"])
        {
            var (kept, next) = (zoneout.Workspace.Port(name, PortRole.FinalState).ToArray(), plain.Workspace.Port(name, PortRole.FinalState).ToArray());
            for (int i = 0; i < 18; i++) Assert.Equal(0.75 * next[i], kept[i], 1e-6);
        }
    }

    /// <summary>In training a unit has its old value, to the bit, or the cell's new one; about a quarter keeps it.</summary>
    [Fact]
    public void In_training_a_unit_keeps_its_value_or_takes_the_new_one()
    {
        const int Rows = 200;
        using var zoneout = new Workbench<ZoneoutLstm>(1, Rows, training: true);
        using var plain = new Workbench<WithoutZoneout>(1, Rows, training: true);
        zoneout.Model.Forward(0, zoneout.Workspace);
        plain.Model.Forward(0, plain.Workspace);
        foreach (var name in (string[])["Lstm1.h", "Lstm1.c"])
        {
            var before = zoneout.Workspace.Port(name, PortRole.InitialState);
            var (after, next) = (zoneout.Workspace.Port(name, PortRole.FinalState).ToArray(), plain.Workspace.Port(name, PortRole.FinalState).ToArray());
            int kept = 0;
            for (int i = 0; i < after.Length; i++)
            {
                if (after[i] == before[i]) kept++;
                else Assert.Equal(next[i], after[i], 1e-6f);
            }

            // Five deviations of a binomial distribution.
            Assert.InRange(kept, 0.25 * after.Length - 5 * Math.Sqrt(0.25 * 0.75 * after.Length), 0.25 * after.Length + 5 * Math.Sqrt(0.25 * 0.75 * after.Length));
        }
    }

    [Fact]
    public void Gradients_around_a_cell_of_three_states_are_those_of_differences()
    {
        var report = GradientCheck.Run(new ZoneoutThreeStates(4));
        Assert.True(report.Passed, report.ToString());
    }

    static void Agree<TAttribute, TEquations>(bool training) where TAttribute : class, IRnnModel<TAttribute> where TEquations : class, IRnnModel<TEquations>
    {
        using var attribute = new Workbench<TAttribute>(Steps, 3, lengths: [Steps, 1, 4], training: training);
        using var equations = new Workbench<TEquations>(Steps, 3, lengths: [Steps, 1, 4], training: training);
        foreach (var (a, e) in TAttribute.Info.Parameters.Zip(TEquations.Info.Parameters))
        {
            Assert.Equal(a.Name.Split('.')[^1], e.Name.Split('.')[^1]);
            equations.Model.Parameters[e.Name].CopyFrom(attribute.Model.Parameters[a.Name].ToArray());
        }
        foreach (var (a, e) in TAttribute.Info.Entries[0].Ports.Zip(TEquations.Info.Entries[0].Ports))
            if (a.Role == PortRole.InitialState) attribute.Workspace.Port(a.Name, a.Role).CopyTo(equations.Workspace.Port(e.Name, e.Role));
        attribute.Model.Forward(0, attribute.Workspace);
        equations.Model.Forward(0, equations.Workspace);
        foreach (var (a, e) in TAttribute.Info.Entries[0].Ports.Zip(TEquations.Info.Entries[0].Ports))
            if (a.Role is PortRole.Output or PortRole.FinalState) Assert.Equal(equations.Workspace.Port(e.Name, e.Role).ToArray(), attribute.Workspace.Port(a.Name, a.Role).ToArray());
    }
}
