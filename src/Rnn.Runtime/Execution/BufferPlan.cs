using System.ComponentModel;

namespace Rnn.Execution;

/// <summary>A buffer that generated code needs: tape, scratch, or tokens in packed order.</summary>
/// <param name="Name">The name in the generated code.</param>
/// <param name="Rows">Which rows it has.</param>
/// <param name="Width">Floats per row, a multiple of 16; integers where it holds tokens.</param>
/// <param name="Tokens">Whether it holds integers.</param>
/// <param name="Classes">How many distinct tokens there can be, where rows are those.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record BufferPlan(string Name, BufferRows Rows, int Width, bool Tokens = false, int Classes = 0);
