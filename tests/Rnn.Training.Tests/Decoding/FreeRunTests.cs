namespace Rnn.Training.Tests.Decoding;

public sealed class FreeRunTests
{
    /// <summary>The state is the number before the last: the answers are Fibonacci's.</summary>
    [Fact]
    public void WhatIsSaidIsHeardNext()
    {
        static void Step(ReadOnlySpan<float> x, ref float before, Span<float> y)
        {
            y[0] = x[0] + before;
            before = x[0];
        }

        float state = 0;
        Assert.Equal([1, 2, 3, 5, 8, 13], FreeRun.Of(Step, ref state, [1], 6));
        Assert.Equal(8, state);
        Assert.Equal([21, 34], FreeRun.Of(Step, ref state, [13], 2));
        Assert.Empty(FreeRun.Of(Step, ref state, [1], 0));
    }

    /// <summary>The mix of numbers as an equation, as docs/decoding.md has it: without truth it is a free run, and its gradients are right.</summary>
    [Fact]
    public void AMixOfNumbersIsAnEquation()
    {
        var model = new MixedReader(seed: 2);
        var (state, free) = (model.NewState(), model.NewState());
        void Alone(ReadOnlySpan<float> x, ref MixedReader.State s, Span<float> y) => model.Step(x, [1], ref s, y);
        float[] first = [0.3f, -0.7f, 0.1f], said = new float[3], heard = FreeRun.Of(Alone, ref free, first, 6);
        for (int t = 0; t < 6; t++)
        {
            model.Step(first, [t == 0 ? 1 : 0], ref state, said);
            Assert.Equal(heard[(3 * t)..(3 * t + 3)], said);
        }

        Assert.True(GradientCheck.Run(model).Passed);
    }
}
