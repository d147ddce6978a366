using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>
/// What a window covers at each of its places: an image becomes the matrix [Places x Patch] of patches, row after row, with zeros where the window
/// looks over the edge. Back: the adjoint, which gives each pixel the sum over the patches that it is in; the adjoint of that is the first again.
/// </summary>
internal sealed record Patches(Window Window, bool Back) : Op
{
    public override string Name => "patches";

    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands)
    {
        int patches = Window.Places * Window.Patch;
        if (operands[0].Shape.Width != (Back ? patches : Window.Image)) throw new InvalidGraphException($"{this} of {operands[0].Shape}");
        return [(Shape.Vector(Back ? Window.Image : patches), operands[0].Space)];
    }

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is { } d) adjoints.Accumulate(node.Operands[0], adjoints.Apply(new Patches(Window, !Back), d));
    }

    public override string ToString() => $"patches {Window.Size} x {Window.Size} of {Window.Height} x {Window.Width} x {Window.Channels}{(Back ? " back" : "")}";
}
