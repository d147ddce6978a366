using static Rnn.Ops;

namespace Rnn.Runtime.Tests.Systems.Checks;

/// <summary>What holds without any vector, for the cells that have none.</summary>
public sealed class PropertyTests
{
    readonly Random random = new(1);
    readonly Vec<D4>[] x;

    public PropertyTests() => x = [.. Enumerable.Range(0, 7).Select(_ => new Vec<D4>([.. Enumerable.Range(0, 4).Select(_ => 2 * random.NextDouble() - 1)]))];

    [Fact]
    public void DilationOfOneIsTheOrdinaryLayer()
    {
        var lstm = Filled(new Lstm<D4, D4>());
        var dilated = new Dilated<Lstm<D4, D4>, D4, D4, D1>();
        Copy(lstm, Make.Get(dilated, "cell"));
        Same(x.Select(lstm.Step), x.Select(dilated.Step));
    }

    [Fact]
    public void ZoneoutOfRateZeroIsTheLstm()
    {
        var lstm = Filled(new Lstm<D4, D4>());
        var zoneout = new LstmZoneout<D4, D4>();
        Copy(lstm, Make.Get(zoneout, "cell"));
        Make.Set(zoneout, "rateH", 0.0);
        Make.Set(zoneout, "rateC", 0.0);
        Same(x.Select(lstm.Step), x.Select(zoneout.Step));
    }

    [Fact]
    public void AProjectionByTheIdentityIsTheLstm()
    {
        var lstm = Filled(new Lstm<D4, D4>());
        var projected = new LstmProjected<D4, D4, D4>();
        Copy(lstm, projected);
        Make.Set(projected, "Wp", Diagonal(Ones<D4>()));
        Same(x.Select(lstm.Step), x.Select(projected.Step));
    }

    [Fact]
    public void SimpleRnnIsElmanByOtherNames()
    {
        var elman = Filled(new Elman<D4, D4>());
        var simple = new SimpleRnn<D4, D4>();
        foreach (var (name, other) in new[] { ("W", "Wxh"), ("U", "Whh"), ("b", "bh") }) Make.Set(simple, name, Make.Get(elman, other));
        Same(x.Select(elman.Step), x.Select(simple.Step));
    }

    [Fact]
    public void EmbeddingPicksRows()
    {
        var table = new Embedding<D3, D2>();
        Make.Set(table, "E", new Mat<D3, D2>(1, 2, 3, 4, 5, 6));
        Assert.Equal([3, 4], table.Step(1).Values);
        Assert.Equal([5, 6], table[2].Values);
    }

    [Fact]
    public void AClosedHighwayIsTheIdentity()
    {
        var highway = Filled(new Highway<Lstm<D4, D4>, D4>());
        Make.Set(highway, "bt", new Vec<D4>(-90, -90, -90, -90));
        Same(x, x.Select(highway.Step));
    }

    [Fact]
    public void TheRunningMaximumOfSLstmChangesNothing()
    {
        var cell = Filled(new SLstm<D4, D4>());
        Same(Plain(cell), x.Select(cell.Step));
    }

    [Fact]
    public void TheRunningMaximumOfMLstmChangesNothing()
    {
        var cell = Filled(new MLstm<D4, D4>());
        Same(Plain(cell), x.Select(cell.Step));
    }

    [Fact]
    public void MinGruIsAWeightedSumOfCandidates()
    {
        var cell = Filled(new MinGru<D4, D4>());
        Same(Plain(cell), x.Select(cell.Step));
    }

    [Fact]
    public void ScrnIsWhatThePaperWrites()
    {
        var cell = Filled(new Scrn<D4, D3, D2>());
        Same(Plain(cell), x.Select(cell.Step));
    }

    [Fact]
    public void JanetIsWhatThePaperWrites()
    {
        var cell = Filled(new Janet<D4, D4>());
        Same(Plain(cell), x.Select(cell.Step));
    }

    [Theory]
    [InlineData(typeof(Sru<D4>))]
    [InlineData(typeof(LongExpressiveMemory<D4, D4>))]
    [InlineData(typeof(FastWeights<D4, D4>))]
    [InlineData(typeof(LstmMultiplicative<D4, D4>))]
    [InlineData(typeof(SpikingLayer<D4, D4>))]
    public void AResetCellRepeatsItself(Type type)
    {
        var cell = (ICell<D4, D4>)Filled((ICell)Make.Instance(type));
        var first = x.Select(cell.Step).ToArray();
        cell.State = States.Zero;
        Same(first, x.Select(cell.Step));
    }

    [Fact]
    public void AttentionWeightsSumToOne()
    {
        var translator = Filled(new Translator());
        foreach (var step in translator.Forward(new(3, 1, 4, 1, 5), new(0, 2, 7)).Values) Assert.Equal(1, Sum(step.weights).Value, 1e-14);
    }

    [Fact]
    public void AttentionOverEqualMemoriesGivesThatMemory()
    {
        var attention = Filled(new LocationAttention<D4, D3, D5>());
        Same([new Vec<D3>(1, 2, 3)], [attention.Step(x[0], Outer(Ones<D5>(), new Vec<D3>(1, 2, 3)))]);
    }

    T Filled<T>(T cell) where T : ICell => Make.Filled(cell, random);

    static T Get<T>(object cell, string name) => (T)Make.Get(cell, name);

    static void Copy(object from, object to)
    {
        foreach (var field in Make.Fields(to.GetType()))
            if (Make.Fields(from.GetType()).SingleOrDefault(f => f.Name == field.Name && f.FieldType == field.FieldType) is { } source) field.SetValue(to, source.GetValue(from));
    }

    static void Same<N>(IEnumerable<Vec<N>> expected, IEnumerable<Vec<N>> actual) where N : IDim
    {
        double[] a = [.. expected.SelectMany(v => v.ToArray())], b = [.. actual.SelectMany(v => v.ToArray())];
        Language.Close.To(a, b, 1e-13);
    }

    IEnumerable<Vec<D4>> Plain(SLstm<D4, D4> cell)
    {
        Vec<D4> h = new(), c = new(), n = new();
        Vec<D4> Of(string gate, Vec<D4> v) => Get<Mat<D4, D4>>(cell, "W" + gate) * v + Get<Mat<D4, D4>>(cell, "R" + gate) * h + Get<Vec<D4>>(cell, "b" + gate);
        foreach (var v in x)
        {
            var (z, i, f, o) = (Tanh(Of("z", v)), Exp(Of("i", v)), Exp(Of("f", v)), Sigmoid(Of("o", v)));
            c = f * c + i * z;
            n = f * n + i;
            yield return h = o * (c / n);
        }
    }

    IEnumerable<Vec<D4>> Plain(MLstm<D4, D4> cell)
    {
        Mat<D4, D4> memory = new();
        Vec<D4> n = new();
        Vec<D4> Of(string gate, Vec<D4> v) => Get<Mat<D4, D4>>(cell, "W" + gate) * v + Get<Vec<D4>>(cell, "b" + gate);
        foreach (var v in x)
        {
            var (query, key, value) = (Of("q", v), Of("k", v) / 2, Of("v", v));
            var i = Exp(Dot(Get<Vec<D4>>(cell, "wi"), v) + Get<Scalar>(cell, "bi"));
            var f = Exp(Dot(Get<Vec<D4>>(cell, "wf"), v) + Get<Scalar>(cell, "bf"));
            memory = f * memory + i * Outer(value, key);
            n = f * n + i * key;
            yield return Sigmoid(Of("o", v)) * (memory * query) / Max(Abs(Dot(n, query)), 1);
        }
    }

    /// <summary>Element by element, from the paper's equations 9 and 10; alpha 0.95.</summary>
    IEnumerable<Vec<Sum<D3, D2>>> Plain(Scrn<D4, D3, D2> cell)
    {
        double[] a = Get<Mat<D3, D4>>(cell, "A").ToArray(), b = Get<Mat<D2, D4>>(cell, "B").ToArray(), p = Get<Mat<D3, D2>>(cell, "P").ToArray(), r = Get<Mat<D3, D3>>(cell, "R").ToArray();
        double[] h = new double[3], s = new double[2];
        foreach (double[] v in x.Select(v => v.ToArray()))
        {
            s = [.. Enumerable.Range(0, 2).Select(i => 0.05 * Row(b, i, v) + 0.95 * s[i])];
            h = [.. Enumerable.Range(0, 3).Select(i => 1 / (1 + Math.Exp(-(Row(p, i, s) + Row(a, i, v) + Row(r, i, h)))))];
            yield return new([.. h, .. s]);
        }
    }

    /// <summary>Element by element, from the paper's equation 5 with beta 1.</summary>
    IEnumerable<Vec<D4>> Plain(Janet<D4, D4> cell)
    {
        double[] Of(string name) => name[0] == 'b' ? Get<Vec<D4>>(cell, name).ToArray() : Get<Mat<D4, D4>>(cell, name).ToArray();
        double[] h = new double[4];
        foreach (double[] v in x.Select(v => v.ToArray()))
        {
            double Sum(string gate, int i) => Row(Of("W" + gate), i, v) + Row(Of("U" + gate), i, h) + Of("b" + gate)[i];
            h = [.. Enumerable.Range(0, 4).Select(i => h[i] / (1 + Math.Exp(-Sum("f", i))) + Math.Tanh(Sum("g", i)) * (1 - 1 / (1 + Math.Exp(1 - Sum("f", i)))))];
            yield return new(h);
        }
    }

    /// <summary>One row of a matrix times a vector.</summary>
    static double Row(double[] matrix, int row, double[] v) => v.Select((e, k) => matrix[row * v.Length + k] * e).Sum();

    IEnumerable<Vec<D4>> Plain(MinGru<D4, D4> cell)
    {
        var z = x.Select(v => Sigmoid(Get<Mat<D4, D4>>(cell, "Wz") * v + Get<Vec<D4>>(cell, "bz"))).ToArray();
        var n = x.Select(v => Get<Mat<D4, D4>>(cell, "Wn") * v + Get<Vec<D4>>(cell, "bn")).ToArray();
        for (var t = 0; t < x.Length; t++)
        {
            var h = new Vec<D4>();
            for (var k = 0; k <= t; k++)
            {
                var weight = z[k];
                for (var j = k + 1; j <= t; j++) weight *= 1 - z[j];
                h += weight * n[k];
            }

            yield return h;
        }
    }
}
