using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Tests.Interpreters;

/// <summary>
/// Proves an adjoint graph against central differences of the forward graph: the loss is the sum of all outputs weighted by the random
/// numbers that the interpreter also hands the adjoint graph as their gradients.
/// </summary>
internal static class AdjointCheck
{
    const double Step = 1e-5;

    /// <summary>
    /// Differentiates what <paramref name="build"/> builds and compares every entry of every gradient. What has no gradient at all must
    /// have no slope either.
    /// </summary>
    public static void Run(Func<Graph> build, GraphInputs inputs, double tolerance = 2e-8)
    {
        var forward = build();
        var adjoint = build();
        Differentiation.Run(adjoint);
        var interpreter = new GraphInterpreter(inputs);

        var gradients = adjoint.Gradients.ToDictionary(g => g.Target, g => g.Value);

        foreach (var parameter in forward.Nodes.Select(n => n.Op).OfType<ParameterOp>().Select(p => p.Parameter).Distinct())
        {
            var found = Found(new(parameter, null), new(0), parameter.Shape);
            for (int i = 0; i < found.Length; i++)
                Compare(found[i], Slope(forward, inputs, shift => inputs with
                {
                    Parameter = p => p.Name == parameter.Name ? Shifted(inputs.Parameter(p), i, shift) : inputs.Parameter(p),
                }), $"d {parameter.Name}[{i}]");
        }

        foreach (var port in forward.Nodes.Select(n => n.Op).OfType<InputOp>().Select(i => i.Port).Where(p => !p.Shape.IsToken).Distinct())
            for (int row = 0; row < inputs.Rows; row++)
                for (int t = 0; t < (port.Space.Axis is { } axis ? inputs.Lengths[axis][row] : 1); t++)
                {
                    var found = Found(new(null, port), new(row, port.Space.Axis, t), port.Shape);
                    for (int i = 0; i < found.Length; i++)
                        Compare(found[i], Slope(forward, inputs, shift => inputs with
                        {
                            Input = (p, g, r, s) => p == port && !g && r == row && s == t ? Shifted(inputs.Input(p, g, r, s), i, shift) : inputs.Input(p, g, r, s),
                        }), $"d {port.Name}[row {row}, step {t}, {i}]");
                }

        double[] Found(GradientTarget target, At at, Shape shape)
        {
            if (!gradients.TryGetValue(target, out var gradient)) return new double[shape.Rows * shape.Columns];
            Assert.Equal(shape, gradient.Shape);
            return interpreter.Get(gradient, at);
        }

        void Compare(double found, double expected, string what) =>
            Assert.True(Math.Abs(found - expected) <= tolerance * Math.Max(1, Math.Abs(expected)), $"{what}: adjoint {found:G9}, differences {expected:G9}\n{adjoint}");
    }

    public static double Loss(Graph graph, GraphInputs inputs)
    {
        var interpreter = new GraphInterpreter(inputs);
        double loss = 0;
        foreach (var (port, value) in graph.Outputs)
            for (int row = 0; row < inputs.Rows; row++)
                for (int t = 0; t < (port.Space.Axis is { } axis ? inputs.Lengths[axis][row] : 1); t++)
                    if (port.Across is not { } across) loss += interpreter.Get(value, new(row, port.Space.Axis, t)).Zip(inputs.Input(port, true, row, t), (y, w) => y * w).Sum();
                    else
                        for (int s = 0; s < inputs.Lengths[Space.BaseOf(across)][row]; s++)
                            loss += interpreter.Get(value, new(row, port.Space.Axis, t, across, s))[0] * inputs.Input(port, true, row, GraphInputs.Pair(t, s))[0];
        return loss;
    }

    static double Slope(Graph graph, GraphInputs inputs, Func<double, GraphInputs> shifted) =>
        (Loss(graph, shifted(Step)) - Loss(graph, shifted(-Step))) / (2 * Step);

    static double[] Shifted(double[] values, int at, double by)
    {
        var result = (double[])values.Clone();
        result[at] += by;
        return result;
    }
}
