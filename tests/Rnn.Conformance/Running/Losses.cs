using Rnn.Conformance.Cases;

namespace Rnn.Conformance.Running;

/// <summary>Sum of output * upstream: the derivative is given. Without an upstream the output does not enter the loss.</summary>
internal sealed class GivenUpstream(Tensor? upstream) : ILoss
{
    public LossValue Evaluate(ReadOnlySpan<double> outputs)
    {
        if (upstream is null) return new LossValue(0, new double[outputs.Length]);
        double loss = 0;
        for (int i = 0; i < outputs.Length; i++) loss += outputs[i] * upstream.Data[i];
        return new LossValue(loss, upstream.Data);
    }
}

/// <summary>The output is the loss.</summary>
internal sealed class OwnLoss : ILoss
{
    public LossValue Evaluate(ReadOnlySpan<double> outputs) => new(outputs[0], [1]);
}

/// <summary>0.5 * sum (outputs - target)^2.</summary>
internal sealed class HalfSquares(Tensor target) : ILoss
{
    public LossValue Evaluate(ReadOnlySpan<double> outputs)
    {
        double loss = 0;
        var gradient = new double[outputs.Length];
        for (int i = 0; i < outputs.Length; i++)
        {
            gradient[i] = outputs[i] - target.Data[i];
            loss += 0.5 * gradient[i] * gradient[i];
        }
        return new LossValue(loss, gradient);
    }
}

/// <summary>The mean over rows of -log softmax(scores)[label].</summary>
internal sealed class SoftmaxCrossEntropy(Tensor labels) : ILoss
{
    public LossValue Evaluate(ReadOnlySpan<double> outputs)
    {
        int rows = labels.Length, classes = outputs.Length / rows;
        var probabilities = new double[outputs.Length];
        var gradient = new double[outputs.Length];
        var predicted = new double[rows];
        double loss = 0;
        for (int r = 0; r < rows; r++)
        {
            double[] scores = outputs.Slice(r * classes, classes).ToArray();
            double top = scores.Max(), total = scores.Sum(s => Math.Exp(s - top));
            for (int k = 0; k < classes; k++) probabilities[r * classes + k] = Math.Exp(scores[k] - top) / total;
            int label = labels.Integers[r];
            for (int k = 0; k < classes; k++) gradient[r * classes + k] = (probabilities[r * classes + k] - (k == label ? 1 : 0)) / rows;
            loss -= (scores[label] - top - Math.Log(total)) / rows;
            predicted[r] = Array.IndexOf(scores, top);
        }
        return new LossValue(loss, gradient) { Extra = new Dictionary<string, double[]> { ["probabilities"] = probabilities, ["predicted"] = predicted } };
    }
}

/// <summary>The mean over rows of -log p[label].</summary>
internal sealed class NegativeLogLikelihood(Tensor labels) : ILoss
{
    public LossValue Evaluate(ReadOnlySpan<double> outputs)
    {
        int rows = labels.Length, classes = outputs.Length / rows;
        var gradient = new double[outputs.Length];
        double loss = 0;
        for (int r = 0; r < rows; r++)
        {
            int at = r * classes + labels.Integers[r];
            loss -= Math.Log(outputs[at]) / rows;
            gradient[at] = -1 / (outputs[at] * rows);
        }
        return new LossValue(loss, gradient);
    }
}

/// <summary>-log p where the label is 1, -log (1 - p) where it is 0: the mean over all outputs, or the sum.</summary>
internal sealed class BinaryCrossEntropy(Tensor labels, bool sum = false) : ILoss
{
    public LossValue Evaluate(ReadOnlySpan<double> outputs)
    {
        double loss = 0, count = sum ? 1 : outputs.Length;
        var gradient = new double[outputs.Length];
        for (int i = 0; i < outputs.Length; i++)
        {
            bool yes = labels.Integers[i] == 1;
            loss -= Math.Log(yes ? outputs[i] : 1 - outputs[i]) / count;
            gradient[i] = (yes ? -1 / outputs[i] : 1 / (1 - outputs[i])) / count;
        }
        return new LossValue(loss, gradient);
    }
}
