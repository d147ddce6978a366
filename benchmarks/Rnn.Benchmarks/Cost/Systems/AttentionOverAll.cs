namespace Rnn.Benchmarks.Cost;

/// <summary>An LSTM whose every step reads all steps of the sequence by general attention (Luong, Pham, Manning 2015).</summary>
[RnnModel]
public sealed partial class AttentionOverAll
{
    Lstm<D128, D128> cell;
    GeneralAttention<D128, D128> attend;

    /// <summary>A sequence.</summary>
    public Seq<Vec<D128>> Forward(Seq<Vec<D128>> x)
    {
        var e = x.Scan(cell.Step);
        return e.Map(h => attend.Step(h, e).context);
    }
}
