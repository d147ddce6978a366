namespace Rnn.Benchmarks.Cost;

/// <summary>A system, the LSTM stack of its width, and how much more one of its multiply-adds may cost.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="System">The system.</param>
/// <param name="Stack">What it is measured against, in the same way.</param>
/// <param name="Goal">The largest ratio of their times for a multiply-add.</param>
sealed record CostRow(string Name, CostSubject System, CostSubject Stack, double Goal)
{
    /// <summary>All of them; a new system is a file in Systems/ and a line here.</summary>
    public static IReadOnlyList<CostRow> All { get; } =
    [
        new("residual", CostSubject.Streamed<ResidualStack, ResidualStack.State>(), CostSubject.Streamed<ThreeLstms, ThreeLstms.State>(), 1.3),
        new("skip", CostSubject.Streamed<SkipStack, SkipStack.State>(), CostSubject.Streamed<ThreeLstms, ThreeLstms.State>(), 1.3),
        new("depth-gated", CostSubject.Streamed<DepthGatedStack, DepthGatedStack.State>(), CostSubject.Streamed<TwoLstms, TwoLstms.State>(), 1.3),
        new("dilated", CostSubject.Streamed<DilatedStack, DilatedStack.State>(), CostSubject.Streamed<ThreeLstms, ThreeLstms.State>(), 1.3),
        new("bidirectional", CostSubject.Sequences<BidirectionalStack>(), CostSubject.Sequences<TwoLstms>(), 1.3),
        new("attention", CostSubject.Sequences<AttentionOverAll>(reads: 2 * 64 * 128), CostSubject.Sequences<OneLstm>(), 2),
        new("adaptive-time", CostSubject.Streamed<AdaptiveStack, AdaptiveStack.State>(), CostSubject.Streamed<OneLstm, OneLstm.State>(), 5),
        new("dialogue", CostSubject.Sequences<DialogueOfTwo>(reads: 2 * 63 * 128 / 2), CostSubject.Sequences<OneLstm>(), 5),
        new("neural-programmer", CostSubject.Questions(), CostSubject.Sequences<OneLstm>(), 5),
        new("turing-machine", CostSubject.Streamed<TuringMachine, TuringMachine.State>(), CostSubject.Streamed<OneLstm, OneLstm.State>(), 5),
    ];
}
