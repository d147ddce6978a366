namespace Rnn.Benchmarks.Silence;

/// <summary>What a step costs while a network's states fade away.</summary>
/// <param name="Noise">Nanoseconds a step on random inputs.</param>
/// <param name="Silence">The same on zeros, of the slowest stretch after the noise.</param>
/// <param name="Denormal">The same on inputs of 1e-41.</param>
/// <param name="Steps">Silent steps.</param>
/// <param name="MostDenormals">The most numbers of a state, at the end of a stretch, that were too small to be normal.</param>
/// <param name="LeftDenormals">Those at the end.</param>
sealed record SilenceTimes(double Noise, double Silence, double Denormal, long Steps, int MostDenormals, int LeftDenormals);
