namespace Rnn.Training.Tests.EnergyModels;

public sealed class BoltzmannMachineTests
{
    const int Units = 5;

    [Theory]
    [InlineData(1)]
    [InlineData(0.5)]
    [InlineData(4)]
    public void Probabilities_follow_the_energies_and_sum_to_one(double temperature)
    {
        var machine = Machine(temperature);
        double[] p = machine.Probabilities();
        Assert.Equal(1, p.Sum(), 1e-12);
        double[] weights = [.. Enumerable.Range(0, 1 << Units).Select(place => Math.Exp(-machine.Energy(State(place)) / temperature))];
        for (int place = 0; place < p.Length; place++) Assert.Equal(weights[place] / weights.Sum(), p[place], 1e-12);
    }

    /// <summary>All units visible, then two of them hidden: central differences of the likelihood.</summary>
    [Theory]
    [InlineData(Units)]
    [InlineData(Units - 2)]
    public void Gradient_is_that_of_the_likelihood(int visible)
    {
        const double step = 1e-5;
        var machine = Machine(temperature: 1.5);
        int[][] data = [.. new[] { 3, 17, 30, 3 }.Select(place => State(place)[..visible])];
        var gradient = machine.Gradient(data);
        for (int i = 0; i < Units; i++)
        {
            double bias = machine.Biases[i];
            Assert.Equal(Slope(x => machine.Biases[i] = x, bias), gradient.Biases[i], 1e-8);
            for (int j = i + 1; j < Units; j++)
            {
                double weight = machine[i, j];
                Assert.Equal(Slope(x => machine[j, i] = x, weight), gradient.Weights[i, j], 1e-8);
                Assert.Equal(0, gradient.Weights[j, i]);
            }
        }

        double Slope(Action<double> set, double at)
        {
            set(at + step);
            double above = machine.NegativeLogLikelihood(data);
            set(at - step);
            double below = machine.NegativeLogLikelihood(data);
            set(at);
            return (above - below) / (2 * step);
        }
    }

    /// <summary>Exclusive or is beyond pairs of visible units; with a hidden one the machine learns it.</summary>
    [Fact]
    public void Learns_exclusive_or_with_a_hidden_unit()
    {
        int[][] data = [[0, 0, 0], [0, 1, 1], [1, 0, 1], [1, 1, 0]];
        double without = Learnt(new BoltzmannMachine(3)), with = Learnt(Started(new BoltzmannMachine(4)));
        Assert.Equal(Math.Log(8), without, 1e-3);
        Assert.InRange(with, Math.Log(4), 1.5);

        double Learnt(BoltzmannMachine machine)
        {
            for (int update = 0; update < 3000; update++) machine.Descend(machine.Gradient(data), 0.5);
            return machine.NegativeLogLikelihood(data);
        }

        static BoltzmannMachine Started(BoltzmannMachine machine)
        {
            for (int i = 0; i < 3; i++) machine[i, 3] = 0.3 + 0.1 * i;
            return machine;
        }
    }

    [Fact]
    public void Gibbs_sampling_visits_states_as_often_as_is_likely()
    {
        const int sweeps = 40000;
        var machine = Machine(temperature: 1);
        int[] state = new int[Units], counts = new int[1 << Units];
        for (int sweep = 0; sweep < sweeps; sweep++)
        {
            machine.Sample(state, seed: 3, sweep);
            counts[Place(state)]++;
        }
        double[] p = machine.Probabilities();
        for (int place = 0; place < p.Length; place++) Assert.Equal(p[place], (double)counts[place] / sweeps, 0.015);
    }

    [Fact]
    public void Clamped_units_stay_and_the_same_seed_draws_the_same()
    {
        var machine = Machine(temperature: 1);
        int[] one = [1, 0, 1, 0, 0], other = [1, 0, 1, 0, 0];
        for (int sweep = 0; sweep < 50; sweep++)
        {
            machine.Sample(one, seed: 9, sweep, clamped: 3);
            machine.Sample(other, seed: 9, sweep, clamped: 3);
            Assert.Equal([1, 0, 1], one[..3]);
            Assert.Equal(one, other);
        }
    }

    [Fact]
    public void Refuses_what_cannot_be()
    {
        var machine = new BoltzmannMachine(3);
        Assert.Throws<ArgumentOutOfRangeException>(() => new BoltzmannMachine(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BoltzmannMachine(3, temperature: 0));
        Assert.Contains("with itself", Assert.Throws<ArgumentException>(() => machine[1, 1] = 2).Message);
        Assert.Contains("3 units; 2 values", Assert.Throws<ArgumentException>(() => machine.Energy([1, 0])).Message);
        Assert.Contains("Unit 1 is -1", Assert.Throws<ArgumentException>(() => machine.Sample([1, -1, 0], seed: 1, sweep: 0)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => machine.Sample([1, 0, 0], seed: 1, sweep: 0, clamped: 4));
        Assert.Throws<InvalidTrainingDataException>(() => machine.Gradient([]));
        Assert.Contains("row 1 is 5", Assert.Throws<InvalidTrainingDataException>(() => machine.Gradient([[0, 1, 0], [1, 5, 0]])).Message);
        Assert.Contains("4 units", Assert.Throws<InvalidTrainingDataException>(() => machine.NegativeLogLikelihood([[0, 1, 0, 1]])).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => machine.Descend(machine.Gradient([[0, 1, 0]]), double.NaN));
        Assert.Contains("4 units, the machine has 3", Assert.Throws<ArgumentException>(() => machine.Descend(new BoltzmannMachine(4).Gradient([[0, 1]]), 1)).Message);
        Assert.Contains("20 is the most", Assert.Throws<InvalidOperationException>(() => new BoltzmannMachine(21).Probabilities()).Message);
    }

    static BoltzmannMachine Machine(double temperature)
    {
        var machine = new BoltzmannMachine(Units, temperature);
        var random = CounterRandom.For(6, 0, 0, 0, 0);
        for (int i = 0; i < Units; i++)
        {
            machine.Biases[i] = 2 * random.Uniform(i) - 1;
            for (int j = 0; j < i; j++) machine[i, j] = 3 * random.Uniform(100 + i * Units + j) - 1.5;
        }
        return machine;
    }

    static int[] State(int place) => [.. Enumerable.Range(0, Units).Select(i => place >> (Units - 1 - i) & 1)];

    static int Place(int[] state) => state.Aggregate(0, (place, s) => 2 * place + s);
}
