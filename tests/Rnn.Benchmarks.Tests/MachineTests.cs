using Rnn.Benchmarks.Measuring;

namespace Rnn.Benchmarks.Tests;

/// <summary>What is read from the files of /proc.</summary>
public sealed class MachineTests
{
    [Fact]
    public void Processor_is_named_by_its_first_core()
        => Assert.Equal("AMD EPYC, family 26, model 2", Processor.Parse(
            ["processor\t: 0", "cpu family\t: 26", "model\t\t: 2", "model name\t: AMD EPYC", "", "processor\t: 1", "model name\t: other"]));

    /// <summary>The name of a process may hold blanks and brackets.</summary>
    [Fact]
    public void Faults_are_fields_10_and_12()
        => Assert.Equal((4321L, 17L), ProcessCounters.ParseFaults("77 (a (b) c) S 1 77 77 0 -1 4194304 4321 5 17 6 100 20 0 0 20 0 1 0 12345"));

    [Fact]
    public void Allocated_memory_is_counted()
    {
        var before = ProcessCounters.Before();
        var kept = new byte[100_000];
        Assert.True(ProcessCounters.Since(before).AllocatedBytes >= kept.Length);
    }
}
