using Rnn.Generators.Lowering;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Tests.Lowering;

/// <summary>What may and what may not take over memory. That nothing is read after it was overwritten, all programs that other tests run prove.</summary>
public class InPlaceTests
{
    static readonly Buffer Sums = Steps("sums", 64), Gate = Steps("gate", 32), Other = Steps("other", 32), Result = Steps("result", 32);
    static readonly Place Part0 = new(Sums, 0, 32, 32), Part1 = new(Sums, 16, 32, 32);

    static Buffer Steps(string name, int width, string axis = "t") => new(name, BufferRows.Steps, axis, width, BufferKind.Scratch);

    static Place All(Buffer buffer) => new(buffer, 0, 16, buffer.Width);

    static Lanes Region(Place source, params Place[] targets)
        => new("region", source.Width, [new LaneLoad("x", source), new LaneCompute("y", new Tanh(), ["x"]), .. targets.Select(t => new LaneStore(t, "y", false))]);

    static LoopProgram Program(string name, params Statement[] body)
        => new(name, [.. body.SelectMany(StatementBuffers.Of).Distinct()], [new TimeLoop("loop", "t", false, body)]);

    static (Lanes[] Forward, Lanes[] Backward) Run(Statement[] forward, params Statement[] backward)
    {
        var (first, second) = InPlace.Run(Program("Forward", forward), Program("Backward", backward));
        return (Of(first), Of(second));

        static Lanes[] Of(LoopProgram program) => [.. ((TimeLoop)program.Body[0]).Body.OfType<Lanes>()];
    }

    static Place Stored(Lanes region, int index = 0) => region.Steps.OfType<LaneStore>().ElementAt(index).Target;

    static Place Loaded(Lanes region) => region.Steps.OfType<LaneLoad>().First().Source;

    [Fact]
    public void A_gate_overwrites_the_part_of_the_sums_that_it_is_made_of()
    {
        var (forward, backward) = Run([Region(All(Other), Part0), Region(All(Other), Part1), Region(Part1, All(Gate))], Region(All(Gate), All(Result)));
        Assert.Equal(("sums", 16, 32), (Stored(forward[2]).Buffer.Name, Stored(forward[2]).Offset, Stored(forward[2]).BlockStride));
        Assert.Equal(Stored(forward[2]), Loaded(backward[0]));
        Assert.Equal(BufferKind.Tape, Loaded(backward[0]).Buffer.Kind);
    }

    [Fact]
    public void A_vector_of_the_same_shape_is_taken_over_whoever_reads_the_new_one()
    {
        var (forward, _) = Run([Region(All(Other), All(Gate)), Region(All(Gate), All(Result)), new StorePort("y", false, All(Result))]);
        Assert.Equal(Loaded(forward[1]), Stored(forward[1]));
    }

    [Fact]
    public void Nothing_is_overwritten_that_a_later_statement_reads()
    {
        var (forward, backward) = Run([new LoadPort("x", false, Part0), Region(Part0, All(Gate))], Region(Part0, All(Result)), new StorePort("y", true, All(Gate)));
        Assert.Equal("gate", Stored(forward[0]).Buffer.Name);
        Assert.Equal(("sums", 32), (Loaded(backward[0]).Buffer.Name, Loaded(backward[0]).BlockStride));
    }

    [Fact]
    public void What_a_kernel_reads_as_a_contiguous_row_stays_one()
    {
        var (forward, _) = Run([Region(All(Other), Part0), Region(All(Other), Part1), Region(Part0, All(Gate)), new StorePort("y", false, All(Gate))]);
        Assert.Equal("gate", Stored(forward[2]).Buffer.Name);
    }

    [Fact]
    public void One_part_is_taken_over_once()
    {
        var (forward, _) = Run([Region(All(Other), Part0), Region(Part0, All(Gate), All(Result))], Region(All(Gate), Part1), Region(All(Result), Part1));
        Assert.Single(new[] { Stored(forward[1], 0), Stored(forward[1], 1) }, p => p.Buffer.Name == "sums");
    }

    [Fact]
    public void A_scalar_that_every_block_reads_is_not_overwritten_by_the_first()
    {
        var region = new Lanes("region", 32, [new LaneLoad("x", All(Gate)), new LaneBroadcast("s", new Place(Gate, 0, 16, 1)), new LaneCompute("y", new Multiply(), ["x", "s"]), new LaneStore(All(Result), "y", false)]);
        var (forward, _) = Run([Region(All(Other), All(Gate)), region]);
        Assert.Equal("result", Stored(forward[1]).Buffer.Name);
    }

    [Fact]
    public void Steps_of_another_axis_are_other_rows()
    {
        var (forward, _) = Run([Region(All(Other), All(Gate)), Region(All(Gate), All(Steps("elsewhere", 32, "s")))]);
        Assert.Equal("elsewhere", Stored(forward[1]).Buffer.Name);
    }

    [Fact]
    public void An_lstm_keeps_eight_vectors_a_step_of_which_four_serve_sums_gates_and_their_gradients()
    {
        var source = TestSource.Of("namespace Samples { [RnnModel] [Input(16)] [Lstm(64)] [Dense(16)] public partial class Sample; }");
        var text = source.Result.GeneratedSources.Single(s => s.HintName.Contains("ForwardPasses", StringComparison.Ordinal)).SourceText.ToString();
        var widths = System.Text.RegularExpressions.Regex.Matches(text, @"new\(""lstm\w+"", global::Rnn.Execution.BufferRows.Steps, (\d+)\)").Select(m => int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal([64, 64, 64, 64, 256], widths.Order().Where(w => w is 64 or 256));
    }
}
