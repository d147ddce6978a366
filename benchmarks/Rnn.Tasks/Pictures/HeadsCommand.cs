using Rnn.Tasks.Samples;
using Rnn.Tasks.Tasks;
using Rnn.Training;

namespace Rnn.Tasks.Pictures;

/// <summary>"ntm-heads": a Turing machine learns to copy short rows of bits; then it copies ten, and where its heads look is drawn.</summary>
static class HeadsCommand
{
    const int Bits = 4, Rows = 10, Steps = (2 * Rows) + 1;

    public static int Run(FileInfo to, ulong seed)
    {
        var machine = CopyTuringMachine.Create(seed);
        var result = NtmCopyTask.Short.Run("NTM 16 x 8, 1 to 5 rows", machine, seed);
        Console.WriteLine($"{result.Updates} updates, {result.Score:P2} of the bits of up to five rows right.");

        using var workspace = new Workspace(CopyTuringMachine.Plan(0, Steps, 1)) { Length = Steps, Batch = 1, Threads = 1 };
        var sample = new NtmCopySamples(Bits, Rows, Rows).Sample(new SplitMix64(99));
        var x = workspace.Port("x", PortRole.Input);
        for (int i = 0; i < x.Length; i++) x[i] = (float)sample["x"][i];
        machine.Forward(0, workspace);

        var scores = workspace.Port("y", PortRole.Output);
        var told = new float[scores.Length];
        int right = 0;
        for (int i = 0; i < told.Length; i++)
        {
            if (i / Bits <= Rows) continue;
            told[i] = scores[i] > 0 ? 1 : 0;
            if (told[i] == (float)sample["target"][i]) right++;
        }

        Console.WriteLine($"Of ten rows, which it never saw, {right} of {Bits * Rows} bits are right.");
        new HeatMap { Title = "A Turing machine copies ten rows of bits after a delimiter", UnitLabel = "row or bit" }
            .Add("x, what it reads", x, Bits + 1, 0, 1)
            .Add("write.w, where it writes", workspace.Port("write.w", PortRole.Trace), 16, 0, 1)
            .Add("read.w, where it reads", workspace.Port("read.w", PortRole.Trace), 16, 0, 1)
            .Add("y, what it says", told, Bits, 0, 1)
            .Save(to.FullName);
        Console.WriteLine($"Wrote {to.FullName}.");
        return result.Passed ? 0 : 1;
    }
}
