using System.Text.Json;
using Rnn.Runtime.Tests.Vectors;

namespace Rnn.Runtime.Tests.Language;

/// <summary>The activations on the fixed points of the reference vectors, from -100 to 100.</summary>
public sealed class ActivationTests
{
    public static TheoryData<string, string> Table => new()
    {
        { "tanh", nameof(Ops.Tanh) },
        { "sigmoid", nameof(Ops.Sigmoid) },
        { "relu", nameof(Ops.Relu) },
        { "softplus", nameof(Ops.Softplus) },
        { "softsign", nameof(Ops.Softsign) },
        { "hard_sigmoid_keras", nameof(Ops.HardSigmoid) },
        { "hard_sigmoid_torch", nameof(Ops.HardSigmoid6) },
        { "exp", nameof(Ops.Exp) },
        { "relu6", nameof(Ops.Relu6) },
        { "leaky_relu", nameof(Ops.LeakyRelu) },
        { "elu", nameof(Ops.Elu) },
        { "selu", nameof(Ops.Selu) },
        { "log_sigmoid", nameof(Ops.LogSigmoid) },
        { "silu", nameof(Ops.Swish) },
        { "mish", nameof(Ops.Mish) },
        { "gelu", nameof(Ops.Gelu) },
        { "gelu_tanh", nameof(Ops.GeluTanh) },
        { "hard_tanh", nameof(Ops.HardTanh) },
        { "hard_swish", nameof(Ops.HardSwish) },
        { "tanh_shrink", nameof(Ops.TanhShrink) },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Agrees(string name, string op)
    {
        var test = VectorFile.Cases("layers/activations.json").Single(c => c.Name == name).Case;
        var x = test.GetProperty("inputs").GetProperty("x").Data();
        var expected = test.GetProperty("expected").GetProperty("output").Data();
        Close.To(expected, Generic.Apply(op, x), 1e-8, name);
        Close.To(expected, Array.ConvertAll(x, v => Generic.ApplyScalar(op, v)), 1e-8, name + " of scalars");
    }

    [Theory]
    [InlineData("softmax", nameof(Ops.Softmax))]
    [InlineData("log_softmax", nameof(Ops.LogSoftmax))]
    public void AgreesRowByRow(string kind, string op)
    {
        var count = 0;
        foreach (var (name, test) in VectorFile.Cases("layers/layers.json").Where(c => c.Case.GetProperty("kind").GetString() == kind))
        {
            var input = test.GetProperty("inputs").GetProperty("x");
            var width = input.Shape()[^1];
            if (width > 1024) continue;
            var rows = input.Data().Chunk(width).Select(row => Generic.Apply(op, row));
            Close.To(test.GetProperty("expected").GetProperty("output").Data(), [.. rows.SelectMany(r => r)], 1e-8, name);
            count++;
        }

        Assert.True(count > 0);
    }

    [Fact]
    public void EveryNameIsAnOp()
    {
        foreach (var name in Enum.GetNames<Activation>()) Generic.Apply(name, [0.5]);
    }
}
