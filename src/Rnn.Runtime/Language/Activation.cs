namespace Rnn;

/// <summary>
/// An activation in a layer's attribute: <c>[Lstm(128, Gate = Activation.HardSigmoid)]</c>. Each name is that of a function of
/// <see cref="Ops"/>; inside a cell the function itself is the option (<see cref="Activation{N}"/>).
/// </summary>
public enum Activation
{
    /// <summary>x.</summary>
    Identity,

    /// <summary>tanh(x).</summary>
    Tanh,

    /// <summary>1 / (1 + exp(-x)).</summary>
    Sigmoid,

    /// <summary>max(x, 0).</summary>
    Relu,

    /// <summary>0.2 x + 0.5 between 0 and 1 (Keras 2 and ONNX).</summary>
    HardSigmoid,

    /// <summary>x / 6 + 0.5 between 0 and 1 (Keras 3 and PyTorch).</summary>
    HardSigmoid6,

    /// <summary>log(1 + exp(x)).</summary>
    Softplus,

    /// <summary>x / (1 + |x|).</summary>
    Softsign,

    /// <summary>exp(x).</summary>
    Exp,

    /// <summary>x where positive, else 0.01 x.</summary>
    LeakyRelu,

    /// <summary>x where positive, else exp(x) - 1.</summary>
    Elu,

    /// <summary>the self-normalising form of Elu.</summary>
    Selu,

    /// <summary>x Phi(x), with the distribution function of the normal distribution.</summary>
    Gelu,

    /// <summary>Gelu by way of tanh.</summary>
    GeluTanh,

    /// <summary>x / (1 + exp(-x)), also called SiLU.</summary>
    Swish,

    /// <summary>x times x / 6 + 0.5 between 0 and 1.</summary>
    HardSwish,

    /// <summary>x tanh(log(1 + exp(x))).</summary>
    Mish,

    /// <summary>log(1 / (1 + exp(-x))).</summary>
    LogSigmoid,

    /// <summary>x between -1 and 1.</summary>
    HardTanh,

    /// <summary>x between 0 and 6.</summary>
    Relu6,

    /// <summary>x - tanh(x).</summary>
    TanhShrink,
}
