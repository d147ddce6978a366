using System.Runtime.CompilerServices;
using Rnn.Benchmarks.Measuring;
using Rnn.Kernels;

namespace Rnn.Benchmarks.Roof;

/// <summary>
/// Nothing but multiply-adds in registers, in twelve independent chains, which hide the latency of four cycles on two units. Its rate over
/// one second is what the core sustains.
/// </summary>
sealed class FmaLoop<L> : Workload where L : unmanaged, ILanes<L>
{
    const int Iterations = 1000, Chains = 12;

    public override string Metric => "ms";

    public override int Samples => 1000;

    public override double BudgetSeconds => 1;

    /// <summary>Sum of all results.</summary>
    public float Sum { get; private set; }

    /// <summary>Operations of one run: a chain is one register, a part of sixteen lanes where registers are narrower.</summary>
    public static double FlopsPerRun => 2.0 * 16 / L.Registers * Chains * Iterations;

    public override void Run(int times)
    {
        for (int i = 0; i < times; i++) Sum += Once();
    }

    /// <summary>x = x / 2 + 1, which stays near 2: no number becomes so small that it is slow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static unsafe float Once()
    {
        L half = L.Set(0.5f), one = L.Set(1);
        L c0 = one, c1 = one, c2 = one, c3 = one, c4 = one, c5 = one, c6 = one, c7 = one, c8 = one, c9 = one, c10 = one, c11 = one;
        for (nint n = Iterations; n > 0; n--)
        {
            c0 = L.Fma(c0, half, one); c1 = L.Fma(c1, half, one); c2 = L.Fma(c2, half, one);
            if (L.Registers <= 2)
            {
                c3 = L.Fma(c3, half, one); c4 = L.Fma(c4, half, one); c5 = L.Fma(c5, half, one);
            }

            if (L.Registers == 1)
            {
                c6 = L.Fma(c6, half, one); c7 = L.Fma(c7, half, one); c8 = L.Fma(c8, half, one);
                c9 = L.Fma(c9, half, one); c10 = L.Fma(c10, half, one); c11 = L.Fma(c11, half, one);
            }
        }

        L sum = ((c0 + c1) + (c2 + c3)) + ((c4 + c5) + (c6 + c7)) + ((c8 + c9) + (c10 + c11));
        return *(float*)&sum;
    }
}
