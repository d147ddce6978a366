using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <content>Four rows: two such tiles take eight rows faster than one of six and one of two.</content>
static unsafe partial class Tile
{
    /// <summary>Four rows: up to 16 accumulators.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Four<L>(Strip* s, int vectors, byte* a, byte* w, byte* init, byte* c) where L : unmanaged, ILanes<L>
    {
        switch (vectors)
        {
            case 4: FourByFour<L>(s, a, w, init, c); break;
            case 2: FourByTwo<L>(s, a, w, init, c); break;
            default: FourByOne<L>(s, a, w, init, c); break;
        }
    }

    /// <summary>Four by four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void FourByFour<L>(Strip* s, byte* a, byte* w, byte* init, byte* c) where L : unmanaged, ILanes<L>
    {
        nint i1 = s->Init[1], i2 = s->Init[2], i3 = s->Init[3];
        L c00 = *(L*)init, c01 = *(L*)(init + i1), c02 = *(L*)(init + i2), c03 = *(L*)(init + i3); init += s->InitRow;
        L c10 = *(L*)init, c11 = *(L*)(init + i1), c12 = *(L*)(init + i2), c13 = *(L*)(init + i3); init += s->InitRow;
        L c20 = *(L*)init, c21 = *(L*)(init + i1), c22 = *(L*)(init + i2), c23 = *(L*)(init + i3); init += s->InitRow;
        L c30 = *(L*)init, c31 = *(L*)(init + i1), c32 = *(L*)(init + i2), c33 = *(L*)(init + i3);
        nint o1 = s->W[1], o2 = s->W[2], o3 = s->W[3];
        nint wStep = s->WStep, aStep = s->AStep, row = s->ARow, row3 = 3 * row;
        for (nint n = s->Count; n > 0; n--, a += aStep, w += wStep)
        {
            L w0 = *(L*)w, w1 = *(L*)(w + o1), w2 = *(L*)(w + o2), w3 = *(L*)(w + o3);
            L x = L.Set(*(float*)a);
            c00 = L.Fma(x, w0, c00); c01 = L.Fma(x, w1, c01); c02 = L.Fma(x, w2, c02); c03 = L.Fma(x, w3, c03);
            x = L.Set(*(float*)(a + row));
            c10 = L.Fma(x, w0, c10); c11 = L.Fma(x, w1, c11); c12 = L.Fma(x, w2, c12); c13 = L.Fma(x, w3, c13);
            x = L.Set(*(float*)(a + 2 * row));
            c20 = L.Fma(x, w0, c20); c21 = L.Fma(x, w1, c21); c22 = L.Fma(x, w2, c22); c23 = L.Fma(x, w3, c23);
            x = L.Set(*(float*)(a + row3));
            c30 = L.Fma(x, w0, c30); c31 = L.Fma(x, w1, c31); c32 = L.Fma(x, w2, c32); c33 = L.Fma(x, w3, c33);
        }
        nint t1 = s->C[1], t2 = s->C[2], t3 = s->C[3];
        *(L*)c = c00; *(L*)(c + t1) = c01; *(L*)(c + t2) = c02; *(L*)(c + t3) = c03; c += s->CRow;
        *(L*)c = c10; *(L*)(c + t1) = c11; *(L*)(c + t2) = c12; *(L*)(c + t3) = c13; c += s->CRow;
        *(L*)c = c20; *(L*)(c + t1) = c21; *(L*)(c + t2) = c22; *(L*)(c + t3) = c23; c += s->CRow;
        *(L*)c = c30; *(L*)(c + t1) = c31; *(L*)(c + t2) = c32; *(L*)(c + t3) = c33;
    }

    /// <summary>Four by two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void FourByTwo<L>(Strip* s, byte* a, byte* w, byte* init, byte* c) where L : unmanaged, ILanes<L>
    {
        nint i1 = s->Init[1];
        L c00 = *(L*)init, c01 = *(L*)(init + i1); init += s->InitRow;
        L c10 = *(L*)init, c11 = *(L*)(init + i1); init += s->InitRow;
        L c20 = *(L*)init, c21 = *(L*)(init + i1); init += s->InitRow;
        L c30 = *(L*)init, c31 = *(L*)(init + i1);
        nint o1 = s->W[1];
        nint wStep = s->WStep, aStep = s->AStep, row = s->ARow, row3 = 3 * row;
        for (nint n = s->Count; n > 0; n--, a += aStep, w += wStep)
        {
            L w0 = *(L*)w, w1 = *(L*)(w + o1);
            L x = L.Set(*(float*)a);
            c00 = L.Fma(x, w0, c00); c01 = L.Fma(x, w1, c01);
            x = L.Set(*(float*)(a + row));
            c10 = L.Fma(x, w0, c10); c11 = L.Fma(x, w1, c11);
            x = L.Set(*(float*)(a + 2 * row));
            c20 = L.Fma(x, w0, c20); c21 = L.Fma(x, w1, c21);
            x = L.Set(*(float*)(a + row3));
            c30 = L.Fma(x, w0, c30); c31 = L.Fma(x, w1, c31);
        }
        nint t1 = s->C[1];
        *(L*)c = c00; *(L*)(c + t1) = c01; c += s->CRow;
        *(L*)c = c10; *(L*)(c + t1) = c11; c += s->CRow;
        *(L*)c = c20; *(L*)(c + t1) = c21; c += s->CRow;
        *(L*)c = c30; *(L*)(c + t1) = c31;
    }

    /// <summary>Four by one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void FourByOne<L>(Strip* s, byte* a, byte* w, byte* init, byte* c) where L : unmanaged, ILanes<L>
    {
        L c00 = *(L*)init; init += s->InitRow;
        L c10 = *(L*)init; init += s->InitRow;
        L c20 = *(L*)init; init += s->InitRow;
        L c30 = *(L*)init;
        nint wStep = s->WStep, aStep = s->AStep, row = s->ARow, row3 = 3 * row;
        for (nint n = s->Count; n > 0; n--, a += aStep, w += wStep)
        {
            L w0 = *(L*)w;
            c00 = L.Fma(L.Set(*(float*)a), w0, c00);
            c10 = L.Fma(L.Set(*(float*)(a + row)), w0, c10);
            c20 = L.Fma(L.Set(*(float*)(a + 2 * row)), w0, c20);
            c30 = L.Fma(L.Set(*(float*)(a + row3)), w0, c30);
        }
        *(L*)c = c00; c += s->CRow;
        *(L*)c = c10; c += s->CRow;
        *(L*)c = c20; c += s->CRow;
        *(L*)c = c30;
    }
}
