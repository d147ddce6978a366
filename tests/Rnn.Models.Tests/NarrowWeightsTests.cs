using System.Runtime.InteropServices;

namespace Rnn.Models.Tests;

/// <summary>Two layers, one of an odd width, and a product that begins in the middle of a stack's weights.</summary>
[RnnModel]
[Input(7)]
[Lstm(37)]
[Gru(20, SkipFromInput = true)]
[Dense(9)]
[Weights(Precision.BFloat16)]
[Weights(Precision.Int8)]
public partial class NarrowModel;

[RnnModel]
[Tokens(13)]
[Embedding(6)]
[Lstm(18, TrainedState = true)]
[Dense(13)]
[Weights(Precision.BFloat16)]
[Weights(Precision.Int8)]
public partial class NarrowTokens;

/// <summary>Streams with narrow weights against streams of models whose weights are representable.</summary>
[Trait("Category", "Bits")]
public sealed class NarrowWeightsTests
{
    const int Steps = 12;

    /// <summary>Weights that bfloat16 holds exactly: every bit of the stream is that of the whole model.</summary>
    [Fact]
    public void Rounded_weights_stream_the_same_bits()
    {
        var model = new NarrowModel(seed: 4);
        Round(model.Parameters);
        var narrow = new NarrowModel.BFloat16(model);
        var (state, narrowState) = (model.NewState(), narrow.NewState());
        float[] y = new float[9], narrowY = new float[9];
        for (int t = 0; t < Steps; t++)
        {
            model.Step(Inputs(t), ref state, y);
            narrow.Step(Inputs(t), ref narrowState, narrowY);
            Assert.Equal(y, narrowY);
        }
        Assert.True(Bytes(ref state).SequenceEqual(Bytes(ref narrowState)));
    }

    [Fact]
    public void Rounded_weights_of_a_token_model_run_the_same_bits()
    {
        var model = new NarrowTokens(seed: 4);
        model.Parameters["Lstm1.h0"].CopyFrom([.. Enumerable.Range(0, 18).Select(i => 0.1f * i)]);
        Round(model.Parameters);
        var narrow = new NarrowTokens.BFloat16(model);
        int[] tokens = [.. Enumerable.Range(0, Steps).Select(t => t * 5 % 13)];
        var (state, narrowState) = (model.NewState(), narrow.NewState());
        float[] y = new float[Steps * 13], narrowY = new float[Steps * 13];
        model.Run(tokens, ref state, y);
        narrow.Run(tokens, ref narrowState, narrowY);
        Assert.Equal(y, narrowY);
    }

    /// <summary>Weights that are whole multiples of a 127th of the largest of their unit: only the order of roundings differs.</summary>
    [Fact]
    public void Whole_weights_stream_the_same_numbers_in_eight_bits()
    {
        var model = new NarrowModel(seed: 4);
        foreach (var info in NarrowModel.Info.Parameters.Where(p => p.Columns > 1))
        {
            var view = model.Parameters[info.Name];
            for (int r = 0; r < info.Rows; r++)
                for (int c = 0; c < info.Columns; c++) view[r, c] = (c == 0 ? 127 : (r * 31 + c * 17) % 255 - 127) / 1024f;
        }
        var narrow = new NarrowModel.Int8(model);
        var (state, narrowState) = (model.NewState(), narrow.NewState());
        float[] y = new float[9], narrowY = new float[9];
        for (int t = 0; t < Steps; t++)
        {
            model.Step(Inputs(t), ref state, y);
            narrow.Step(Inputs(t), ref narrowState, narrowY);
            for (int i = 0; i < y.Length; i++) Assert.Equal(y[i], narrowY[i], 1e-6f);
        }
    }

    /// <summary>Any weights: no further off than what rounding each weight can do to a product.</summary>
    [Fact]
    public void Narrow_weights_are_near()
    {
        var model = new NarrowModel(seed: 4);
        var (exact, half, eighth) = (model.NewState(), model.NewState(), model.NewState());
        var (bfloat16, int8) = (new NarrowModel.BFloat16(model), new NarrowModel.Int8(model));
        float[] y = new float[9], y16 = new float[9], y8 = new float[9];
        for (int t = 0; t < Steps; t++)
        {
            model.Step(Inputs(t), ref exact, y);
            bfloat16.Step(Inputs(t), ref half, y16);
            int8.Step(Inputs(t), ref eighth, y8);
        }
        double Off(float[] found) => y.Zip(found, (a, b) => Math.Abs((double)a - b)).Max();
        Assert.InRange(Off(y16), 1e-6, 0.01);
        Assert.InRange(Off(y8), 1e-6, 0.02);
        Assert.True(int8.WeightBytes < bfloat16.WeightBytes && bfloat16.WeightBytes < 4 * NarrowModel.Info.BlockFloats);
    }

    [Fact]
    public void Later_changes_of_the_model_do_not_reach_the_copy()
    {
        var model = new NarrowTokens(seed: 4);
        var narrow = new NarrowTokens.BFloat16(model);
        float[] before = new float[13], after = new float[13];
        var state = narrow.NewState();
        narrow.Step(3, ref state, before);
        model.Parameters.Values.Fill(1);
        state = narrow.NewState();
        narrow.Step(3, ref state, after);
        Assert.Equal(before, after);
        Assert.Throws<ArgumentNullException>(() => new NarrowTokens.Int8(null!));
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        var narrow = new NarrowModel.Int8(new NarrowModel(seed: 4));
        var (x, y, state) = (Inputs(0), new float[9], narrow.NewState());
        narrow.Step(x, ref state, y);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10; i++) narrow.Step(x, ref state, y);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    /// <summary>The upper half of every number stays, the lower one is cleared.</summary>
    static void Round(ParameterBlock parameters)
    {
        foreach (ref float value in parameters.Values) value = BitConverter.UInt32BitsToSingle(BitConverter.SingleToUInt32Bits(value) & 0xFFFF0000);
    }

    static float[] Inputs(int t) => [.. Enumerable.Range(0, 7).Select(i => MathF.Sin(3 * t + i))];

    static ReadOnlySpan<byte> Bytes<TState>(ref TState state) where TState : unmanaged => MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(ref state, 1));
}
