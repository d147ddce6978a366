namespace Rnn.Conformance.Declarations;

/// <summary>Activations as the vectors call them, and as the language does.</summary>
internal static class ActivationNames
{
    /// <summary>The function in an equation, and the member of the enum in an attribute: they have one name.</summary>
    public static string Function(string name) => name switch
    {
        "linear" or "identity" => "Identity",
        "tanh" => "Tanh",
        "sigmoid" => "Sigmoid",
        "relu" => "Relu",
        "hard_sigmoid_0.2" => "HardSigmoid",      // clip(0.2 x + 0.5)
        "hard_sigmoid_keras" => "HardSigmoid",
        "hard_sigmoid" or "hard_sigmoid_torch" => "HardSigmoid6",         // clip(x / 6 + 0.5)
        "softplus" => "Softplus",
        "softsign" => "Softsign",
        "exponential" or "exp" => "Exp",
        "relu6" => "Relu6",
        "leaky_relu" => "LeakyRelu",
        "elu" => "Elu",
        "celu" => "Celu",
        "selu" => "Selu",
        "log_sigmoid" => "LogSigmoid",
        "silu" => "Swish",
        "mish" => "Mish",
        "gelu" => "Gelu",
        "gelu_tanh" => "GeluTanh",
        "hard_tanh" => "HardTanh",
        "hard_swish" => "HardSwish",
        "tanh_shrink" => "TanhShrink",
        _ => throw new InvalidDataException($"there is no activation '{name}'"),
    };

    /// <summary>As an attribute says it: <c>Activation.Tanh</c>.</summary>
    public static string Constant(string name) => "Activation." + Function(name);
}
