namespace Rnn.Training;

/// <summary>
/// The wiring of a liquid (Maass, Natschlaeger, Markram 2002): neurons on the points of a block of space, a fifth of them inhibitory. Two are
/// connected with probability C exp(-(distance / lambda)^2), where C is 0.3 between excitatory neurons, 0.2 from excitatory to inhibitory, 0.4
/// back and 0.1 between inhibitory ones. Strengths are exponentially distributed (a gamma distribution whose deviation is its mean), with means
/// of 30, 60, -19 and -19 parts. Neuron (x, y, z) has the number (x height + y) depth + z.
/// </summary>
public sealed class LiquidColumn
{
    const double InhibitoryShare = 0.2;
    const int Kinds = 0, Connections = 1, Strengths = 2;    // purposes of random numbers
    readonly int height, depth;
    readonly double lambda;
    readonly ulong seed;
    readonly bool[] inhibitory;

    /// <summary>Draws which neurons are inhibitory. The paper's column is 15 x 3 x 3 with lambda 2.</summary>
    /// <param name="width">Points along x.</param>
    /// <param name="height">Points along y.</param>
    /// <param name="depth">Points along z.</param>
    /// <param name="seed">The same seed gives the same column.</param>
    /// <param name="lambda">How far connections reach, in points; more makes more of them.</param>
    /// <exception cref="ArgumentOutOfRangeException">A side is below 1, or lambda is not a finite number above 0.</exception>
    public LiquidColumn(int width, int height, int depth, ulong seed, double lambda = 2)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(depth, 1);
        if (!(lambda > 0) || double.IsInfinity(lambda)) throw new ArgumentOutOfRangeException(nameof(lambda), lambda, "A distance is a finite number above 0.");
        (this.height, this.depth, this.lambda, this.seed) = (height, depth, lambda, seed);
        var random = RandomSites.ForWiring(seed, Kinds, row: 0);
        inhibitory = [.. Enumerable.Range(0, width * height * depth).Select(n => random.Uniform(n) < InhibitoryShare)];
    }

    /// <summary>The number of neurons.</summary>
    public int Neurons => inhibitory.Length;

    /// <summary>Whether a neuron's connections are negative.</summary>
    /// <param name="neuron">Its number.</param>
    public bool IsInhibitory(int neuron) => inhibitory[neuron];

    /// <summary>The probability of a connection; 0 from a neuron to itself.</summary>
    /// <param name="from">The neuron that sends.</param>
    /// <param name="to">The one that receives.</param>
    public double Probability(int from, int to)
    {
        if (from == to) return 0;
        double dx = X(from) - X(to), dy = Y(from) - Y(to), dz = Z(from) - Z(to);
        double most = (inhibitory[from], inhibitory[to]) switch { (false, false) => 0.3, (false, true) => 0.2, (true, false) => 0.4, _ => 0.1 };
        return most * PortableMath.Exp(-(dx * dx + dy * dy + dz * dz) / (lambda * lambda));
    }

    /// <summary>Draws W [N x N], row by row, as <c>model.Parameters["LiquidState1.W"].CopyFrom</c> takes it: row the neuron that receives, column the one that sends.</summary>
    /// <param name="strength">The mean between excitatory neurons; the others follow in the paper's proportions.</param>
    /// <exception cref="ArgumentOutOfRangeException">The strength is negative or not finite.</exception>
    public float[] Connect(double strength)
    {
        if (!(strength >= 0) || double.IsInfinity(strength)) throw new ArgumentOutOfRangeException(nameof(strength), strength, "A strength is a finite number from 0 on.");
        var weights = new float[Neurons * Neurons];
        for (int to = 0; to < Neurons; to++)
        {
            CounterRandom connections = RandomSites.ForWiring(seed, Connections, to), strengths = RandomSites.ForWiring(seed, Strengths, to);
            for (int from = 0; from < Neurons; from++)
                if (connections.Uniform(from) < Probability(from, to))
                    weights[to * Neurons + from] = (float)(strength * Mean(from, to) * -PortableMath.Log(1 - strengths.Uniform(from)));
        }
        return weights;
    }

    double Mean(int from, int to) => inhibitory[from] ? -19.0 / 30 : inhibitory[to] ? 60.0 / 30 : 1;

    int X(int neuron) => neuron / (height * depth);

    int Y(int neuron) => neuron / depth % height;

    int Z(int neuron) => neuron % depth;
}
