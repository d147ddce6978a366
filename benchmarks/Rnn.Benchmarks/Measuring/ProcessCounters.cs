using System.Globalization;

namespace Rnn.Benchmarks.Measuring;

/// <summary>What the system and the run-time have counted for this process; where the system does not say, zero.</summary>
/// <param name="MinorFaults">Pages that were in memory but not yet mapped.</param>
/// <param name="MajorFaults">Pages that had to be read from a disk.</param>
/// <param name="Collections">Garbage collections of all generations.</param>
/// <param name="AllocatedBytes">Managed memory allocated by all threads.</param>
/// <param name="SecondsWithoutCore">Time in which threads were ready to run and had no core.</param>
readonly record struct ProcessCounters(long MinorFaults, long MajorFaults, int Collections, long AllocatedBytes, double SecondsWithoutCore)
{
    /// <summary>Counts now, before something is measured: the memory last, because reading the files allocates some.</summary>
    public static ProcessCounters Before()
    {
        var (minor, major) = Faults();
        double waited = Waited();
        return new ProcessCounters(minor, major, CollectionCount(), GC.GetTotalAllocatedBytes(precise: true), waited);
    }

    /// <summary>Counts since <paramref name="before"/>, after something was measured: the memory first.</summary>
    public static ProcessCounters Since(ProcessCounters before)
    {
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        int collections = CollectionCount();
        double waited = Waited();
        var (minor, major) = Faults();
        return new ProcessCounters(
            minor - before.MinorFaults, major - before.MajorFaults, collections - before.Collections,
            allocated - before.AllocatedBytes, waited - before.SecondsWithoutCore);
    }

    /// <summary>Minor and major faults of a line of /proc/PID/stat: fields 10 and 12; the second one, the name, may hold blanks and brackets.</summary>
    public static (long Minor, long Major) ParseFaults(string stat)
    {
        var fromThird = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fromThird[7], CultureInfo.InvariantCulture), long.Parse(fromThird[9], CultureInfo.InvariantCulture));
    }

    static (long Minor, long Major) Faults() => OperatingSystem.IsLinux() ? ParseFaults(File.ReadAllText("/proc/self/stat")) : (0, 0);

    static int CollectionCount() => Enumerable.Range(0, GC.MaxGeneration + 1).Sum(GC.CollectionCount);

    /// <summary>The sum over all threads: /proc/self/schedstat itself counts the first one only.</summary>
    static double Waited()
    {
        if (!OperatingSystem.IsLinux()) return 0;
        long nanoseconds = 0;
        foreach (var task in Directory.EnumerateDirectories("/proc/self/task"))
        {
            try
            {
                nanoseconds += long.Parse(File.ReadAllText(Path.Combine(task, "schedstat")).Split(' ')[1], CultureInfo.InvariantCulture);
            }
            catch (IOException)
            {
                // The thread has ended meanwhile.
            }
        }

        return nanoseconds / 1e9;
    }
}
