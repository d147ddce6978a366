using System.ComponentModel;

namespace Rnn.Execution;

/// <summary>A buffer that generated code needs: tape, scratch, or tokens in packed order.</summary>
/// <param name="Name">The name in the generated code.</param>
/// <param name="Rows">Which rows it has.</param>
/// <param name="Width">Floats per row, a multiple of 16; integers where it holds tokens; 1 for numbers that lie side by side along a second axis.</param>
/// <param name="Tokens">Whether it holds integers.</param>
/// <param name="Axis">The axis whose steps, or whose order of rows, it has; axes are numbered as in the plan.</param>
/// <param name="Inner">The second axis of pairs.</param>
/// <param name="Classes">How many distinct tokens there can be, where rows are those.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record BufferPlan(string Name, BufferRows Rows, int Width, bool Tokens = false, int Axis = 0, int Inner = 0, int Classes = 0);
