using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <content>Two rows: what remains below a tall tile.</content>
static unsafe partial class Tile
{
    /// <summary>Two rows: what remains below a tall tile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Two<L>(Strip* s, int vectors, byte* a, byte* w, byte* init, byte* c) where L : unmanaged, ILanes<L>
    {
        switch (vectors)
        {
            case 4: TwoByFour<L>(s, a, w, init, c); break;
            case 2: TwoByTwo<L>(s, a, w, init, c); break;
            default: TwoByOne<L>(s, a, w, init, c); break;
        }
    }

    /// <summary>Two by four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void TwoByFour<L>(Strip* s, byte* a, byte* w, byte* init, byte* c) where L : unmanaged, ILanes<L>
    {
        nint i1 = s->Init[1], i2 = s->Init[2], i3 = s->Init[3];
        L c00 = *(L*)init, c01 = *(L*)(init + i1), c02 = *(L*)(init + i2), c03 = *(L*)(init + i3); init += s->InitRow;
        L c10 = *(L*)init, c11 = *(L*)(init + i1), c12 = *(L*)(init + i2), c13 = *(L*)(init + i3);
        nint o1 = s->W[1], o2 = s->W[2], o3 = s->W[3];
        nint wStep = s->WStep, aStep = s->AStep, row = s->ARow;
        for (nint n = s->Count; n > 0; n--, a += aStep, w += wStep)
        {
            L w0 = *(L*)w, w1 = *(L*)(w + o1), w2 = *(L*)(w + o2), w3 = *(L*)(w + o3);
            L x = L.Set(*(float*)a);
            c00 = L.Fma(x, w0, c00); c01 = L.Fma(x, w1, c01); c02 = L.Fma(x, w2, c02); c03 = L.Fma(x, w3, c03);
            x = L.Set(*(float*)(a + row));
            c10 = L.Fma(x, w0, c10); c11 = L.Fma(x, w1, c11); c12 = L.Fma(x, w2, c12); c13 = L.Fma(x, w3, c13);
        }
        nint t1 = s->C[1], t2 = s->C[2], t3 = s->C[3];
        *(L*)c = c00; *(L*)(c + t1) = c01; *(L*)(c + t2) = c02; *(L*)(c + t3) = c03; c += s->CRow;
        *(L*)c = c10; *(L*)(c + t1) = c11; *(L*)(c + t2) = c12; *(L*)(c + t3) = c13;
    }

    /// <summary>Two by two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void TwoByTwo<L>(Strip* s, byte* a, byte* w, byte* init, byte* c) where L : unmanaged, ILanes<L>
    {
        nint i1 = s->Init[1];
        L c00 = *(L*)init, c01 = *(L*)(init + i1); init += s->InitRow;
        L c10 = *(L*)init, c11 = *(L*)(init + i1);
        nint o1 = s->W[1];
        nint wStep = s->WStep, aStep = s->AStep, row = s->ARow;
        for (nint n = s->Count; n > 0; n--, a += aStep, w += wStep)
        {
            L w0 = *(L*)w, w1 = *(L*)(w + o1);
            L x = L.Set(*(float*)a);
            c00 = L.Fma(x, w0, c00); c01 = L.Fma(x, w1, c01);
            x = L.Set(*(float*)(a + row));
            c10 = L.Fma(x, w0, c10); c11 = L.Fma(x, w1, c11);
        }
        nint t1 = s->C[1];
        *(L*)c = c00; *(L*)(c + t1) = c01; c += s->CRow;
        *(L*)c = c10; *(L*)(c + t1) = c11;
    }

    /// <summary>Two by one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void TwoByOne<L>(Strip* s, byte* a, byte* w, byte* init, byte* c) where L : unmanaged, ILanes<L>
    {
        L c00 = *(L*)init; init += s->InitRow;
        L c10 = *(L*)init;
        nint wStep = s->WStep, aStep = s->AStep, row = s->ARow;
        for (nint n = s->Count; n > 0; n--, a += aStep, w += wStep)
        {
            L w0 = *(L*)w;
            c00 = L.Fma(L.Set(*(float*)a), w0, c00);
            c10 = L.Fma(L.Set(*(float*)(a + row)), w0, c10);
        }
        *(L*)c = c00; c += s->CRow;
        *(L*)c = c10;
    }
}
