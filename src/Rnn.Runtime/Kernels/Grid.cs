using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Rnn.Kernels;

/// <summary>
/// The one loop nest behind products and weight gradients: C[row][vector] = Init[row][vector] + the sum over n of A[row][n] W[n][vector],
/// n ascending, one chain of fused multiply-adds per lane. How rows and vectors are cut into tiles changes no bit. All strides are
/// in bytes, as the tiles add them to pointers.
/// </summary>
unsafe struct Grid
{
    const int VectorBytes = 16 * sizeof(float);

    public int Rows, Count, Parts;
    public byte* A, W, Init, C;
    public nint ARow, AStep, WStep, InitRow, CRow;
    public int WBlock, InitBlock, CBlock;

    /// <summary>From one part of Init to the next: a vector, or 0 where one vector serves for all.</summary>
    public int InitPart = VectorBytes;

    /// <summary>Rows that share the weights of one strip while those are in the first-level cache.</summary>
    public int RowsPerPass = 48;

    public Grid() { }

    /// <summary>Runs the vectors from first to last, numbered block * Parts + part.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly void Run<L>(int first, int last) where L : unmanaged, ILanes<L>
    {
        for (int row = 0, rows; row < Rows; row += rows)
        {
            rows = Rows - row < RowsPerPass * 3 / 2 ? Rows - row : RowsPerPass; // A short last pass would not pay for its loads.
            Pass<L>(row, rows, first, last);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    readonly void Pass<L>(int row, int rows, int first, int last) where L : unmanaged, ILanes<L>
    {
        Strip strip;
        strip.Count = Count;
        (strip.ARow, strip.AStep, strip.WStep, strip.InitRow, strip.CRow) = (ARow, AStep, WStep, InitRow, CRow);
        int widest = rows == 1 ? Strip.Capacity / L.Registers : L.Registers == 1 ? 4 : 1;
        var (block, part) = Math.DivRem(first, Parts);
        for (int vector = first, vectors; vector < last; vector += vectors)
        {
            for (vectors = widest; vectors > last - vector;) vectors >>= 1;
            byte* w = W + (nint)block * WBlock + part * VectorBytes;
            byte* init = Init + row * InitRow + (nint)block * InitBlock + part * InitPart;
            byte* c = C + row * CRow + (nint)block * CBlock + part * VectorBytes;
            Measure(&strip, vectors, ref block, ref part);
            Tiles<L>(&strip, vectors, rows, A + row * ARow, w, init, c);
        }
    }

    /// <summary>Writes how far the vectors of a strip lie from its first, and moves on to the vector behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    readonly void Measure(Strip* strip, int vectors, ref int block, ref int part)
    {
        int blocks = 0, parts = 0;
        for (int i = 0; i < vectors; i++)
        {
            strip->W[i] = blocks * WBlock + parts * VectorBytes;
            strip->Init[i] = blocks * InitBlock + parts * InitPart;
            strip->C[i] = blocks * CBlock + parts * VectorBytes;
            parts++;
            if (++part == Parts) (part, parts, blocks) = (0, parts - Parts, blocks + 1);
        }
        block += blocks;
    }

    /// <summary>
    /// All rows of a pass for one strip: tall tiles first, then what remains, eight as four and four. With 32 registers of 512 bits a tile is
    /// 6 x 4; with 16 of 256 bits 6 x 1 (12 accumulators), with 16 of 128 bits 2 x 1 (8): one more row and an accumulator would live in memory.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Tiles<L>(Strip* strip, int vectors, int rows, byte* a, byte* w, byte* init, byte* c) where L : unmanaged, ILanes<L>
    {
        for (int height; rows > 0; rows -= height)
        {
            height = HeightOf(rows, L.Registers);
            if (rows > height) Prefetch(strip, vectors, Math.Min(rows - height, height), init + height * strip->InitRow);
            switch (height)
            {
                case 6: Tile.Six<L>(strip, vectors, a, w, init, c); break;
                case 4: Tile.Four<L>(strip, vectors, a, w, init, c); break;
                case 2: Tile.Two<L>(strip, vectors, a, w, init, c); break;
                default: Tile.One<L>(strip, vectors, a, w, init, c); break;
            }
            a += height * strip->ARow;
            init += height * strip->InitRow;
            c += height * strip->CRow;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int HeightOf(int rows, int registers)
    {
        if (rows < 4 || registers == 4) return Math.Min(rows, 2);
        return rows < 6 || rows == 8 ? 4 : 6;
    }

    /// <summary>
    /// Asks for what the next tile's chains start from: these rows may lie in a far cache, and a tile cannot begin before its accumulators are
    /// there.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Prefetch(Strip* strip, int vectors, int rows, byte* init)
    {
        if (!Sse.IsSupported || strip->InitRow == 0) return;
        for (; rows > 0; rows--, init += strip->InitRow)
            for (int i = 0; i < vectors; i++) Sse.Prefetch0(init + strip->Init[i]);
    }
}
