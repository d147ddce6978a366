namespace Rnn.Training;

/// <summary>
/// Restricted Boltzmann machine (Smolensky 1986): visible units v [V] and hidden ones h [H] of 0 or 1, connected only with each other.
/// E(v, h) = -b' v - c' h - h' W v, W [H x V]; p(h = 1 | v) = sigmoid(W v + c), p(v = 1 | h) = sigmoid(W' h + b). It learns by contrastive
/// divergence (Hinton 2002): one step there and back stands in for a sample of the model.
/// </summary>
public sealed class RestrictedBoltzmannMachine
{
    /// <summary>The most visible units whose states can be listed: 2^20 of them.</summary>
    public const int MostListed = 20;

    const double Deviation = 0.01;  // of the first weights (Hinton 2010)
    readonly double[,] weights;
    readonly double[] visible, hidden;

    /// <summary>A machine with small random weights and biases of zero.</summary>
    /// <param name="visible">V.</param>
    /// <param name="hidden">H.</param>
    /// <param name="seed">The same seed gives the same weights.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no visible or no hidden units.</exception>
    public RestrictedBoltzmannMachine(int visible, int hidden, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(visible, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(hidden, 1);
        weights = new double[hidden, visible];
        (this.visible, this.hidden) = (new double[visible], new double[hidden]);
        for (int j = 0; j < hidden; j++)
        {
            var random = RandomSites.ForWiring(seed, purpose: 0, row: j);
            for (int i = 0; i < visible; i++) weights[j, i] = Deviation * RandomSites.Normal(random, i);
        }
    }

    /// <summary>The number of visible units, V.</summary>
    public int Visible => visible.Length;

    /// <summary>The number of hidden units, H.</summary>
    public int Hidden => hidden.Length;

    /// <summary>b [V].</summary>
    public Span<double> VisibleBiases => visible;

    /// <summary>c [H].</summary>
    public Span<double> HiddenBiases => hidden;

    /// <summary>A weight.</summary>
    /// <param name="h">The hidden unit.</param>
    /// <param name="v">The visible unit.</param>
    public ref double this[int h, int v] => ref weights[h, v];

    /// <summary>p(h = 1 | v) [H].</summary>
    /// <param name="v">[V], 0 or 1.</param>
    /// <exception cref="ArgumentException">There are not so many values, or one is neither 0 nor 1.</exception>
    public double[] HiddenProbabilities(ReadOnlySpan<int> v)
    {
        double[] p = HiddenFields(v);
        for (int j = 0; j < p.Length; j++) p[j] = BinaryUnits.Sigmoid(p[j]);
        return p;
    }

    /// <summary>p(v = 1 | h) [V].</summary>
    /// <param name="h">[H], 0 or 1.</param>
    /// <exception cref="ArgumentException">There are not so many values, or one is neither 0 nor 1.</exception>
    public double[] VisibleProbabilities(ReadOnlySpan<int> h)
    {
        BinaryUnits.Check(h, Hidden);
        var p = new double[Visible];
        for (int i = 0; i < p.Length; i++)
        {
            double field = visible[i];
            for (int j = 0; j < Hidden; j++) field += weights[j, i] * h[j];
            p[i] = BinaryUnits.Sigmoid(field);
        }
        return p;
    }

    /// <summary>F(v) = -b' v - sum_j softplus(W_j v + c_j): p(v) is proportional to exp(-F(v)).</summary>
    /// <param name="v">[V], 0 or 1.</param>
    /// <exception cref="ArgumentException">There are not so many values, or one is neither 0 nor 1.</exception>
    public double FreeEnergy(ReadOnlySpan<int> v)
    {
        double energy = -HiddenFields(v).Sum(BinaryUnits.Softplus);
        for (int i = 0; i < Visible; i++) energy -= visible[i] * v[i];
        return energy;
    }

    /// <summary>ln Z, the sum over all visible states.</summary>
    /// <exception cref="InvalidOperationException">There are more than <see cref="MostListed"/> visible units.</exception>
    public double LogPartition()
    {
        if (Visible > MostListed) throw new InvalidOperationException($"{Visible} visible units have too many states to list; {MostListed} is the most.");
        var energies = new double[1 << Visible];
        var v = new int[Visible];
        for (int place = 0; place < energies.Length; place++)
        {
            BinaryUnits.Spread(place, v);
            energies[place] = FreeEnergy(v);
        }
        double lowest = energies.Min();
        return PortableMath.Log(energies.Sum(f => PortableMath.Exp(lowest - f))) - lowest;
    }

    /// <summary>The mean over the data of -ln p(v), exactly.</summary>
    /// <param name="data">Rows [V], 0 or 1.</param>
    /// <exception cref="InvalidTrainingDataException">There are no rows, or a row has another length or other values.</exception>
    /// <exception cref="InvalidOperationException">There are more than <see cref="MostListed"/> visible units.</exception>
    public double NegativeLogLikelihood(IReadOnlyList<int[]> data)
    {
        CheckData(data);
        return data.Average(v => FreeEnergy(v)) + LogPartition();
    }

    /// <summary>One step of Gibbs sampling there and back. A unit is on where its uniform number is below its probability.</summary>
    /// <param name="v">Visible units [V], 0 or 1.</param>
    /// <param name="uniformHidden">[H], from 0 to below 1.</param>
    /// <param name="uniformVisible">[V], from 0 to below 1.</param>
    /// <exception cref="ArgumentException">A span has another length, or a unit is neither 0 nor 1.</exception>
    public (int[] Hidden, int[] Visible) Gibbs(ReadOnlySpan<int> v, ReadOnlySpan<double> uniformHidden, ReadOnlySpan<double> uniformVisible)
    {
        int[] h = Draw(HiddenProbabilities(v), uniformHidden);
        return (h, Draw(VisibleProbabilities(h), uniformVisible));
    }

    /// <summary>
    /// CD-1: learns from a batch by dW = rate (p(h | v0) v0' - p(h | v1) v1'), means over the batch, db = rate (v0 - v1),
    /// dc = rate (p(h | v0) - p(h | v1)), where v1 is one Gibbs step away from v0. The draws depend on seed and number of the update alone.
    /// </summary>
    /// <param name="batch">Rows [V], 0 or 1.</param>
    /// <param name="rate">The size of the step.</param>
    /// <param name="seed">The key of the random numbers.</param>
    /// <param name="update">The number of the update.</param>
    /// <exception cref="InvalidTrainingDataException">There are no rows, or a row has another length or other values.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not finite.</exception>
    public void Learn(IReadOnlyList<int[]> batch, double rate, ulong seed, long update)
    {
        CheckData(batch);
        double[][] uniformHidden = new double[batch.Count][], uniformVisible = new double[batch.Count][];
        for (int row = 0; row < batch.Count; row++)
        {
            var random = RandomSites.ForGibbs(seed, update, row);
            uniformHidden[row] = [.. Enumerable.Range(0, Hidden).Select(unit => (double)random.Uniform(unit))];
            uniformVisible[row] = [.. Enumerable.Range(Hidden, Visible).Select(unit => (double)random.Uniform(unit))];
        }
        Learn(batch, rate, uniformHidden, uniformVisible);
    }

    /// <summary>The same with given uniform numbers.</summary>
    /// <param name="batch">Rows [V], 0 or 1.</param>
    /// <param name="rate">The size of the step.</param>
    /// <param name="uniformHidden">Rows [H], from 0 to below 1.</param>
    /// <param name="uniformVisible">Rows [V], from 0 to below 1.</param>
    /// <exception cref="InvalidTrainingDataException">There are no rows, or a row has another length or other values.</exception>
    /// <exception cref="ArgumentException">There are not as many uniform numbers as units.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not finite.</exception>
    public void Learn(IReadOnlyList<int[]> batch, double rate, IReadOnlyList<double[]> uniformHidden, IReadOnlyList<double[]> uniformVisible)
    {
        CheckData(batch);
        BinaryUnits.CheckRate(rate);
        ArgumentNullException.ThrowIfNull(uniformHidden);
        ArgumentNullException.ThrowIfNull(uniformVisible);
        if (uniformHidden.Count != batch.Count || uniformVisible.Count != batch.Count)
            throw new ArgumentException($"{batch.Count} rows need as many rows of uniform numbers; {uniformHidden.Count} and {uniformVisible.Count} were given.");
        int[][] backs = [.. batch.Select((v, row) => Gibbs(v, uniformHidden[row], uniformVisible[row]).Visible)];
        double[][] first = [.. batch.Select(v => HiddenProbabilities(v))], last = [.. backs.Select(v => HiddenProbabilities(v))];
        double step = rate / batch.Count;
        for (int row = 0; row < batch.Count; row++)
        {
            for (int i = 0; i < Visible; i++) visible[i] += step * (batch[row][i] - backs[row][i]);
            for (int j = 0; j < Hidden; j++)
            {
                hidden[j] += step * (first[row][j] - last[row][j]);
                for (int i = 0; i < Visible; i++) weights[j, i] += step * (first[row][j] * batch[row][i] - last[row][j] * backs[row][i]);
            }
        }
    }

    double[] HiddenFields(ReadOnlySpan<int> v)
    {
        BinaryUnits.Check(v, Visible);
        var fields = new double[Hidden];
        for (int j = 0; j < Hidden; j++)
        {
            fields[j] = hidden[j];
            for (int i = 0; i < v.Length; i++) fields[j] += weights[j, i] * v[i];
        }
        return fields;
    }

    static int[] Draw(double[] probabilities, ReadOnlySpan<double> uniform)
    {
        if (uniform.Length != probabilities.Length) throw new ArgumentException($"{probabilities.Length} units need as many uniform numbers; {uniform.Length} were given.");
        var units = new int[probabilities.Length];
        for (int i = 0; i < units.Length; i++) units[i] = uniform[i] < probabilities[i] ? 1 : 0;
        return units;
    }

    void CheckData(IReadOnlyList<int[]> data)
    {
        BinaryUnits.CheckRows(data);
        for (int row = 0; row < data.Count; row++)
            if (data[row].Length != Visible) throw new InvalidTrainingDataException($"Row {row} has {data[row].Length} units, the machine {Visible} visible ones.");
    }
}
