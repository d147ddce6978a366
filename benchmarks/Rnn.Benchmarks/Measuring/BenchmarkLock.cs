namespace Rnn.Benchmarks.Measuring;

/// <summary>
/// One benchmark at a time on a machine: the file that benchmarks/peers/run.sh locks with flock, named by the environment variable LOCK.
/// On Unix .NET locks a file that it opens without sharing by the same call.
/// </summary>
static class BenchmarkLock
{
    public static IDisposable Take()
    {
        var path = Environment.GetEnvironmentVariable("LOCK") ?? Path.Combine(Path.GetTempPath(), "bench.lock");
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                Thread.Sleep(50);
            }
        }
    }
}
