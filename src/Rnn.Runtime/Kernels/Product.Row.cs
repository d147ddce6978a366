using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <content>One row: streaming, where every weight is read once and a step is so short that its preparation counts.</content>
public static unsafe partial class Product
{
    const int VectorBytes = 16 * sizeof(float);

    /// <summary>
    /// One row: c = init + a W, as <see cref="Rows"/>. Eight accumulators hide the latency of the additions.
    /// </summary>
    /// <param name="a">The left operand [k].</param>
    /// <param name="k">How many weights are summed.</param>
    /// <param name="w">The first weight of the panel.</param>
    /// <param name="panel">The geometry of the weights and of c.</param>
    /// <param name="init">What the chains start from: c itself, another row of any block stride, or null for zero.</param>
    /// <param name="initBlockStride">From one block of init to the next.</param>
    /// <param name="c">The result.</param>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Row<L>(float* a, int k, float* w, in Panel panel, float* init, int initBlockStride, float* c)
        where L : unmanaged, ILanes<L>
    {
        RowStrides s;
        s.Count = k;
        s.Step = (nint)panel.Step * sizeof(float);
        s.W = (nint)panel.BlockStride * sizeof(float);
        s.Init = (nint)initBlockStride * sizeof(float);
        s.C = (nint)panel.TargetBlockStride * sizeof(float);
        if (init == null) Rows<L>(1, a, 0, k, w, panel, init, 0, initBlockStride, c, 0);
        else if (panel.Parts == 1) Row<L, OnePart>(&s, panel.Blocks, a, (byte*)w, (byte*)init, (byte*)c);
        else if (panel.Parts == 2) Row<L, TwoParts>(&s, panel.Blocks, a, (byte*)w, (byte*)init, (byte*)c);
        else if (panel.Parts == 4) Row<L, FourParts>(&s, panel.Blocks, a, (byte*)w, (byte*)init, (byte*)c);
        else Rows<L>(1, a, 0, k, w, panel, init, 0, initBlockStride, c, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Row<L, P>(RowStrides* s, int blocks, float* a, byte* w, byte* init, byte* c) where L : unmanaged, ILanes<L> where P : IParts
    {
        int vectors = blocks << P.Shift, vector = 0;
        if (L.Registers == 1 && vectors >= 8)
        {
            RowByEight<L, P>(s, vectors >> 3, a, w, init, c);
            vector = vectors & ~7;
        }

        while (vector < vectors)
        {
            byte* wAt = w + Place<P>(vector, s->W), initAt = init + Place<P>(vector, s->Init), cAt = c + Place<P>(vector, s->C);
            int left = vectors - vector;
            if (left >= 4 && L.Registers <= 2)
            {
                RowByFour<L, P>(s, a, wAt, initAt, cAt);
                vector += 4;
            }
            else if (left >= 2)
            {
                RowByTwo<L, P>(s, a, wAt, initAt, cAt);
                vector += 2;
            }
            else
            {
                RowByOne<L>(s, a, wAt, initAt, cAt);
                vector++;
            }
        }
    }

    /// <summary>Groups of eight vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void RowByEight<L, P>(RowStrides* s, int groups, float* first, byte* w, byte* init, byte* c) where L : unmanaged, ILanes<L> where P : IParts
    {
        nint o1 = Place<P>(1, s->W), o2 = Place<P>(2, s->W), o3 = Place<P>(3, s->W), o4 = Place<P>(4, s->W), o5 = Place<P>(5, s->W), o6 = Place<P>(6, s->W), o7 = Place<P>(7, s->W), wGroup = Place<P>(8, s->W);
        nint i1 = Place<P>(1, s->Init), i2 = Place<P>(2, s->Init), i3 = Place<P>(3, s->Init), i4 = Place<P>(4, s->Init), i5 = Place<P>(5, s->Init), i6 = Place<P>(6, s->Init), i7 = Place<P>(7, s->Init), initGroup = Place<P>(8, s->Init);
        nint t1 = Place<P>(1, s->C), t2 = Place<P>(2, s->C), t3 = Place<P>(3, s->C), t4 = Place<P>(4, s->C), t5 = Place<P>(5, s->C), t6 = Place<P>(6, s->C), t7 = Place<P>(7, s->C), cGroup = Place<P>(8, s->C);
        nint step = s->Step, count = s->Count;
        for (; groups > 0; groups--, w += wGroup, init += initGroup, c += cGroup)
        {
            L c0 = *(L*)init, c1 = *(L*)(init + i1), c2 = *(L*)(init + i2), c3 = *(L*)(init + i3), c4 = *(L*)(init + i4), c5 = *(L*)(init + i5), c6 = *(L*)(init + i6), c7 = *(L*)(init + i7);
            float* a = first;
            byte* v = w;
            for (nint n = count; n > 0; n--, a++, v += step)
            {
                L x = L.Set(*a);
                c0 = L.Fma(x, *(L*)v, c0); c1 = L.Fma(x, *(L*)(v + o1), c1); c2 = L.Fma(x, *(L*)(v + o2), c2); c3 = L.Fma(x, *(L*)(v + o3), c3);
                c4 = L.Fma(x, *(L*)(v + o4), c4); c5 = L.Fma(x, *(L*)(v + o5), c5); c6 = L.Fma(x, *(L*)(v + o6), c6); c7 = L.Fma(x, *(L*)(v + o7), c7);
            }
            *(L*)c = c0; *(L*)(c + t1) = c1; *(L*)(c + t2) = c2; *(L*)(c + t3) = c3; *(L*)(c + t4) = c4; *(L*)(c + t5) = c5; *(L*)(c + t6) = c6; *(L*)(c + t7) = c7;
        }
    }

    /// <summary>Four vectors: with two registers each also eight accumulators.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void RowByFour<L, P>(RowStrides* s, float* a, byte* w, byte* init, byte* c) where L : unmanaged, ILanes<L> where P : IParts
    {
        nint o1 = Place<P>(1, s->W), o2 = Place<P>(2, s->W), o3 = Place<P>(3, s->W), step = s->Step;
        L c0 = *(L*)init, c1 = *(L*)(init + Place<P>(1, s->Init)), c2 = *(L*)(init + Place<P>(2, s->Init)), c3 = *(L*)(init + Place<P>(3, s->Init));
        for (nint n = s->Count; n > 0; n--, a++, w += step)
        {
            L x = L.Set(*a);
            c0 = L.Fma(x, *(L*)w, c0); c1 = L.Fma(x, *(L*)(w + o1), c1); c2 = L.Fma(x, *(L*)(w + o2), c2); c3 = L.Fma(x, *(L*)(w + o3), c3);
        }
        *(L*)c = c0; *(L*)(c + Place<P>(1, s->C)) = c1; *(L*)(c + Place<P>(2, s->C)) = c2; *(L*)(c + Place<P>(3, s->C)) = c3;
    }

    /// <summary>Two vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void RowByTwo<L, P>(RowStrides* s, float* a, byte* w, byte* init, byte* c) where L : unmanaged, ILanes<L> where P : IParts
    {
        nint o1 = Place<P>(1, s->W), step = s->Step;
        L c0 = *(L*)init, c1 = *(L*)(init + Place<P>(1, s->Init));
        for (nint n = s->Count; n > 0; n--, a++, w += step)
        {
            L x = L.Set(*a);
            c0 = L.Fma(x, *(L*)w, c0); c1 = L.Fma(x, *(L*)(w + o1), c1);
        }
        *(L*)c = c0; *(L*)(c + Place<P>(1, s->C)) = c1;
    }

    /// <summary>One vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void RowByOne<L>(RowStrides* s, float* a, byte* w, byte* init, byte* c) where L : unmanaged, ILanes<L>
    {
        nint step = s->Step;
        L c0 = *(L*)init;
        for (nint n = s->Count; n > 0; n--, a++, w += step) c0 = L.Fma(L.Set(*a), *(L*)w, c0);
        *(L*)c = c0;
    }

    /// <summary>Where vector number i of a panel lies, in bytes from the first: 2^Shift parts stand side by side in every block. A constant in the first block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static nint Place<P>(int vector, nint blockStride) where P : IParts => (vector >> P.Shift) * blockStride + (nint)(vector & ((1 << P.Shift) - 1)) * VectorBytes;

    /// <summary>What the vectors of one row share; strides from block to block, in bytes.</summary>
    struct RowStrides
    {
        public nint Count, Step, W, Init, C;
    }

    /// <summary>Parts of a block as a type, so that places are constants of the compiled method.</summary>
    interface IParts
    {
        static abstract int Shift { get; }
    }

    readonly struct OnePart : IParts
    {
        public static int Shift => 0;
    }

    readonly struct TwoParts : IParts
    {
        public static int Shift => 1;
    }

    readonly struct FourParts : IParts
    {
        public static int Shift => 2;
    }
}
