namespace Rnn;

/// <summary>An elementwise function as an option of a cell: <c>[Option] Activation&lt;H&gt; gate = Sigmoid;</c>, called as <c>gate(x)</c>.</summary>
/// <typeparam name="N">The dimension.</typeparam>
/// <param name="x">The vector.</param>
public delegate Vec<N> Activation<N>(Vec<N> x) where N : IDim;
