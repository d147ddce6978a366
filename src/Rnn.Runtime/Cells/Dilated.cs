namespace Rnn;

/// <summary>
/// Dilated recurrence (Chang et al. 2017) around any cell: a step reads the states of D steps ago, so that the layer is D chains that take turns
/// and a gradient crosses n steps over n / D edges. Its state is the last D states of the cell, the newest first.
/// </summary>
/// <typeparam name="C">The cell.</typeparam>
/// <typeparam name="I">The width of the input.</typeparam>
/// <typeparam name="H">The width of the output.</typeparam>
/// <typeparam name="D">The dilation; 1 is the cell itself.</typeparam>
[RnnCell]
public sealed partial class Dilated<C, I, H, D> : ICell<I, H> where C : ICell<I, H> where I : IDim where H : IDim where D : IDim
{
    C cell;

    /// <summary>All states of the cell after each of the last D steps.</summary>
    [State] Past<States, D> past;

    /// <summary>One step.</summary>
    /// <param name="x">The input [I].</param>
    /// <returns>The output of the cell [H].</returns>
    public Vec<H> Step(Vec<I> x)
    {
        cell.State = past[D.Size];
        var h = cell.Step(x);
        past = past.Push(cell.State);
        return h;
    }
}
