using System.Globalization;
using Rnn.Conformance.Cases;
using Rnn.Conformance.Declarations;

namespace Rnn.Conformance.Kinds.Layers;

/// <summary>An activation on fixed points, with the number that shapes it where it has one.</summary>
internal sealed class ActivationKind() : RowFunction("activation")
{
    protected override string Body(Options options, int width)
    {
        string[] shapes = ["negative_slope", "alpha", "beta"];
        var shape = shapes.Where(options.Has).Select(s => ", " + options.Number(s, 0).ToString("R", CultureInfo.InvariantCulture)).FirstOrDefault() ?? "";
        return $"public Vec<D{width}> Forward(Vec<D{width}> x) => {ActivationNames.Function(options.Text("activation"))}(x{shape});";
    }
}
