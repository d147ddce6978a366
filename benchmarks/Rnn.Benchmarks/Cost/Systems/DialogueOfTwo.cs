namespace Rnn.Benchmarks.Cost;

/// <summary>DialogueRNN (Majumder et al. 2019) in one direction, two parties, all widths 128; one of them says everything.</summary>
[RnnModel]
public sealed partial class DialogueOfTwo
{
    DialogueDirection<D128, D128, D128, D2, D128> dialogue;

    /// <summary>A conversation.</summary>
    public Seq<Vec<D128>> Forward(Seq<Vec<D128>> x) => x.Scan(u => dialogue.Step(u, 0));
}
