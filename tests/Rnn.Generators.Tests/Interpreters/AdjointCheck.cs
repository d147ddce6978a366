using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Tests.Interpreters;

/// <summary>
/// Proves an adjoint graph against central differences of the forward graph: the loss is the sum of all outputs weighted by the random
/// numbers that the interpreter also hands the adjoint graph as their gradients.
/// </summary>
internal static class AdjointCheck
{
    const double Step = 1e-5;

    /// <summary>Differentiates what <paramref name="build"/> builds and compares every entry of every gradient.</summary>
    public static void Run(Func<Graph> build, GraphInputs inputs, double tolerance = 2e-8)
    {
        var forward = build();
        var adjoint = build();
        Differentiation.Run(adjoint);
        var interpreter = new GraphInterpreter(inputs);

        foreach (var (target, gradient) in adjoint.Gradients)
        {
            if (target.Parameter is not { } parameter) continue;
            var found = interpreter.Get(gradient, new(0));
            for (int i = 0; i < found.Length; i++)
                Compare(found[i], Slope(forward, inputs, shift => inputs with
                {
                    Parameter = p => p.Name == parameter.Name ? Shifted(inputs.Parameter(p), i, shift) : inputs.Parameter(p),
                }), $"d {parameter.Name}[{i}]");
        }

        foreach (var (target, gradient) in adjoint.Gradients)
            for (int row = 0; target.Port is { } port && row < inputs.Rows; row++)
                for (int t = 0; t < (port.Space.Axis is { } axis ? inputs.Lengths[axis][row] : 1); t++)
                {
                    var found = interpreter.Get(gradient, new(row, port.Space.Axis, t));
                    for (int i = 0; i < found.Length; i++)
                        Compare(found[i], Slope(forward, inputs, shift => inputs with
                        {
                            Input = (p, g, r, s) => p == port && !g && r == row && s == t ? Shifted(inputs.Input(p, g, r, s), i, shift) : inputs.Input(p, g, r, s),
                        }), $"d {port.Name}[row {row}, step {t}, {i}]");
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
                    loss += interpreter.Get(value, new(row, port.Space.Axis, t)).Zip(inputs.Input(port, true, row, t), (y, w) => y * w).Sum();
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
