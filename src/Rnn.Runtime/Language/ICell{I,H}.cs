namespace Rnn;

/// <summary>A recurrent cell: vectors of <typeparamref name="I"/> in, vectors of <typeparamref name="H"/> out, one step at a time.</summary>
/// <typeparam name="I">The input's dimension.</typeparam>
/// <typeparam name="H">The output's dimension.</typeparam>
public interface ICell<I, H> : ICell where I : IDim where H : IDim
{
    /// <summary>One step: reads the input and the states, writes the states, returns the output.</summary>
    Vec<H> Step(Vec<I> x);

    /// <summary>A cell with parameters and states of zero: how a cell that is another one's type parameter comes to life. Generated.</summary>
    static abstract ICell<I, H> Create();
}
