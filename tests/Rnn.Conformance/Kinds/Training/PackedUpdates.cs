using Rnn.Conformance.Cases;
using Rnn.Training;

namespace Rnn.Conformance.Kinds.Training;

/// <summary>Updates of one tensor in a padded block, as a model's parameters lie.</summary>
internal static class PackedUpdates
{
    /// <summary>The parameters after every update, one row each; padding must stay zero.</summary>
    public static double[] Run(Optimizer optimizer, Tensor start, Tensor gradients)
    {
        int count = start.Length, padded = (count + 15) / 16 * 16, updates = gradients.Length / count;
        optimizer.Attach(padded);
        var parameters = new float[padded];
        for (int i = 0; i < count; i++) parameters[i] = (float)start.Data[i];
        var steps = new double[updates * count];
        for (int update = 0; update < updates; update++)
        {
            var gradient = new float[padded];
            for (int i = 0; i < count; i++) gradient[i] = (float)gradients.Data[(update * count) + i];
            optimizer.Update(parameters, gradient, [new BlockRange(0, padded)], 1);
            for (int i = 0; i < count; i++) steps[(update * count) + i] = parameters[i];
        }

        if (parameters.AsSpan(count).ContainsAnyExcept(0f)) throw new InvalidOperationException($"{optimizer.GetType().Name} left zero in padding");
        return steps;
    }
}
