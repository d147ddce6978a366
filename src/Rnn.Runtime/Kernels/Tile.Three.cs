using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <content>Three rows: the tiles of two and four registers a value, with up to 12 registers of accumulators.</content>
static unsafe partial class Tile
{
    /// <summary>Three rows: the tiles of two and four registers a value, with up to 12 registers of accumulators.</summary>
    public static void Three<L>(Strip* s, int vectors, byte* a, byte* w, byte* init, byte* c) where L : unmanaged, ILanes<L>
    {
        switch (vectors)
        {
            case 2: ThreeByTwo<L>(s, a, w, init, c); break;
            default: ThreeByOne<L>(s, a, w, init, c); break;
        }
    }

    /// <summary>Three by two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void ThreeByTwo<L>(Strip* s, byte* a, byte* w, byte* init, byte* c) where L : unmanaged, ILanes<L>
    {
        nint i1 = s->Init[1];
        L c00 = *(L*)init, c01 = *(L*)(init + i1); init += s->InitRow;
        L c10 = *(L*)init, c11 = *(L*)(init + i1); init += s->InitRow;
        L c20 = *(L*)init, c21 = *(L*)(init + i1);
        nint o1 = s->W[1];
        nint wStep = s->WStep, aStep = s->AStep, row = s->ARow;
        for (nint n = s->Count; n > 0; n--, a += aStep, w += wStep)
        {
            L w0 = *(L*)w, w1 = *(L*)(w + o1);
            L x = L.Set(*(float*)a);
            c00 = L.Fma(x, w0, c00); c01 = L.Fma(x, w1, c01);
            x = L.Set(*(float*)(a + row));
            c10 = L.Fma(x, w0, c10); c11 = L.Fma(x, w1, c11);
            x = L.Set(*(float*)(a + 2 * row));
            c20 = L.Fma(x, w0, c20); c21 = L.Fma(x, w1, c21);
        }
        nint t1 = s->C[1];
        *(L*)c = c00; *(L*)(c + t1) = c01; c += s->CRow;
        *(L*)c = c10; *(L*)(c + t1) = c11; c += s->CRow;
        *(L*)c = c20; *(L*)(c + t1) = c21;
    }

    /// <summary>Three by one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void ThreeByOne<L>(Strip* s, byte* a, byte* w, byte* init, byte* c) where L : unmanaged, ILanes<L>
    {
        L c00 = *(L*)init; init += s->InitRow;
        L c10 = *(L*)init; init += s->InitRow;
        L c20 = *(L*)init;
        nint wStep = s->WStep, aStep = s->AStep, row = s->ARow;
        for (nint n = s->Count; n > 0; n--, a += aStep, w += wStep)
        {
            L w0 = *(L*)w;
            c00 = L.Fma(L.Set(*(float*)a), w0, c00);
            c10 = L.Fma(L.Set(*(float*)(a + row)), w0, c10);
            c20 = L.Fma(L.Set(*(float*)(a + 2 * row)), w0, c20);
        }
        *(L*)c = c00; c += s->CRow;
        *(L*)c = c10; c += s->CRow;
        *(L*)c = c20;
    }
}
