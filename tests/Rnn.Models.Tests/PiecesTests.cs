using static Rnn.Ops;

namespace Rnn.Models.Tests;

/// <summary>What leaves at each step stands before what leaves at the end: a map over the batch comes between a product and its port.</summary>
[RnnModel]
public partial class TwoResults
{
    Lstm<D5, D20> lstm;
    Dense<D20, D7> each;
    Dense<D20, D3> last;

    public (Seq<Vec<D7>> y, Vec<D3> z) Forward(Seq<Vec<D5>> x)
    {
        var h = x.Scan(lstm.Step);
        return (h.Map(a => each.Step(a)), last.Step(h.Last));
    }
}

/// <summary>Backwards, the gradient of where the state starts stands between that of a layer below the loop and what reads it.</summary>
[RnnModel]
public partial class StartedAt
{
    Dense<D5, D9> below;
    Gru<D9, D20> gru;
    Dense<D4, D20> start;

    public Seq<Vec<D20>> Forward(Seq<Vec<D5>> x, Vec<D4> c)
    {
        gru.h = Tanh(start.Step(c));
        return x.Map(a => Tanh(below.Step(a))).Scan(gru.Step);
    }
}

/// <summary>
/// Batches that a pass walks in many pieces, on several threads: the same bits as each row alone, which is one piece, and as one thread.
/// Scratch is not a number at the start, so that reading ahead of another worker shows.
/// </summary>
[Trait("Category", "Bits")]
public sealed class PiecesTests
{
    const int Steps = 90, Rows = 130;

    [Fact] public void A_product_for_each_step_and_one_at_the_end() => Check<TwoResults>();
    [Fact] public void A_state_that_starts_at_an_input() => Check<StartedAt>();
    [Fact] public void Two_layers() => Check<TwoLayerLstm>();
    [Fact] public void Two_directions() => Check<BidirectionalTagger>();
    [Fact] public void The_last_step_alone() => Check<ManyToOne>();
    [Fact] public void Dropout() => Check<DroppedOut>();

    static void Check<TModel>() where TModel : class, IRnnModel<TModel>
    {
        int[] lengths = [.. Enumerable.Range(0, Rows).Select(r => Steps - r * 11 % 30)];
        var digests = new List<string>();
        foreach (int threads in new[] { 1, 2, 3 })
            for (int round = 0; round < 4; round++)
            {
                using var batch = new Workbench<TModel>(Steps, Rows, threads, lengths: lengths, training: true);
                batch.Workspace.PoisonScratch();
                batch.Pass();
                digests.Add(batch.Digest());
                if (round > 0 || threads == 2) continue;
                foreach (int row in new[] { 0, 7, Rows - 1 })
                {
                    using var alone = new Workbench<TModel>(lengths[row], 1, firstRow: row, training: true);
                    alone.Workspace.PoisonScratch();
                    alone.Pass();
                    foreach (var ((what, expected), (_, found)) in alone.Row(0).Zip(batch.Row(row))) Assert.True(expected.SequenceEqual(found), $"{threads} threads, row {row}: {what}");
                }
            }

        Assert.All(digests, d => Assert.Equal(digests[0], d));
    }
}
