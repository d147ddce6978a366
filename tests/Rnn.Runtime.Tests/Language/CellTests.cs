using System.Reflection;
using System.Text.Json;
using Rnn.Runtime.Tests.Vectors;

namespace Rnn.Runtime.Tests.Language;

/// <summary>The library's cells in eager mode against the reference vectors: outputs and final states of whole sequences.</summary>
public sealed class CellTests
{
    const double Tolerance = 1e-12;

    [Theory]
    [InlineData("lstm", typeof(Lstm<,>), "")]
    [InlineData("lstm_zero_state", typeof(Lstm<,>), "")]
    [InlineData("lstm_peephole", typeof(LstmPeephole<,>), "")]
    [InlineData("lstm_cifg_input", typeof(LstmCoupled<,>), "")]
    [InlineData("lstm_cifg_forget", typeof(LstmCoupled<,>), "forgetComputed")]
    [InlineData("gru_reset_after", typeof(Gru<,>), "")]
    [InlineData("gru_reset_before_keep", typeof(GruResetBefore<,>), "")]
    [InlineData("gru_reset_before_write", typeof(GruResetBefore<,>), "!keep")]
    [InlineData("mgu", typeof(MinimalGatedUnit<,>), "")]
    public void ReproducesItsVectors(string file, Type cell, string option)
    {
        var test = VectorFile.Read($"ext/{file}.json");
        var options = test.GetProperty("options");
        var (input, hidden) = (Generic.Dim(options.GetProperty("I").GetInt32()), Generic.Dim(options.GetProperty("H").GetInt32()));
        var instance = Activator.CreateInstance(cell.MakeGenericType(input, hidden))!;
        if (option.Length > 0) Field(instance, option.TrimStart('!')).SetValue(instance, option[0] != '!');
        Run(test, instance, input, hidden, o => o);
    }

    [Theory]
    [InlineData("elman_many_to_many", "tanh")]
    [InlineData("elman_relu", "relu")]
    public void ReproducesElman(string file, string activation)
    {
        var test = VectorFile.Read($"ext/{file}.json");
        var elman = new Elman<D3, D5>();
        if (activation == "relu") Field(elman, "activation").SetValue(elman, (Activation<D5>)Ops.Relu);
        var read = Matrix<D2, D5>(test, "Why");
        var bias = new Vec<D2>(test.GetProperty("parameters").GetProperty("by").Data());
        Run(test, elman, typeof(D3), typeof(D5), h => (read * (Vec<D5>)h + bias).Values.ToArray());
    }

    [Theory]
    [InlineData("jordan_linear", false)]
    [InlineData("jordan_decay", true)]
    public void ReproducesJordan(string file, bool decays)
    {
        var test = VectorFile.Read($"ext/{file}.json");
        var jordan = new Jordan<D3, D5, D2>();
        if (decays)
        {
            Field(jordan, "alpha").SetValue(jordan, test.GetProperty("options").GetProperty("alpha").GetDouble());
            Field(jordan, "activation").SetValue(jordan, (Activation<D2>)Ops.Sigmoid);
        }

        Run(test, jordan, typeof(D3), typeof(D2), o => o);
    }

    [Fact]
    public void SimpleRnnIsElmanByOtherNames()
    {
        var (simple, elman) = (new SimpleRnn<D2, D3>(), new Elman<D2, D3>());
        var (w, u, b) = (new Mat<D3, D2>(1, -2, 0.5, 3, 0, 1), new Mat<D3, D3>(0.1, 0.2, 0.3, -0.4, 0.5, 0.6, 0.7, -0.8, 0.9), new Vec<D3>(0.1, 0, -0.1));
        foreach (var (cell, names) in new (object, string[])[] { (simple, ["W", "U", "b"]), (elman, ["Wxh", "Whh", "bh"]) })
        {
            Field(cell, names[0]).SetValue(cell, w);
            Field(cell, names[1]).SetValue(cell, u);
            Field(cell, names[2]).SetValue(cell, b);
        }

        for (var t = 0; t < 3; t++)
        {
            var x = new Vec<D2>(t, 1 - t);
            Assert.Equal(elman.Step(x).Values, simple.Step(x).Values);
        }
    }

    [Fact]
    public void ProjectedLstmIsAnLstmWhereTheProjectionIsTheIdentity()
    {
        var test = VectorFile.Read("ext/lstm.json");
        var projected = new LstmProjected<D3, D5, D5>();
        Field(projected, "Wp").SetValue(projected, Ops.Diagonal(Ops.Ones<D5>()));
        Run(test, projected, typeof(D3), typeof(D5), o => o);
    }

    [Fact]
    public void EmbeddingPicksRows()
    {
        var table = new Embedding<D3, D2>();
        Field(table, "E").SetValue(table, new Mat<D3, D2>(1, 2, 3, 4, 5, 6));
        Assert.Equal([3, 4], table.Step(1).Values);
        Assert.Equal([5, 6], table[2].Values);
    }

    static void Run(JsonElement test, object cell, Type input, Type output, Func<object, object> readOut)
    {
        foreach (var parameter in test.GetProperty("parameters").EnumerateObject())
            if (cell.GetType().GetField(parameter.Name, Members) is { } field) field.SetValue(cell, Value(field.FieldType, parameter.Value.Data()));
        foreach (var start in test.GetProperty("inputs").EnumerateObject().Where(i => i.Name.EndsWith('0')))
        {
            var field = Field(cell, start.Name[..^1]);
            field.SetValue(cell, Value(field.FieldType, start.Value.Data()));
        }

        var x = test.GetProperty("inputs").GetProperty("x");
        var step = cell.GetType().GetMethod("Step")!;
        var outputs = new List<double>();
        foreach (var row in x.Data().Chunk(x.Shape()[^1]))
        {
            var result = readOut(step.Invoke(cell, [Value(step.GetParameters()[0].ParameterType, row)])!);
            outputs.AddRange(result as double[] ?? Numbers(result));
        }

        Close.To(test.GetProperty("expected").GetProperty("outputs").Data(), [.. outputs], Tolerance, "outputs");
        foreach (var state in test.GetProperty("expected").GetProperty("final_state").EnumerateObject())
            Close.To(state.Value.Data(), Numbers(Field(cell, state.Name).GetValue(cell)!), Tolerance, state.Name);
    }

    static Mat<R, C> Matrix<R, C>(JsonElement test, string name) where R : IDim where C : IDim
        => new(test.GetProperty("parameters").GetProperty(name).Data());

    const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    static FieldInfo Field(object cell, string name) => cell.GetType().GetField(name, Members) ?? throw new MissingFieldException(cell.GetType().Name, name);

    static object Value(Type type, double[] values)
        => typeof(CellTests).GetMethod(type.GetGenericTypeDefinition() == typeof(Vec<>) ? nameof(NewVec) : nameof(NewMat), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [values])!;

    static Vec<N> NewVec<N>(double[] values) where N : IDim => new(values);

    static Mat<R, C> NewMat<R, C>(double[] values) where R : IDim where C : IDim => new(values);

    static double[] Numbers(object vector)
        => (double[])typeof(CellTests).GetMethod(nameof(NumbersOf), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(vector.GetType().GetGenericArguments()).Invoke(null, [vector])!;

    static double[] NumbersOf<N>(Vec<N> vector) where N : IDim => vector.Values.ToArray();
}
