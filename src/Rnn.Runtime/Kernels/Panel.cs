using System.ComponentModel;

namespace Rnn.Kernels;

/// <summary>
/// The geometry of a stack of packed weights and of the rows they are multiplied into, in floats. The stack has
/// <paramref name="Blocks"/> blocks of 16 units, each with <paramref name="Parts"/> interleaved vectors (the gates of a cell):
/// weight k of block b, part p stands at b * BlockStride + k * Step + 16 * p, its result at b * TargetBlockStride + 16 * p of a row.
/// </summary>
/// <param name="Blocks">Blocks of 16 units.</param>
/// <param name="Parts">Vectors per block.</param>
/// <param name="BlockStride">From one block of the weights to the next.</param>
/// <param name="Step">From one k of the weights to the next.</param>
/// <param name="TargetBlockStride">From one block to the next in a row of results, or of deltas where gradients are summed.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct Panel(int Blocks, int Parts, int BlockStride, int Step, int TargetBlockStride);
