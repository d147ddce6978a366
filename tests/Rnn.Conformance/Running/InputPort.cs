namespace Rnn.Conformance.Running;

/// <summary>
/// An input of the model and the tensor that fills it. Row r of the port (step t of sequence b of a port with an axis is row
/// <c>t * batch + b</c>) is row <c>Rows[r]</c> of the tensor, zero where that is negative; null: the rows are the same.
/// </summary>
internal sealed record InputPort(string Port, string Tensor, int[]? Rows = null);
