using Rnn.Generators.Ir;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Tests.Interpreters;

/// <summary>A lane region on one row: every step on all lanes at once, padding included.</summary>
internal static class LoopRegion
{
    public static void Run(Lanes region, LoopRow row, LoopInterpreter memory)
    {
        int lanes = (region.Width + 15) / 16 * 16;
        var results = new Dictionary<string, double[]>();
        foreach (var step in region.Steps)
            switch (step)
            {
                case LaneLoad s: results.Add(s.Result, [.. Each(i => memory.At(s.Source, row, i))]); break;
                case LaneBroadcast s: results.Add(s.Result, [.. Each(_ => memory.At(s.Source, row, 0))]); break;
                case LaneConstant s: results.Add(s.Result, [.. Each(_ => s.Value)]); break;
                case LaneCompute s: results.Add(s.Result, OpTable.Meanings[s.Op.Name](s.Op, [.. s.Arguments.Select(a => results[a])], Shape.Vector(lanes))); break;
                case LaneDraw s: results.Add(s.Result, [.. Each(i => Draw(s, row, i, memory))]); break;
                case LaneStore s: Store(s, results[s.Argument]); break;
                case LaneReduce s: Reduce(s, results[s.Argument]); break;
                case LaneAdd s: for (int i = 0; i < lanes; i++) memory.At(s.Target, row, i) += s.Mask && i >= region.Width ? 0 : results[s.Argument][i]; break;
                default: throw new NotSupportedException(step.ToString());
            }

        IEnumerable<double> Each(Func<int, double> lane) => Enumerable.Range(0, lanes).Select(lane);

        void Store(LaneStore s, double[] x)
        {
            for (int i = 0; i < lanes; i++) memory.At(s.Target, row, i) = s.Mask && i >= region.Width ? 0 : x[i];
        }

        void Reduce(LaneReduce s, double[] x)
        {
            var valid = x.Take(s.Mask || s.Maximum ? region.Width : lanes);
            double result = s.Maximum ? valid.Max() : valid.Sum();
            for (int i = 0; i < Math.Min(16, s.Target.Buffer.Width); i++) memory.At(s.Target, row, i) = i == 0 ? result : 0;
        }
    }

    /// <summary>A region whose lanes are the steps of a row's second axis: a number for each of them.</summary>
    public static void Run(Lanes region, IReadOnlyList<LoopRow> steps, LoopRow row, LoopInterpreter memory)
    {
        var results = new Dictionary<string, double[]>();
        foreach (var step in region.Steps)
            switch (step)
            {
                case LaneLoad s: results.Add(s.Result, [.. steps.Select(r => memory.At(s.Source, r, 0))]); break;
                case LaneBroadcast s: results.Add(s.Result, [.. steps.Select(_ => memory.At(s.Source, row, 0))]); break;
                case LaneConstant s: results.Add(s.Result, [.. steps.Select(_ => (double)s.Value)]); break;
                case LaneCompute s: results.Add(s.Result, OpTable.Meanings[s.Op.Name](s.Op, [.. s.Arguments.Select(a => results[a])], Shape.Vector(steps.Count))); break;
                case LaneStore s: for (int i = 0; i < steps.Count; i++) memory.At(s.Target, steps[i], 0) = results[s.Argument][i]; break;
                case LaneAdd s: for (int i = 0; i < steps.Count; i++) memory.At(s.Target, steps[i], 0) += results[s.Argument][i]; break;
                case LaneReduce s:
                    for (int i = 0; i < 16; i++) memory.At(s.Target, row, i) = i > 0 ? 0 : s.Maximum ? results[s.Argument].DefaultIfEmpty(double.NegativeInfinity).Max() : results[s.Argument].Sum();
                    break;
                default: throw new NotSupportedException(step.ToString());
            }
    }

    static double Draw(LaneDraw s, LoopRow row, int unit, LoopInterpreter memory) =>
        memory.Draws is null ? s.Mean : memory.Draws(s, row.Caller, s.PerSequence ? 0 : row.Step, unit) ? s.On : 0;
}
