using Rnn.Execution;

namespace Rnn.Runtime.Tests.Execution;

public class ThreadTeamTests
{
    sealed class Job(Action<int> share) : ITeamJob
    {
        public void Run(int worker) => share(worker);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void EveryWorkerRunsEveryJobOnce(int workers)
    {
        using var team = new ThreadTeam(workers);
        var counts = new int[workers];
        var job = new Job(worker => counts[worker]++);
        for (int i = 0; i < 2000; i++) team.Run(job);
        Assert.All(counts, n => Assert.Equal(2000, n));
    }

    [Theory]
    [InlineData(2, 1500)]
    [InlineData(5, 300)]
    public void NobodyPassesABarrierBeforeTheLast(int workers, int rounds)
    {
        using var team = new ThreadTeam(workers);
        var values = new int[workers];
        int wrong = 0;
        var job = new Job(worker =>
        {
            for (int phase = 1; phase <= 4; phase++)
            {
                Volatile.Write(ref values[worker], Volatile.Read(ref values[worker]) + 1);
                team.Barrier();
                for (int other = 0; other < workers; other++)
                    if (Volatile.Read(ref values[other]) != values[worker]) Interlocked.Increment(ref wrong);
                team.Barrier();
            }
        });
        for (int i = 0; i < rounds; i++) team.Run(job);
        Assert.Equal(0, wrong);
        Assert.All(values, n => Assert.Equal(4 * rounds, n));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void AFailureReachesTheCallerAndNobodyWaitsForever(int failing)
    {
        using var team = new ThreadTeam(3);
        for (int i = 0; i < 50; i++)
        {
            var failure = Assert.Throws<InvalidOperationException>(() => team.Run(new Job(worker =>
            {
                team.Barrier();
                if (worker == failing) throw new InvalidOperationException("of a worker");
                team.Barrier();
            })));
            Assert.Equal("of a worker", failure.Message);
            int passed = 0;
            team.Run(new Job(_ => { team.Barrier(); Interlocked.Increment(ref passed); team.Barrier(); }));
            Assert.Equal(3, passed);
        }
    }

    [Fact]
    public void WakesAfterALongSleep()
    {
        using var team = new ThreadTeam(2);
        for (int i = 0; i < 3; i++)
        {
            Thread.Sleep(30);
            int runs = 0;
            team.Run(new Job(_ => Interlocked.Increment(ref runs)));
            Assert.Equal(2, runs);
        }
    }

    [Fact]
    public void RunningAllocatesNothing()
    {
        using var team = new ThreadTeam(2);
        var job = new Job(_ => team.Barrier());
        for (int i = 0; i < 200; i++) team.Run(job);
        Thread.Sleep(20);
        team.Run(job);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 5000; i++) team.Run(job);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void AnEndedTeamSaysSo()
    {
        var team = new ThreadTeam(2);
        team.Dispose();
        team.Dispose();
        Assert.Throws<ObjectDisposedException>(() => team.Run(new Job(_ => { })));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(ThreadTeam.MostWorkers + 1)]
    public void ATeamHasAtLeastItsCaller(int workers) =>
        Assert.StartsWith($"A team of {workers} threads", Assert.Throws<ArgumentOutOfRangeException>(() => new ThreadTeam(workers)).Message);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void WithoutAJobThereIsNothingToRun(int workers)
    {
        using var team = new ThreadTeam(workers);
        Assert.Throws<ArgumentNullException>(() => team.Run(null!));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(50)]
    [InlineData(2500)]
    public void SharesFollowEachOtherWithoutGaps(int count)
    {
        for (int workers = 1; workers < 10; workers++)
        {
            Assert.Equal(0, Division.Start(count, 0, workers));
            Assert.Equal(count, Division.Start(count, workers, workers));
            for (int worker = 0; worker < workers; worker++)
            {
                int share = Division.Start(count, worker + 1, workers) - Division.Start(count, worker, workers);
                Assert.InRange(share, Math.Max(0, count / workers - 6), count / workers + 7);
            }
        }
    }
}
