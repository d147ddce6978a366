using Rnn.Generators.Ir;
using Rnn.Generators.Lowering;
using Rnn.Generators.Tests.Emission;
using Rnn.Generators.Tests.Interpreters;

namespace Rnn.Generators.Tests.Lowering;

/// <summary>A right program passes; each rule, broken once, is found.</summary>
public sealed class LoopVerifierTests
{
    static readonly HandWrittenLstm Lstm = new(3, 20, 5);

    [Fact]
    public void The_hand_written_programs_pass() => LoopVerifier.Verify(Lstm.Model);

    [Fact]
    public void A_read_before_any_write_is_found() =>
        Broken(Lstm.Forward with { Body = [.. Lstm.Forward.Body.Skip(1)] }, "before it is written");

    [Fact]
    public void A_tape_that_forward_does_not_write_is_found()
    {
        var thrown = Assert.Throws<InvalidGraphException>(() => LoopVerifier.Verify(Lstm.Backward, null, Lstm.Model));
        Assert.Contains("before it is written", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_buffer_that_is_not_declared_is_found() =>
        Broken(Lstm.Forward with { Buffers = [.. Lstm.Forward.Buffers.Skip(1)] }, "not declared");

    [Fact]
    public void A_place_outside_its_buffer_is_found() => Broken(Replace<LoadPort>(Lstm.Forward, p => p with { Target = p.Target with { Offset = p.Target.Buffer.Width } }), "outside");

    [Fact]
    public void Weights_outside_the_block_are_found() => Broken(Replace<Product>(Lstm.Forward, p => p with { W = p.W with { K = p.W.K + 100_000 } }), "outside");

    [Fact]
    public void A_store_that_leaves_padding_to_a_sum_is_found()
    {
        var unmasked = Replace<Lanes>(Lstm.Backward, l => l with { Steps = [.. l.Steps.Select(s => s is LaneStore store ? store with { Mask = false } : s)] });
        var tape = LoopVerifier.Verify(Replace<Lanes>(Lstm.Forward, l => l with { Steps = [.. l.Steps.Select(s => s is LaneStore store ? store with { Mask = false } : s)] }), null, Lstm.Model);
        var thrown = Assert.Throws<InvalidGraphException>(() => LoopVerifier.Verify(unmasked, tape, Lstm.Model));
        Assert.Contains("padding is not zero", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Products_with_matrices_of_other_sizes_or_in_stacks_are_found()
    {
        var model = CompiledGraph.Lower(HandWritten.Network(m => m.Memory("Memory1", m.Input("x", 3), 12, 20)));
        var forward = model.Entries[0].Forward;
        LoopVerifier.Verify(model);
        Broken(Replace<RowProduct>(forward, p => p with { Vector = p.Vector with { Width = p.Vector.Width + 1 } }), "another number of elements", model);
        Broken(Replace<RowProduct>(forward, p => p with { Matrix = p.Matrix with { BlockStride = 32 } }), "not contiguous", model);
        Broken(Replace<RowProduct>(forward, p => p with { Target = p.Vector with { Width = p.Target.Width } }), "overwrites an operand", model);
        Broken(Replace<RowOuter>(forward, p => p with { B = p.B with { Width = p.B.Width + 1 } }), "another number of elements", model);
        Broken(Replace<RowOuter>(forward, p => p with { Target = p.Target with { BlockStride = 32 } }), "not contiguous", model);
    }

    [Fact]
    public void A_final_state_that_only_a_time_loop_writes_is_found()
    {
        var body = Lstm.Forward.Body.Where(s => s is not Map { Name: "Lstm1 initial state" }).Select(s => s is TimeLoop loop ? loop with { Body = [.. loop.Body.Prepend(new Clear(((Product)loop.Body[0]).A))] } : s);
        Broken(Lstm.Forward with { Body = [.. body] }, "before it is written");
    }

    [Fact]
    public void A_sum_over_rows_inside_a_time_loop_is_found() =>
        Broken(Lstm.Backward with { Body = [.. Lstm.Backward.Body.OfType<Map>().Where(m => m.Name == "Parameter gradients").Select(m => new TimeLoop("sums", "t", true, m.Body))] }, "inside sums");

    static LoopProgram Replace<T>(LoopProgram program, Func<T, T> change) where T : Statement => program with
    {
        Body = [.. program.Body.Select(s => s switch
        {
            TimeLoop loop => loop with { Body = [.. loop.Body.Select(inner => inner is T t ? change(t) : inner)] },
            Map map => (Statement)(map with { Body = [.. map.Body.Select(inner => inner is T t ? change(t) : inner)] }),
            _ => s,
        })],
    };

    static void Broken(LoopProgram program, string message, LoweredModel? model = null)
    {
        var thrown = Assert.Throws<InvalidGraphException>(() => LoopVerifier.Verify(program, null, model ?? Lstm.Model));
        Assert.Contains(message, thrown.Message, StringComparison.Ordinal);
    }
}
