namespace Rnn.Training;

/// <summary>
/// Boltzmann machine (Ackley, Hinton, Sejnowski 1985): n units of 0 or 1, every two of them connected. E(s) = -sum_{i&lt;j} w_ij s_i s_j - b' s,
/// p(s) = exp(-E(s) / T) / Z. The first units are visible; data fix those, the hidden rest is summed out. What lists all states is exact and
/// for small machines; <see cref="Sample"/> is for any.
/// </summary>
public sealed class BoltzmannMachine
{
    /// <summary>The most units whose states can be listed: 2^20 of them.</summary>
    public const int MostListed = 20;

    readonly double[,] weights;     // symmetric, zero diagonal
    readonly double[] biases;
    readonly double temperature;

    /// <summary>A machine with weights and biases of zero.</summary>
    /// <param name="units">n.</param>
    /// <param name="temperature">T.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no units, or the temperature is not a finite number above 0.</exception>
    public BoltzmannMachine(int units, double temperature = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(units, 1);
        if (!(temperature > 0) || double.IsInfinity(temperature)) throw new ArgumentOutOfRangeException(nameof(temperature), temperature, "A temperature is a finite number above 0.");
        weights = new double[units, units];
        biases = new double[units];
        this.temperature = temperature;
    }

    /// <summary>The number of units, n.</summary>
    public int Units => biases.Length;

    /// <summary>b [n].</summary>
    public Span<double> Biases => biases;

    /// <summary>The weight between two units, w_ij = w_ji.</summary>
    /// <param name="i">One unit.</param>
    /// <param name="j">Another.</param>
    /// <exception cref="ArgumentException">A unit would be connected with itself.</exception>
    public double this[int i, int j]
    {
        get => weights[i, j];
        set
        {
            if (i == j) throw new ArgumentException($"Unit {i} has no connection with itself.");
            weights[i, j] = weights[j, i] = value;
        }
    }

    /// <summary>E(s).</summary>
    /// <param name="state">[n], 0 or 1.</param>
    /// <exception cref="ArgumentException">The state has another length or other values.</exception>
    public double Energy(ReadOnlySpan<int> state)
    {
        BinaryUnits.Check(state, Units);
        double energy = 0;
        for (int i = 0; i < Units; i++)
            if (state[i] != 0)
            {
                energy -= biases[i];
                for (int j = i + 1; j < Units; j++) energy -= weights[i, j] * state[j];
            }
        return energy;
    }

    /// <summary>p of all 2^n states: the first unit is the highest bit of a state's place.</summary>
    /// <exception cref="InvalidOperationException">There are more than <see cref="MostListed"/> units.</exception>
    public double[] Probabilities() => Probabilities([], 0);

    /// <summary>The mean over the data of -ln p(visible).</summary>
    /// <param name="data">Rows of visible units, 0 or 1.</param>
    /// <exception cref="InvalidTrainingDataException">There are no rows, or a row is longer than the machine or holds other values.</exception>
    /// <exception cref="InvalidOperationException">There are more than <see cref="MostListed"/> units.</exception>
    public double NegativeLogLikelihood(IReadOnlyList<int[]> data)
    {
        CheckData(data);
        double all = LogSum(Energies([], 0));
        return data.Average(row => all - LogSum(Energies(row, row.Length)));
    }

    /// <summary>
    /// The derivative of <see cref="NegativeLogLikelihood"/>: (&lt;s_i s_j&gt;_model - &lt;s_i s_j&gt;_data) / T, and the same of single units.
    /// </summary>
    /// <param name="data">Rows of visible units, 0 or 1.</param>
    /// <exception cref="InvalidTrainingDataException">There are no rows, or a row is longer than the machine or holds other values.</exception>
    /// <exception cref="InvalidOperationException">There are more than <see cref="MostListed"/> units.</exception>
    public BoltzmannGradient Gradient(IReadOnlyList<int[]> data)
    {
        CheckData(data);
        var gradient = new BoltzmannGradient(new double[Units, Units], new double[Units]);
        AddMeans(gradient, [], 0, 1 / temperature);
        foreach (var row in data) AddMeans(gradient, row, row.Length, -1 / (temperature * data.Count));
        return gradient;
    }

    /// <summary>One step down a gradient.</summary>
    /// <param name="gradient">The derivative of what shall fall.</param>
    /// <param name="rate">The size of the step.</param>
    /// <exception cref="ArgumentException">The gradient is of a machine of another size.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not finite.</exception>
    public void Descend(BoltzmannGradient gradient, double rate)
    {
        ArgumentNullException.ThrowIfNull(gradient);
        BinaryUnits.CheckRate(rate);
        if (gradient.Biases.Length != Units || gradient.Weights.Length != Units * Units)
            throw new ArgumentException($"The gradient is of {gradient.Biases.Length} units, the machine has {Units}.", nameof(gradient));
        for (int i = 0; i < Units; i++)
        {
            biases[i] -= rate * gradient.Biases[i];
            for (int j = i + 1; j < Units; j++) this[i, j] -= rate * gradient.Weights[i, j];
        }
    }

    /// <summary>
    /// One sweep of Gibbs sampling: unit after unit is drawn with p(s_i = 1) = sigmoid((w_i s + b_i) / T). The draws depend on seed and number
    /// of the sweep alone.
    /// </summary>
    /// <param name="state">[n], 0 or 1; changed in place.</param>
    /// <param name="seed">The key of the random numbers.</param>
    /// <param name="sweep">The number of the sweep.</param>
    /// <param name="clamped">The first units, so many, stay as they are.</param>
    /// <exception cref="ArgumentException">The state has another length or other values.</exception>
    /// <exception cref="ArgumentOutOfRangeException">More units are clamped than there are.</exception>
    public void Sample(Span<int> state, ulong seed, long sweep, int clamped = 0)
    {
        BinaryUnits.Check(state, Units);
        ArgumentOutOfRangeException.ThrowIfNegative(clamped);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(clamped, Units);
        var random = RandomSites.ForGibbs(seed, sweep, row: 0);
        for (int i = clamped; i < Units; i++)
        {
            double field = biases[i];
            for (int j = 0; j < Units; j++) field += weights[i, j] * state[j];
            state[i] = random.Uniform(i) < BinaryUnits.Sigmoid(field / temperature) ? 1 : 0;
        }
    }

    /// <summary>-E / T of every state that begins with the fixed units, in the order of the places of the free ones.</summary>
    double[] Energies(ReadOnlySpan<int> units, int given)
    {
        if (Units > MostListed) throw new InvalidOperationException($"A machine of {Units} units has too many states to list; {MostListed} is the most.");
        var state = new int[Units];
        units.CopyTo(state);
        var energies = new double[1 << (Units - given)];
        for (int place = 0; place < energies.Length; place++)
        {
            BinaryUnits.Spread(place, state.AsSpan(given));
            energies[place] = -Energy(state) / temperature;
        }
        return energies;
    }

    double[] Probabilities(ReadOnlySpan<int> units, int given)
    {
        double[] exponents = Energies(units, given);
        double all = LogSum(exponents);
        return Array.ConvertAll(exponents, x => PortableMath.Exp(x - all));
    }

    static double LogSum(double[] exponents)
    {
        double largest = exponents.Max();
        return largest + PortableMath.Log(exponents.Sum(x => PortableMath.Exp(x - largest)));
    }

    void AddMeans(BoltzmannGradient gradient, ReadOnlySpan<int> units, int given, double weight)
    {
        double[] probabilities = Probabilities(units, given);
        var state = new int[Units];
        units.CopyTo(state);
        for (int place = 0; place < probabilities.Length; place++)
        {
            BinaryUnits.Spread(place, state.AsSpan(given));
            double share = weight * probabilities[place];
            for (int i = 0; i < Units; i++)
            {
                if (state[i] == 0) continue;
                gradient.Biases[i] += share;
                for (int j = i + 1; j < Units; j++) gradient.Weights[i, j] += share * state[j];
            }
        }
    }

    void CheckData(IReadOnlyList<int[]> data)
    {
        BinaryUnits.CheckRows(data);
        foreach (var row in data)
            if (row.Length > Units) throw new InvalidTrainingDataException($"A row has {row.Length} units, the machine {Units}.");
    }
}
