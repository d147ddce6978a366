namespace Rnn.Training;

/// <summary>Lets a model go on by itself: what it says at one step is what it hears at the next.</summary>
public static class FreeRun
{
    /// <summary>So many steps of a model that foretells its next input.</summary>
    /// <typeparam name="TState">The state of the model.</typeparam>
    /// <param name="step">One step of the model, whose input is as wide as its output.</param>
    /// <param name="state">Where it stands; moved on.</param>
    /// <param name="first">The last input that is known.</param>
    /// <param name="steps">How many answers are wanted.</param>
    /// <returns>The answers [steps x width], row by row.</returns>
    public static float[] Of<TState>(VectorStep<TState> step, ref TState state, ReadOnlySpan<float> first, int steps) where TState : struct
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        int width = first.Length;
        var answers = new float[steps * width];
        ReadOnlySpan<float> heard = first;
        for (int t = 0; t < steps; t++)
        {
            var said = answers.AsSpan(t * width, width);
            step(heard, ref state, said);
            heard = said;
        }

        return answers;
    }
}
