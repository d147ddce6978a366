using System.Runtime.InteropServices;

namespace Rnn.Models.Tests;

/// <summary>Many streams in one call: the bits of a step on each, whatever their number.</summary>
[Trait("Category", "Bits")]
public sealed class ManyStreamsTests
{
    const int Steps = 3;

    delegate void One<TIn, TState>(ReadOnlySpan<TIn> x, ref TState state, Span<float> y);
    delegate void Many<TIn, TState>(ReadOnlySpan<TIn> x, Span<TState> states, Span<float> y);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(131)]
    public void A_stream_among_others(int streams)
    {
        var letters = new SmallCharacterModel(seed: 3);
        Check<int, SmallCharacterModel.State>(streams, 1, 11, i => i * 7 % 11, (x, ref s, y) => letters.Step(x[0], ref s, y), letters.StepBatch);
        var layers = new TwoLayerLstm(seed: 3);
        Check<float, TwoLayerLstm.State>(streams, 24, 9, i => MathF.Sin(i), layers.Step, layers.StepBatch);
        var gru = new GruModel(seed: 3);
        Check<float, GruModel.State>(streams, 5, 3, i => MathF.Cos(i), gru.Step, gru.StepBatch);
        var memory = new DeltaMemory(seed: 3);
        Check<float, DeltaMemory.State>(streams, 5, 20, i => MathF.Sin(i), memory.Step, memory.StepBatch);
        var tied = new TiedModel(seed: 3);
        Check<int, TiedModel.State>(streams, 1, 21, i => i * 5 % 21, (x, ref s, y) => tied.Step(x[0], ref s, y), tied.StepBatch);
    }

    static void Check<TIn, TState>(int streams, int inputs, int outputs, Func<int, TIn> input, One<TIn, TState> step, Many<TIn, TState> stepBatch) where TState : unmanaged
    {
        TState[] together = new TState[streams], alone = new TState[streams];
        float[] y = new float[streams * outputs], expected = new float[y.Length];
        for (int t = 0; t < Steps; t++)
        {
            TIn[] x = [.. Enumerable.Range(t * streams * inputs, streams * inputs).Select(input)];
            stepBatch(x, together, y);
            for (int s = 0; s < streams; s++) step(x.AsSpan(s * inputs, inputs), ref alone[s], expected.AsSpan(s * outputs, outputs));
            Assert.Equal(expected, y);
        }
        Assert.True(MemoryMarshal.AsBytes<TState>(together).SequenceEqual(MemoryMarshal.AsBytes<TState>(alone)));
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        var model = new TwoLayerLstm(seed: 3);
        var (x, states, y) = (new float[100 * 24], new TwoLayerLstm.State[100], new float[100 * 9]);
        model.StepBatch(x, states, y);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10; i++) model.StepBatch(x, states, y);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Spans_must_agree_on_the_number_of_streams()
    {
        var model = new SmallCharacterModel(seed: 3);
        var states = new SmallCharacterModel.State[2];
        var x = Assert.Throws<ArgumentException>(() => model.StepBatch([1, 2, 3], states, new float[22]));
        Assert.StartsWith("x has 3 elements; 2 are needed.", x.Message, StringComparison.Ordinal);
        var y = Assert.Throws<ArgumentException>(() => model.StepBatch([1, 2], states, new float[11]));
        Assert.StartsWith("y has 11 elements; 22 are needed.", y.Message, StringComparison.Ordinal);
        var token = Assert.Throws<ArgumentOutOfRangeException>(() => model.StepBatch([1, 11], states, new float[22]));
        Assert.Contains("The token of x at place 1 is 11", token.Message, StringComparison.Ordinal);
        Assert.All(states, s => Assert.True(MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(ref s, 1)).IndexOfAnyExcept((byte)0) < 0));
    }
}
