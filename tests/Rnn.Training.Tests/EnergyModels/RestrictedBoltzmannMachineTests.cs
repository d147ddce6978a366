namespace Rnn.Training.Tests.EnergyModels;

public sealed class RestrictedBoltzmannMachineTests
{
    const int Visible = 4, Hidden = 3;

    [Fact]
    public void Probabilities_of_the_visible_units_sum_to_one()
    {
        var machine = Machine();
        Assert.Equal(1, All(Visible).Sum(v => Math.Exp(-machine.FreeEnergy(v) - machine.LogPartition())), 1e-12);
    }

    /// <summary>Free energy and both conditional probabilities against the list of all states of all units.</summary>
    [Fact]
    public void Agrees_with_the_joint_distribution()
    {
        var machine = Machine();
        foreach (int[] v in All(Visible))
        {
            double[] joint = [.. All(Hidden).Select(h => Math.Exp(-Energy(machine, v, h)))];
            Assert.Equal(-Math.Log(joint.Sum()), machine.FreeEnergy(v), 1e-12);
            for (int j = 0; j < Hidden; j++) Assert.Equal(All(Hidden).Zip(joint, (h, p) => h[j] * p).Sum() / joint.Sum(), machine.HiddenProbabilities(v)[j], 1e-12);
        }
        foreach (int[] h in All(Hidden))
        {
            double[] joint = [.. All(Visible).Select(v => Math.Exp(-Energy(machine, v, h)))];
            for (int i = 0; i < Visible; i++) Assert.Equal(All(Visible).Zip(joint, (v, p) => v[i] * p).Sum() / joint.Sum(), machine.VisibleProbabilities(h)[i], 1e-12);
        }
    }

    /// <summary>Eight units of which either the left or the right half is on.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Contrastive_divergence_learns_two_patterns(ulong seed)
    {
        int[][] data = [[1, 1, 1, 1, 0, 0, 0, 0], [0, 0, 0, 0, 1, 1, 1, 1]];
        var machine = new RestrictedBoltzmannMachine(8, 4, seed);
        double before = machine.NegativeLogLikelihood(data);
        for (int update = 0; update < 2000; update++) machine.Learn(data, 0.1, seed, update);
        Assert.Equal(8 * Math.Log(2), before, 0.1);
        Assert.InRange(machine.NegativeLogLikelihood(data), Math.Log(2), 1.2);
    }

    [Fact]
    public void Same_seed_same_bits()
    {
        RestrictedBoltzmannMachine one = new(6, 3, seed: 2), other = new(6, 3, seed: 2);
        int[][] data = [[1, 0, 1, 0, 1, 0], [1, 1, 1, 0, 0, 0]];
        for (int update = 0; update < 20; update++)
        {
            one.Learn(data, 0.2, seed: 5, update);
            other.Learn(data, 0.2, seed: 5, update);
        }
        Assert.Equal(one.FreeEnergy(data[0]), other.FreeEnergy(data[0]));
        Assert.NotEqual(one[0, 0], new RestrictedBoltzmannMachine(6, 3, seed: 3)[0, 0]);
    }

    [Fact]
    public void Refuses_what_cannot_be()
    {
        var machine = Machine();
        Assert.Throws<ArgumentOutOfRangeException>(() => new RestrictedBoltzmannMachine(0, 1, seed: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RestrictedBoltzmannMachine(1, 0, seed: 1));
        Assert.Contains("4 units; 3 values", Assert.Throws<ArgumentException>(() => machine.HiddenProbabilities([1, 0, 1])).Message);
        Assert.Contains("Unit 0 is 2", Assert.Throws<ArgumentException>(() => machine.VisibleProbabilities([2, 0, 1])).Message);
        Assert.Contains("3 units need", Assert.Throws<ArgumentException>(() => machine.Gibbs([1, 0, 1, 0], [0.5], [0.5, 0.5, 0.5, 0.5])).Message);
        Assert.Throws<InvalidTrainingDataException>(() => machine.Learn([], 0.1, seed: 1, update: 0));
        Assert.Contains("Row 1 has 3 units", Assert.Throws<InvalidTrainingDataException>(() => machine.Learn([[1, 0, 1, 0], [1, 0, 1]], 0.1, seed: 1, update: 0)).Message);
        Assert.Throws<ArgumentException>(() => machine.Learn([[1, 0, 1, 0]], 0.1, [], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => machine.Learn([[1, 0, 1, 0]], double.PositiveInfinity, seed: 1, update: 0));
        Assert.Contains("20 is the most", Assert.Throws<InvalidOperationException>(() => new RestrictedBoltzmannMachine(21, 1, seed: 1).LogPartition()).Message);
    }

    static RestrictedBoltzmannMachine Machine()
    {
        var machine = new RestrictedBoltzmannMachine(Visible, Hidden, seed: 1);
        for (int j = 0; j < Hidden; j++)
        {
            machine.HiddenBiases[j] = 0.4 * j - 0.3;
            for (int i = 0; i < Visible; i++) machine[j, i] = Math.Sin(1 + 3 * i + 5 * j);
        }
        for (int i = 0; i < Visible; i++) machine.VisibleBiases[i] = 0.2 - 0.3 * i;
        return machine;
    }

    static double Energy(RestrictedBoltzmannMachine machine, int[] v, int[] h)
    {
        double energy = 0;
        for (int i = 0; i < v.Length; i++) energy -= machine.VisibleBiases[i] * v[i];
        for (int j = 0; j < h.Length; j++)
        {
            energy -= machine.HiddenBiases[j] * h[j];
            for (int i = 0; i < v.Length; i++) energy -= h[j] * machine[j, i] * v[i];
        }
        return energy;
    }

    static IEnumerable<int[]> All(int units) => Enumerable.Range(0, 1 << units).Select(place => Enumerable.Range(0, units).Select(i => place >> i & 1).ToArray());
}
