namespace Rnn.Execution;

/// <summary>
/// A counter that threads wait on: a few microseconds of spinning, then sleep, so that a team neither pays for the operating system in
/// the usual case nor burns a core that others need. Nothing is allocated after construction.
/// </summary>
sealed class Signal
{
    /// <summary>Some ten microseconds: longer than an uneven share, shorter than a time slice.</summary>
    const int Spins = 400;

    volatile int value;
    int sleepers;

    /// <summary>How often it was raised.</summary>
    public int Value => value;

    /// <summary>Raises the counter and wakes all who wait.</summary>
    public void Raise()
    {
        Interlocked.Increment(ref value);
        if (Volatile.Read(ref sleepers) == 0) return; // The increment is a full fence: a sleeper has seen it, or is counted here.
        lock (this) Monitor.PulseAll(this);
    }

    /// <summary>Returns once the counter is no longer <paramref name="old"/>.</summary>
    public void Wait(int old)
    {
        for (int i = 0; i < Spins; i++)
        {
            if (value != old) return;
            Thread.SpinWait(8);
        }
        lock (this)
        {
            Interlocked.Increment(ref sleepers);
            while (value == old) Monitor.Wait(this);
            Interlocked.Decrement(ref sleepers);
        }
    }
}
