using System.Globalization;
using Rnn;
using Rnn.Training;
using YourOwnCellExample;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var model = new LeakyNetwork(seed: 1);
Console.WriteLine(LeakyNetwork.Info);

// The same class as plain C#, in double precision: this is what a debugger steps through.
var cell = new LeakyCell<D3, D4> { W = Matrix<D4, D3>("W"), U = Matrix<D4, D4>("U"), b = Vector<D4>("b"), p = Vector<D4>("p") };
var state = model.NewState();
Span<float> compiled = stackalloc float[4];
double largest = 0;
for (int t = 0; t < 50; t++)
{
    float[] x = [MathF.Sin(t), MathF.Cos(2 * t), 0.1f * (t % 7)];
    model.Step(x, ref state, compiled);
    var eager = cell.Step(new Vec<D3>(x[0], x[1], x[2]));
    for (int i = 0; i < 4; i++) largest = Math.Max(largest, Math.Abs(compiled[i] - eager[i].Value));
}
Console.WriteLine($"50 steps, compiled against eager mode: largest difference {largest:E1}");

// Nobody wrote this cell's backward pass. Is it right?
var report = GradientCheck.Run(model);
Console.WriteLine(report);
return report.Passed && largest < 1e-5 ? 0 : 1;

Mat<R, C> Matrix<R, C>(string name) where R : IDim where C : IDim => new(Array.ConvertAll(model.Parameters["LeakyCell1." + name].ToArray(), v => (double)v));
Vec<N> Vector<N>(string name) where N : IDim => new(Array.ConvertAll(model.Parameters["LeakyCell1." + name].ToArray(), v => (double)v));
