namespace Rnn.Training;

/// <summary>A linear map with a constant, y = W [1; features], as <see cref="RidgeRegression"/> finds it.</summary>
public sealed class LinearReadout
{
    readonly double[,] weights;

    /// <param name="weights">W [outputs x (1 + features)].</param>
    internal LinearReadout(double[,] weights) => this.weights = weights;

    /// <summary>Numbers it reads, without the constant.</summary>
    public int Features => weights.GetLength(1) - 1;

    /// <summary>Numbers it gives.</summary>
    public int Outputs => weights.GetLength(0);

    /// <summary>A weight.</summary>
    /// <param name="output">0 to <see cref="Outputs"/>, exclusive.</param>
    /// <param name="column">0 is the constant, 1 + i feature i.</param>
    public double this[int output, int column] => weights[output, column];

    /// <summary>The outputs for one row of features, in double precision.</summary>
    /// <param name="features">[features].</param>
    /// <param name="outputs">[outputs].</param>
    /// <exception cref="ArgumentException">A span is of another length.</exception>
    public void Apply(ReadOnlySpan<double> features, Span<double> outputs)
    {
        CheckLengths(features.Length, outputs.Length);
        for (int o = 0; o < outputs.Length; o++)
        {
            double sum = weights[o, 0];
            for (int i = 0; i < features.Length; i++) sum += weights[o, i + 1] * features[i];
            outputs[o] = sum;
        }
    }

    /// <summary>The same between spans of a model; summed in double precision.</summary>
    /// <param name="features">[features].</param>
    /// <param name="outputs">[outputs].</param>
    /// <exception cref="ArgumentException">A span is of another length.</exception>
    public void Apply(ReadOnlySpan<float> features, Span<float> outputs)
    {
        CheckLengths(features.Length, outputs.Length);
        for (int o = 0; o < outputs.Length; o++)
        {
            double sum = weights[o, 0];
            for (int i = 0; i < features.Length; i++) sum += weights[o, i + 1] * features[i];
            outputs[o] = (float)sum;
        }
    }

    /// <summary>Makes it the dense layer of a model: the constants become <c>layer.b</c>, the other weights <c>layer.W</c>, rounded to single precision.</summary>
    /// <param name="parameters">The model's parameters.</param>
    /// <param name="layer">The name of the layer.</param>
    /// <exception cref="ArgumentException">The layer reads or gives another number of values.</exception>
    /// <exception cref="KeyNotFoundException">The model has no such layer.</exception>
    public void CopyTo(ParameterBlock parameters, string layer)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ParameterView matrix = parameters[layer + ".W"], constants = parameters[layer + ".b"];
        if (matrix.Rows != Outputs || matrix.Columns != Features)
            throw new ArgumentException($"{layer}.W has {matrix.Rows} x {matrix.Columns} elements, the read-out {Outputs} x {Features}.", nameof(layer));
        for (int o = 0; o < Outputs; o++)
        {
            constants[o] = (float)weights[o, 0];
            for (int i = 0; i < Features; i++) matrix[o, i] = (float)weights[o, i + 1];
        }
    }

    void CheckLengths(int features, int outputs)
    {
        if (features != Features) throw new ArgumentException($"The read-out reads {Features} features; {features} were given.", nameof(features));
        if (outputs != Outputs) throw new ArgumentException($"The read-out gives {Outputs} outputs; there is room for {outputs}.", nameof(outputs));
    }
}
