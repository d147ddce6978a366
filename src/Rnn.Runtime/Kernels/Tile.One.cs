using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <content>One row: streaming, where every weight is read once and eight accumulators hide the latency of the additions.</content>
static unsafe partial class Tile
{
    /// <summary>One row: streaming, where every weight is read once and eight accumulators hide the latency of the additions.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void One<L>(Strip* s, int vectors, byte* a, byte* w, byte* init, byte* c) where L : unmanaged, ILanes<L>
    {
        switch (vectors)
        {
            case 8: OneByEight<L>(s, a, w, init, c); break;
            case 4: OneByFour<L>(s, a, w, init, c); break;
            case 2: OneByTwo<L>(s, a, w, init, c); break;
            default: OneByOne<L>(s, a, w, init, c); break;
        }
    }

    /// <summary>One by eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void OneByEight<L>(Strip* s, byte* a, byte* w, byte* init, byte* c) where L : unmanaged, ILanes<L>
    {
        nint i1 = s->Init[1], i2 = s->Init[2], i3 = s->Init[3], i4 = s->Init[4], i5 = s->Init[5], i6 = s->Init[6], i7 = s->Init[7];
        L c00 = *(L*)init, c01 = *(L*)(init + i1), c02 = *(L*)(init + i2), c03 = *(L*)(init + i3), c04 = *(L*)(init + i4), c05 = *(L*)(init + i5), c06 = *(L*)(init + i6), c07 = *(L*)(init + i7);
        nint o1 = s->W[1], o2 = s->W[2], o3 = s->W[3], o4 = s->W[4], o5 = s->W[5], o6 = s->W[6], o7 = s->W[7];
        nint wStep = s->WStep, aStep = s->AStep;
        for (nint n = s->Count; n > 0; n--, a += aStep, w += wStep)
        {
            L x = L.Set(*(float*)a);
            c00 = L.Fma(x, *(L*)w, c00); c01 = L.Fma(x, *(L*)(w + o1), c01); c02 = L.Fma(x, *(L*)(w + o2), c02); c03 = L.Fma(x, *(L*)(w + o3), c03);
            c04 = L.Fma(x, *(L*)(w + o4), c04); c05 = L.Fma(x, *(L*)(w + o5), c05); c06 = L.Fma(x, *(L*)(w + o6), c06); c07 = L.Fma(x, *(L*)(w + o7), c07);
        }
        nint t1 = s->C[1], t2 = s->C[2], t3 = s->C[3], t4 = s->C[4], t5 = s->C[5], t6 = s->C[6], t7 = s->C[7];
        *(L*)c = c00; *(L*)(c + t1) = c01; *(L*)(c + t2) = c02; *(L*)(c + t3) = c03; *(L*)(c + t4) = c04; *(L*)(c + t5) = c05; *(L*)(c + t6) = c06; *(L*)(c + t7) = c07;
    }

    /// <summary>One by four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void OneByFour<L>(Strip* s, byte* a, byte* w, byte* init, byte* c) where L : unmanaged, ILanes<L>
    {
        nint i1 = s->Init[1], i2 = s->Init[2], i3 = s->Init[3];
        L c00 = *(L*)init, c01 = *(L*)(init + i1), c02 = *(L*)(init + i2), c03 = *(L*)(init + i3);
        nint o1 = s->W[1], o2 = s->W[2], o3 = s->W[3];
        nint wStep = s->WStep, aStep = s->AStep;
        for (nint n = s->Count; n > 0; n--, a += aStep, w += wStep)
        {
            L x = L.Set(*(float*)a);
            c00 = L.Fma(x, *(L*)w, c00); c01 = L.Fma(x, *(L*)(w + o1), c01); c02 = L.Fma(x, *(L*)(w + o2), c02); c03 = L.Fma(x, *(L*)(w + o3), c03);
        }
        nint t1 = s->C[1], t2 = s->C[2], t3 = s->C[3];
        *(L*)c = c00; *(L*)(c + t1) = c01; *(L*)(c + t2) = c02; *(L*)(c + t3) = c03;
    }

    /// <summary>One by two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void OneByTwo<L>(Strip* s, byte* a, byte* w, byte* init, byte* c) where L : unmanaged, ILanes<L>
    {
        nint i1 = s->Init[1];
        L c00 = *(L*)init, c01 = *(L*)(init + i1);
        nint o1 = s->W[1];
        nint wStep = s->WStep, aStep = s->AStep;
        for (nint n = s->Count; n > 0; n--, a += aStep, w += wStep)
        {
            L x = L.Set(*(float*)a);
            c00 = L.Fma(x, *(L*)w, c00); c01 = L.Fma(x, *(L*)(w + o1), c01);
        }
        nint t1 = s->C[1];
        *(L*)c = c00; *(L*)(c + t1) = c01;
    }

    /// <summary>One by one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void OneByOne<L>(Strip* s, byte* a, byte* w, byte* init, byte* c) where L : unmanaged, ILanes<L>
    {
        L c00 = *(L*)init;
        nint wStep = s->WStep, aStep = s->AStep;
        for (nint n = s->Count; n > 0; n--, a += aStep, w += wStep)
        {
            L x = L.Set(*(float*)a);
            c00 = L.Fma(x, *(L*)w, c00);
        }
        *(L*)c = c00;
    }
}
