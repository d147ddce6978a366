using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// Variational dropout around any cell (Gal, Ghahramani 2016): one mask a sequence on what the cell reads and one on what it tells. A cell's own
/// state is its own affair.
/// </summary>
/// <typeparam name="C">The cell.</typeparam>
/// <typeparam name="I">The width of its input.</typeparam>
/// <typeparam name="H">The width of its output.</typeparam>
[RnnCell]
public sealed partial class VariationalDropout<C, I, H> : ICell<I, H> where C : ICell<I, H> where I : IDim where H : IDim
{
    C cell;
    [Option] double input = 0.25, output = 0.25;

    /// <summary>One step.</summary>
    /// <param name="x">The input [I].</param>
    /// <returns>What the cell tells, masked [H].</returns>
    public Vec<H> Step(Vec<I> x) => Dropout(cell.Step(Dropout(x, input, Per.Sequence)), output, Per.Sequence);
}
