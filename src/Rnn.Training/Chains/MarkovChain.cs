using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace Rnn.Training;

/// <summary>
/// Markov chain (Markov 1906): which state comes next depends on the present one alone. P [n x n], P_ab the probability of b after a, rows sum
/// to one; p_t = p_{t-1} P.
/// </summary>
public sealed class MarkovChain
{
    const double RowTolerance = 1e-9;
    readonly double[,] transitions;

    /// <summary>A chain with given probabilities.</summary>
    /// <param name="transitions">P [n x n].</param>
    /// <exception cref="ArgumentException">P is empty or not square, an element is negative or not finite, or a row does not sum to one.</exception>
    public MarkovChain(double[,] transitions)
    {
        ArgumentNullException.ThrowIfNull(transitions);
        if (transitions.GetLength(0) != transitions.GetLength(1) || transitions.Length == 0)
            throw new ArgumentException($"{transitions.GetLength(0)} x {transitions.GetLength(1)} elements are no square matrix.", nameof(transitions));
        this.transitions = (double[,])transitions.Clone();
        for (int a = 0; a < States; a++) CheckRow(a);
    }

    /// <summary>The number of states, n.</summary>
    public int States => transitions.GetLength(0);

    /// <summary>The probability of a state after another.</summary>
    /// <param name="from">The present state.</param>
    /// <param name="to">The next one.</param>
    public double this[int from, int to] => transitions[from, to];

    /// <summary>How often each state followed each in a path [n x n].</summary>
    /// <param name="path">States, 0 to n - 1.</param>
    /// <param name="states">n.</param>
    /// <exception cref="InvalidTrainingDataException">The path has no transition, or a state that there is not.</exception>
    public static int[,] Count(ReadOnlySpan<int> path, int states)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(states, 1);
        if (path.Length < 2) throw new InvalidTrainingDataException($"A path of {path.Length} states has no transition to count.");
        CheckPath(path, states);
        var counts = new int[states, states];
        for (int t = 1; t < path.Length; t++) counts[path[t - 1], path[t]]++;
        return counts;
    }

    /// <summary>The most likely chain: P_ab = (count(a, b) + smoothing) / (count(a) + n smoothing).</summary>
    /// <param name="path">States, 0 to n - 1.</param>
    /// <param name="states">n.</param>
    /// <param name="smoothing">What is added to every count (Laplace); 0: the counts as they are.</param>
    /// <exception cref="InvalidTrainingDataException">The path has no transition, a state that there is not, or never leaves a state and there is no smoothing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are no states, or the smoothing is negative or not finite.</exception>
    public static MarkovChain Estimate(ReadOnlySpan<int> path, int states, double smoothing = 0)
    {
        if (!(smoothing >= 0) || double.IsInfinity(smoothing)) throw new ArgumentOutOfRangeException(nameof(smoothing), smoothing, "Smoothing is a finite number from 0 on.");
        int[,] counts = Count(path, states);
        var transitions = new double[states, states];
        for (int a = 0; a < states; a++)
        {
            double total = states * smoothing;
            for (int b = 0; b < states; b++) total += counts[a, b];
            if (total == 0) throw new InvalidTrainingDataException($"The path never leaves state {a}, so nothing is known of what follows it; a smoothing above 0 gives every state the same chance.");
            for (int b = 0; b < states; b++) transitions[a, b] = (counts[a, b] + smoothing) / total;
        }
        return new(transitions);
    }

    /// <summary>p P.</summary>
    /// <param name="distribution">p [n].</param>
    /// <exception cref="ArgumentException">p has another length.</exception>
    public double[] Next(ReadOnlySpan<double> distribution)
    {
        if (distribution.Length != States) throw new ArgumentException($"The chain has {States} states; {distribution.Length} probabilities were given.", nameof(distribution));
        var next = new double[States];
        for (int a = 0; a < States; a++)
            for (int b = 0; b < States; b++) next[b] += distribution[a] * transitions[a, b];
        return next;
    }

    /// <summary>The distribution that the chain leaves as it is: pi P = pi, pi sums to one.</summary>
    /// <exception cref="InvalidOperationException">There is more than one: the chain falls into parts that do not reach each other.</exception>
    public double[] Stationary()
    {
        int n = States;
        // (P' - I) pi = 0 has one equation too many; the sum takes a place of its own below them.
        var equations = Matrix<double>.Build.Dense(n + 1, n, (i, j) => i == n ? 1 : transitions[j, i] - (i == j ? 1 : 0));
        var decomposition = equations.Svd();
        if (decomposition.Rank < n) throw new InvalidOperationException("The chain has more than one stationary distribution: it falls into parts that do not reach each other.");
        double[] pi = [.. decomposition.Solve(Vector<double>.Build.Dense(n + 1, i => i == n ? 1 : 0)).Select(x => Math.Max(x, 0))];
        double total = pi.Sum();
        return Array.ConvertAll(pi, x => x / total);
    }

    /// <summary>The logarithm of the probability of a path, given its first state; minus infinity where it cannot be.</summary>
    /// <param name="path">States, 0 to n - 1.</param>
    /// <exception cref="InvalidTrainingDataException">The path has a state that there is not.</exception>
    public double LogProbability(ReadOnlySpan<int> path)
    {
        CheckPath(path, States);
        double sum = 0;
        for (int t = 1; t < path.Length; t++) sum += Math.Log(transitions[path[t - 1], path[t]]);
        return sum;
    }

    /// <summary>A random path; it depends on start, length and seed alone.</summary>
    /// <param name="start">The first state.</param>
    /// <param name="steps">How many follow.</param>
    /// <param name="seed">The key of the random numbers.</param>
    /// <returns>1 + steps states.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such state, or the number of steps is negative.</exception>
    public int[] Sample(int start, int steps, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(start, States);
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        var random = RandomSites.ForSampling(seed);
        var path = new int[1 + steps];
        path[0] = start;
        for (int t = 1; t < path.Length; t++) path[t] = Draw(path[t - 1], random.Uniform(t));
        return path;
    }

    /// <summary>The first state up to which the probabilities sum to more than u; never one of probability 0.</summary>
    int Draw(int from, double u)
    {
        double sum = 0;
        int last = 0;
        for (int b = 0; b < States; b++)
        {
            if (transitions[from, b] == 0) continue;
            sum += transitions[from, b];
            last = b;
            if (u < sum) break;
        }
        return last;
    }

    void CheckRow(int a)
    {
        double sum = 0;
        for (int b = 0; b < States; b++)
        {
            double p = transitions[a, b];
            if (!(p >= 0) || double.IsInfinity(p)) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"P[{a}, {b}] is {p}; a probability is from 0 to 1."));
            sum += p;
        }
        if (Math.Abs(sum - 1) > RowTolerance) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Row {a} sums to {sum}; the probabilities of what follows a state sum to 1."));
    }

    static void CheckPath(ReadOnlySpan<int> path, int states)
    {
        for (int t = 0; t < path.Length; t++)
            if ((uint)path[t] >= (uint)states) throw new InvalidTrainingDataException($"State {t} of the path is {path[t]}; there are states 0 to {states - 1}.");
    }
}
