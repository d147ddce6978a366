using System.Runtime.CompilerServices;
using Rnn.Training;

namespace Rnn.Models.Tests;

/// <summary>
/// The contract of docs/numerics.md on generated code: no number depends on the batch a row is in, on threads, on what memory held
/// before, or on the vector width (the gate runs these tests on three).
/// </summary>
[Trait("Category", "Bits")]
public sealed class BitTests
{
    [Fact] public void Small_character_model() => Check<SmallCharacterModel>();
    [Fact] public void Two_layers() => Check<TwoLayerLstm>();
    [Fact] public void Gru() => Check<GruModel>();
    [Fact] public void Many_to_one() => Check<ManyToOne>();
    [Fact] public void Two_directions() => Check<BidirectionalTagger>();
    [Fact] public void Matrix_state() => Check<DeltaMemory>();
    [Fact] public void Matrix_state_that_starts_at_a_parameter() => Check<PlasticModel>();
    [Fact] public void Delays() => Check<DilatedStack>();
    [Fact] public void Long_delays() => Check<LongDelay>();
    [Fact] public void Delays_of_both_directions() => Check<DilatedBothWays>();
    [Fact] public void Depth_gates() => Check<DepthGatedStack>();
    [Fact] public void Inner_steps() => Check<AdaptiveModel>();
    [Fact] public void Rows_by_token() => Check<PartyModel>();
    [Fact] public void Rows_and_columns_of_one_matrix() => Check<RowsAndColumns>();
    [Fact] public void Transposes() => Check<SymmetricMemory>();
    [Fact] public void Two_sequences() => Check<HandsOver>();
    [Fact] public void Attention_before_the_cell() => Check<AttendsBefore>();
    [Fact] public void Attention_after_the_cell() => Check<AttendsAfter>();
    [Fact] public void Attention_by_a_network() => Check<ScoresByNetwork>();
    [Fact] public void Attention_over_what_a_stream_keeps() => Check<StreamingTranslator>();
    [Fact] public void Attention_to_itself() => Check<AttendsToItself>();
    [Fact] public void Attention_of_words_to_themselves() => Check<AttendsToWords>();
    [Fact] public void A_memory_that_its_own_reads_fill() => Check<ReadsItsPast>();
    [Fact] public void Keys_and_values_that_grow_together() => Check<CausalReader>();
    [Fact] public void Numbers_spread_over_vectors() => Check<SpreadsNumbers>();
    [Fact] public void Words_that_look_at_earlier_ones() => Check<ReadsEarlierWords>();
    [Fact] public void Memories_of_both_directions() => Check<ReadsBothPasts>();
    [Fact] public void Pointers() => Check<PointerNetwork>();
    [Fact] public void Weights_over_pairs() => Check<TellsWeights>();
    [Fact] public void Chosen_steps() => Check<Chooses>();
    [Fact] public void Chosen_steps_in_a_loop() => Check<ChoosesInALoop>();
    [Fact] public void Programs() => Check<Programmer>();
    [Fact] public void Repeated_vectors() => Check<RepeatsTwice>();
    [Fact] public void Convolutions() => Check<SmallVideo>();
    [Fact] public void Convolutions_of_a_state() => Check<ConvolutionalState>();
    [Fact] public void Matrices_times_matrices() => Check<TimesMatrices>();
    [Fact] public void Dropout() => Check<DroppedOut>();

    static void Check<TModel>() where TModel : class, IRnnModel<TModel>
    {
        int[] lengths = [.. Enumerable.Range(0, 64).Select(r => 1 + r * 7 % 12)];
        using var batch = new Workbench<TModel>(12, 64, lengths: lengths, training: true);
        batch.Workspace.PoisonScratch();
        batch.Pass();
        foreach (int row in new[] { 0, 13, 63 })
        {
            using var alone = new Workbench<TModel>(lengths[row], 1, firstRow: row, training: true);
            alone.Workspace.PoisonScratch();
            alone.Pass();
            foreach (var ((what, expected), (_, found)) in alone.Row(0).Zip(batch.Row(row))) Assert.True(expected.SequenceEqual(found), $"row {row}: {what}");
        }

        var digests = new List<string>();
        foreach (int threads in new[] { 1, 2, 3 })
        {
            using var bench = new Workbench<TModel>(12, 64, threads, lengths: lengths, training: true);
            bench.Workspace.PoisonScratch();
            bench.Update(new Adam(0.01f), 10);
            Assert.All(bench.Model.Parameters.Values.ToArray(), v => Assert.True(float.IsFinite(v)));
            digests.Add(bench.Digest());
        }
        Assert.All(digests, d => Assert.Equal(digests[0], d));
        Digests.Expect(typeof(TModel).Name, digests[0]);
    }
}
