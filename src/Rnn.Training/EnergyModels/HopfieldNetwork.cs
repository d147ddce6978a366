namespace Rnn.Training;

/// <summary>
/// Hopfield network (Hopfield 1982): N units of +1 or -1 that remember patterns. W = (1/N) sum_p xi_p xi_p' with a zero diagonal [N x N];
/// s_i becomes the sign of W_i s - theta_i and stays where that is zero; the energy -s' W s / 2 + theta' s never rises while units change one
/// at a time. About 0.138 N random patterns can be told apart (Amit, Gutfreund, Sompolinsky 1985).
/// </summary>
public sealed class HopfieldNetwork
{
    // N W: whole numbers, so that a tie is one and not a matter of rounding.
    readonly int[,] sums;
    readonly double[] thresholds;

    /// <summary>A network that remembers nothing.</summary>
    /// <param name="units">N.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no units.</exception>
    public HopfieldNetwork(int units)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(units, 1);
        sums = new int[units, units];
        thresholds = new double[units];
    }

    /// <summary>The number of units, N.</summary>
    public int Units => thresholds.Length;

    /// <summary>theta [N], zero at first: what the others must exceed for a unit to be +1.</summary>
    public Span<double> Thresholds => thresholds;

    /// <summary>The weight between two units.</summary>
    /// <param name="i">One unit.</param>
    /// <param name="j">The other.</param>
    public double this[int i, int j] => (double)sums[i, j] / Units;

    /// <summary>Remembers a pattern (Hebb 1949).</summary>
    /// <param name="pattern">[N], +1 or -1.</param>
    /// <exception cref="ArgumentException">The pattern has another length or other values.</exception>
    public void Store(ReadOnlySpan<int> pattern)
    {
        Check(pattern);
        for (int i = 0; i < Units; i++)
            for (int j = 0; j < Units; j++)
                if (i != j) sums[i, j] += pattern[i] * pattern[j];
    }

    /// <summary>-s' W s / 2 + theta' s.</summary>
    /// <param name="state">[N], +1 or -1.</param>
    /// <exception cref="ArgumentException">The state has another length or other values.</exception>
    public double Energy(ReadOnlySpan<int> state)
    {
        Check(state);
        long pairs = 0;
        double fields = 0;
        for (int i = 0; i < Units; i++)
        {
            pairs += state[i] * Sum(i, state);
            fields += thresholds[i] * state[i];
        }
        return -0.5 * pairs / Units + fields;
    }

    /// <summary>Sweeps over all units until a sweep changes none.</summary>
    /// <param name="probe">Where it starts [N], +1 or -1.</param>
    /// <param name="update">One unit after the other, which always comes to rest, or all at once, which may end in a cycle of two.</param>
    /// <param name="limit">The most sweeps.</param>
    /// <exception cref="ArgumentException">The probe has another length or other values.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below 1.</exception>
    public HopfieldRecall Recall(ReadOnlySpan<int> probe, HopfieldUpdate update = HopfieldUpdate.Asynchronous, int limit = 100)
    {
        Check(probe);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        int[] state = probe.ToArray(), previous = new int[Units];
        List<double> energies = [Energy(state)];
        while (true)
        {
            state.CopyTo(previous, 0);
            int[] read = update == HopfieldUpdate.Asynchronous ? state : previous;
            for (int i = 0; i < Units; i++) state[i] = Next(i, read);
            energies.Add(Energy(state));
            bool atRest = state.AsSpan().SequenceEqual(previous);
            if (atRest || energies.Count > limit) return new(state, energies.Count - 1, atRest, energies);
        }
    }

    int Next(int unit, ReadOnlySpan<int> state)
    {
        double field = Sum(unit, state) - Units * thresholds[unit];
        return field == 0 ? state[unit] : Math.Sign(field);
    }

    long Sum(int unit, ReadOnlySpan<int> state)
    {
        long sum = 0;
        for (int j = 0; j < state.Length; j++) sum += sums[unit, j] * state[j];
        return sum;
    }

    void Check(ReadOnlySpan<int> units)
    {
        if (units.Length != Units) throw new ArgumentException($"The network has {Units} units; {units.Length} values were given.");
        int odd = units.IndexOfAnyExcept(1, -1);
        if (odd >= 0) throw new ArgumentException($"Unit {odd} is {units[odd]}; a unit is 1 or -1.");
    }
}
