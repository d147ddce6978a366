using System.Runtime.ExceptionServices;

namespace Rnn.Execution;

/// <summary>
/// A fixed number of workers, the calling thread among them, that run one job at a time. The others are background threads that sleep
/// between jobs and end with the team. A team of one has no threads at all. Running a job allocates nothing.
/// </summary>
public sealed class ThreadTeam : IDisposable
{
    /// <summary>Threads of the largest team.</summary>
    public const int MostWorkers = 1024;

    readonly Crew? crew;

    /// <summary>Starts a team.</summary>
    /// <param name="workers">Its size, the calling thread included.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is not from 1 to <see cref="MostWorkers"/>.</exception>
    public ThreadTeam(int workers)
    {
        if (workers is < 1 or > MostWorkers)
            throw new ArgumentOutOfRangeException(nameof(workers), workers, $"A team of {workers} threads; it has from 1, the calling thread, to {MostWorkers}. Environment.ProcessorCount is {Environment.ProcessorCount} here.");
        Workers = workers;
        if (workers == 1) GC.SuppressFinalize(this);
        else crew = new Crew(workers);
    }

    /// <summary>Ends the threads of a team that nobody disposed of.</summary>
    ~ThreadTeam() => crew?.Stop();

    /// <summary>How many workers there are, the calling thread included.</summary>
    public int Workers { get; }

    /// <summary>Runs the job once on each worker and returns when all are done. One caller at a time.</summary>
    /// <exception cref="ObjectDisposedException">The team has ended.</exception>
    /// <exception cref="Exception">The first exception of a worker; the others then stop at their next barrier.</exception>
    public void Run(ITeamJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        if (crew is null) job.Run(0);
        else crew.Run(job);
        GC.KeepAlive(this);
    }

    /// <summary>Called by all workers within a job: returns when the last one has come.</summary>
    public void Barrier() => crew?.Barrier();

    /// <summary>Ends the threads.</summary>
    public void Dispose()
    {
        crew?.Stop();
        GC.SuppressFinalize(this);
    }

    /// <summary>What the threads know. It does not know the team, so that an unused team can be collected.</summary>
    sealed class Crew
    {
        readonly int workers;
        readonly Signal started = new(), finished = new(), passed = new();
        int running, arrived;
        ITeamJob? job;
        ExceptionDispatchInfo? failure;
        volatile bool stopped;

        public Crew(int workers)
        {
            this.workers = workers;
            for (int i = 1; i < workers; i++)
            {
                int worker = i;
                new Thread(() => Work(worker)) { IsBackground = true, Name = $"Rnn worker {worker}" }.Start();
            }
        }

        public void Run(ITeamJob work)
        {
            ObjectDisposedException.ThrowIf(stopped, typeof(ThreadTeam));
            (job, failure, arrived, running) = (work, null, 0, workers);
            int end = finished.Value;
            started.Raise();
            Share(0);
            finished.Wait(end);
            job = null;
            failure?.Throw();
        }

        public void Stop()
        {
            stopped = true;
            started.Raise();
        }

        public void Barrier()
        {
            int pass = passed.Value;
            if (Interlocked.Increment(ref arrived) == workers)
            {
                arrived = 0;
                passed.Raise();
            }
            else if (Volatile.Read(ref failure) is null) passed.Wait(pass);
            if (Volatile.Read(ref failure) is not null) throw new OperationCanceledException("Another worker of the team failed.");
        }

        void Work(int worker)
        {
            for (int seen = 0; ; seen++)
            {
                started.Wait(seen);
                if (stopped) return;
                Share(worker);
            }
        }

        void Share(int worker)
        {
            try
            {
                job!.Run(worker);
            }
            catch (Exception e)
            {
                // The first one counts; whoever waits at a barrier is let through to find it.
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(e), null);
                passed.Raise();
            }
            if (Interlocked.Decrement(ref running) == 0) finished.Raise();
        }
    }
}
