using Rnn.Generators.Ir;
using Rnn.Generators.Lowering;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Tests.Emission;

using PortRole = Rnn.Generators.Ir.PortRole;

/// <summary>
/// An LSTM and a Dense layer as loop programs, written by hand: what emission was first made to run, and a model of known shape that
/// does not move when lowering does.
/// </summary>
internal sealed class HandWrittenLstm
{
    readonly int inputs, hidden, outputs;
    readonly Buffer parameters, gradients, x, z, h, c, hidden0, hiddenAll, cell0, tanhC, y, dy, dH, dh, dc, dz, dx, vT, uT, wT;
    readonly Weights wx, wh, v;
    readonly Place bias, dense;

    public HandWrittenLstm(int inputs, int hidden, int outputs)
    {
        (this.inputs, this.hidden, this.outputs) = (inputs, hidden, outputs);
        int blocks = Blocks(hidden), k = inputs + hidden, next = 0;
        int weights = Take(blocks * k * 64), biases = Take(blocks * 64), v0 = Take(Blocks(outputs) * hidden * 16), d0 = Take(Padded(outputs));
        parameters = new("parameters", BufferRows.One, null, next, BufferKind.Parameters);
        gradients = new("gradients", BufferRows.One, null, next, BufferKind.Gradients);
        wx = new(parameters, weights, k * 64, 64, 0, 4, 0, inputs, hidden);
        wh = wx with { FirstK = inputs, K = hidden };
        v = new(parameters, v0, hidden * 16, 16, 0, 1, 0, hidden, outputs);
        bias = new(parameters, biases, 64, hidden);
        dense = new(parameters, d0, 16, outputs);

        x = Steps("x", Padded(inputs), BufferKind.Tape);
        z = Steps("Lstm1.z", 64 * blocks, BufferKind.Tape);
        hidden0 = Steps("Lstm1.h before", 16 * blocks, BufferKind.Tape);
        hiddenAll = Steps("Lstm1.h all", 16 * blocks, BufferKind.Tape);
        cell0 = Steps("Lstm1.c before", 16 * blocks, BufferKind.Tape);
        tanhC = Steps("Lstm1.tanh c", 16 * blocks, BufferKind.Tape);
        y = Steps("Dense1.y", Padded(outputs), BufferKind.Scratch);
        h = new("Lstm1.h", BufferRows.Batch, null, 16 * blocks, BufferKind.Scratch);
        c = new("Lstm1.c", BufferRows.Batch, null, 16 * blocks, BufferKind.Scratch);
        dy = Steps("dy", Padded(outputs), BufferKind.Scratch);
        dH = Steps("dH", 16 * blocks, BufferKind.Scratch);
        dz = Steps("dz", 64 * blocks, BufferKind.Scratch);
        dx = Steps("dx", Padded(inputs), BufferKind.Scratch);
        dh = new("dh", BufferRows.Batch, null, 16 * blocks, BufferKind.Scratch);
        dc = new("dc", BufferRows.Batch, null, 16 * blocks, BufferKind.Scratch);
        vT = new("V'", BufferRows.One, null, Padded(hidden) * Padded(outputs), BufferKind.Scratch);
        uT = new("U'", BufferRows.One, null, Padded(hidden) * 64 * blocks, BufferKind.Scratch);
        wT = new("W'", BufferRows.One, null, Padded(inputs) * 64 * blocks, BufferKind.Scratch);

        int Take(int floats) => (next += floats) - floats;
    }

    public LoweredModel Model => new(
        "Samples", "HandWritten", "public",
        [new("Lstm1", $"Lstm({hidden})", $"t x {hidden}", 4 * hidden * (inputs + hidden + 1)), new("Dense1", $"Dense({outputs})", $"t x {outputs}", outputs * (hidden + 1))],
        [.. Gates("Wi Wf Wg Wo", inputs, 0), .. Gates("Ui Uf Ug Uo", hidden, inputs),
            .. "bi bf bg bo".Split(' ').Select((n, p) => new ParameterLayout("Lstm1." + n, hidden, 1, false, n == "bf" ? "Ones" : "Zeros", bias.Offset + 16 * p, 64, 64, false)),
            new("Dense1.W", outputs, hidden, false, "GlorotUniform", v.Offset, v.BlockStride, 16, false), new("Dense1.b", outputs, 1, false, "Zeros", dense.Offset, 16, 16, false)],
        parameters.Width,
        [new("Lstm1.h", 0, hidden), new("Lstm1.c", Padded(hidden), hidden)],
        [new("Forward", Ports, Forward, Backward, Step, 2L * (4 * hidden * (inputs + hidden) + hidden * outputs))],
        "0123456789abcdef");

    IEnumerable<ParameterLayout> Gates(string names, int columns, int firstK) =>
        names.Split(' ').Select((n, p) => new ParameterLayout("Lstm1." + n, hidden, columns, false, "GlorotUniform", wx.Offset + 64 * firstK + 16 * p, wx.BlockStride, 64, false));

    public IReadOnlyList<Port> Ports =>
    [
        new("x", PortRole.Input, Shape.Vector(inputs), Space.Steps("t")), new("y", PortRole.Output, Shape.Vector(outputs), Space.Steps("t")),
        new("Lstm1.h", PortRole.InitialState, Shape.Vector(hidden), Space.Rows), new("Lstm1.c", PortRole.InitialState, Shape.Vector(hidden), Space.Rows),
        new("Lstm1.h", PortRole.FinalState, Shape.Vector(hidden), Space.Rows), new("Lstm1.c", PortRole.FinalState, Shape.Vector(hidden), Space.Rows),
    ];

    public LoopProgram Forward => new("Forward", [parameters, x, z, hidden0, hiddenAll, cell0, tanhC, y, h, c],
    [
        new Map("Lstm1 input", Scope.Steps, "t", [new LoadPort("x", false, At(x, inputs)), new Product(At(x, inputs), wx, Stack(z), bias) { Comment = "z = b + W x" }]) { Comment = "Lstm1: what the inputs of all steps add to the gates" },
        new Map("Lstm1 initial state", Scope.Batch, "t", [new LoadPort("Lstm1.h", false, At(h, hidden)), new LoadPort("Lstm1.c", false, At(c, hidden))]),
        new TimeLoop("Lstm1", "t", false, [new Product(At(h, hidden), wh, Stack(z), Stack(z)) { Comment = "z = z + U h" }, Gate(At(h, hidden), At(c, hidden), taped: true)]),
        new Map("Lstm1 final state", Scope.Batch, "t", [new StorePort("Lstm1.h", false, At(h, hidden)), new StorePort("Lstm1.c", false, At(c, hidden))]),
        new Map("Dense1", Scope.Steps, "t", [new Product(At(hiddenAll, hidden), v, At(y, outputs), dense) { Comment = "y = b + W h" }, new StorePort("y", false, At(y, outputs))]),
    ]);

    public LoopProgram Step
    {
        get
        {
            var state = new Buffer("state", BufferRows.One, null, 2 * Padded(hidden), BufferKind.State);
            Buffer One(Buffer b) => b with { Rows = BufferRows.One, Axis = null, Kind = BufferKind.Scratch };
            var (x1, z1, y1) = (One(x), One(z), One(y));
            Place h1 = new(state, 0, 16, hidden), c1 = new(state, Padded(hidden), 16, hidden);
            return new("Step", [parameters, state, x1, z1, y1],
            [
                new Map("Lstm1", Scope.One, null,
                [
                    new LoadPort("x", false, At(x1, inputs)),
                    new Product(At(x1, inputs), wx, Stack(z1), bias) { Comment = "z = b + W x" },
                    new Product(h1, wh, Stack(z1), Stack(z1)) { Comment = "z = z + U h" },
                    Gate(h1, c1, taped: false, z1),
                    new Product(h1, v, At(y1, outputs), dense) { Comment = "y = b + W h" },
                    new StorePort("y", false, At(y1, outputs)),
                ]),
            ]);
        }
    }

    public LoopProgram Backward => new("Backward", [parameters, gradients, x, z, hidden0, hiddenAll, cell0, tanhC, dy, dH, dh, dc, dz, dx, vT, uT, wT],
    [
        new Map("Transposed weights", Scope.One, null, [new Transpose(v, Copy(vT, v)), new Transpose(wh, Copy(uT, wh)), new Transpose(wx, Copy(wT, wx))]),
        new Map("Dense1 gradient", Scope.Steps, "t", [new LoadPort("y", true, At(dy, outputs)), new Product(At(dy, outputs), Copy(vT, v), At(dH, hidden), null) { Comment = "dh = W' dy" }]),
        new Map("Lstm1 final gradients", Scope.Batch, "t", [new LoadPort("Lstm1.h", true, At(dh, hidden)), new LoadPort("Lstm1.c", true, At(dc, hidden))]),
        new TimeLoop("Lstm1 backward", "t", true, [GateGradients, new Product(Whole(dz), Copy(uT, wh), At(dh, hidden), null) { Comment = "dh = U' dz" }]),
        new Map("Lstm1 initial gradients", Scope.Batch, "t", [new StorePort("Lstm1.h", true, At(dh, hidden)), new StorePort("Lstm1.c", true, At(dc, hidden))]),
        new Map("Lstm1 input gradients", Scope.Steps, "t", [new Product(Whole(dz), Copy(wT, wx), At(dx, inputs), null), new StorePort("x", true, At(dx, inputs))]),
        new Map("Parameter gradients", Scope.Steps, "t",
        [
            new Outer(At(x, inputs), Stack(dz), wx with { Buffer = gradients }) { Comment = "dW += dz x'" },
            new Outer(At(hidden0, hidden), Stack(dz), wh with { Buffer = gradients }) { Comment = "dU += dz h'" },
            new ColumnSum(Stack(dz), bias with { Buffer = gradients }, 4) { Comment = "db += dz" },
            new Outer(At(hiddenAll, hidden), At(dy, outputs), v with { Buffer = gradients }),
            new ColumnSum(At(dy, outputs), dense with { Buffer = gradients }, 1),
        ]),
    ]);

    Lanes Gate(Place hPlace, Place cPlace, bool taped, Buffer? z1 = null)
    {
        var zBuffer = z1 ?? z;
        List<LaneStep> steps =
        [
            .. Enumerable.Range(0, 4).Select(p => new LaneLoad("z" + "ifgo"[p], Part(zBuffer, p))), new LaneLoad("c0", cPlace), new LaneLoad("h0", hPlace),
            Compute("i", new Sigmoid(), "zi"), Compute("f", new Sigmoid(), "zf"), Compute("g", new Tanh(), "zg"), Compute("o", new Sigmoid(), "zo"),
            Compute("ig", new Multiply(), "i", "g"), Compute("c", new MultiplyAdd(), "f", "c0", "ig"), Compute("tc", new Tanh(), "c"), Compute("h", new Multiply(), "o", "tc"),
            new LaneStore(cPlace, "c", true), new LaneStore(hPlace, "h", true),
        ];
        if (taped)
            steps.AddRange([.. Enumerable.Range(0, 4).Select(p => new LaneStore(Part(zBuffer, p), "ifgo"[p].ToString(), true)),
                new LaneStore(At(cell0, hidden), "c0", false), new LaneStore(At(hidden0, hidden), "h0", false), new LaneStore(At(tanhC, hidden), "tc", true), new LaneStore(At(hiddenAll, hidden), "h", true)]);
        else steps.RemoveAll(s => s.Result == "h0");
        return new Lanes("Lstm1 gates", hidden, steps) { Comment = "i = sigmoid(zi), f = sigmoid(zf), g = tanh(zg), o = sigmoid(zo)\nc' = f*c + i*g, h' = o*tanh(c')" };
    }

    Lanes GateGradients => new("Lstm1 gate gradients", hidden,
    [
        .. Enumerable.Range(0, 4).Select(p => new LaneLoad("ifgo"[p].ToString(), Part(z, p))), new LaneLoad("c0", At(cell0, hidden)), new LaneLoad("tc", At(tanhC, hidden)),
        new LaneLoad("dy", At(dH, hidden)), new LaneLoad("dhNext", At(dh, hidden)), new LaneLoad("dcNext", At(dc, hidden)), new LaneConstant("one", 1),
        Compute("dh", new Add(), "dy", "dhNext"), Compute("do", new Multiply(), "dh", "tc"), Compute("dt", new Multiply(), "dh", "o"),
        Compute("tt", new Multiply(), "tc", "tc"), Compute("st", new Subtract(), "one", "tt"), Compute("dC", new MultiplyAdd(), "dt", "st", "dcNext"),
        Compute("di", new Multiply(), "dC", "g"), Compute("dg", new Multiply(), "dC", "i"), Compute("df", new Multiply(), "dC", "c0"), Compute("dcPrevious", new Multiply(), "dC", "f"),
        .. SigmoidSlope("i"), .. SigmoidSlope("f"), .. SigmoidSlope("o"),
        Compute("gg", new Multiply(), "g", "g"), Compute("sg", new Subtract(), "one", "gg"), Compute("dzg", new Multiply(), "dg", "sg"),
        new LaneStore(Part(dz, 0), "dzi", true), new LaneStore(Part(dz, 1), "dzf", true), new LaneStore(Part(dz, 2), "dzg", true), new LaneStore(Part(dz, 3), "dzo", true),
        new LaneStore(At(dc, hidden), "dcPrevious", true),
    ]) { Comment = "dc = do*(1 - tanh(c)^2) + dc', dz = dgate * slope" };

    static IEnumerable<LaneStep> SigmoidSlope(string gate) =>
        [Compute("n" + gate, new Subtract(), "one", gate), Compute("s" + gate, new Multiply(), gate, "n" + gate), Compute("dz" + gate, new Multiply(), "d" + gate, "s" + gate)];

    static LaneCompute Compute(string result, ElementwiseOp op, params string[] arguments) => new(result, op, arguments);

    static Buffer Steps(string name, int width, BufferKind kind) => new(name, BufferRows.Steps, "t", width, kind);
    static Place At(Buffer buffer, int width) => new(buffer, 0, 16, width);
    Place Stack(Buffer buffer) => new(buffer, 0, 64, hidden);
    static Place Whole(Buffer buffer) => new(buffer, 0, 16, buffer.Width);
    Place Part(Buffer buffer, int part) => new(buffer, 16 * part, 64, hidden);

    /// <summary>W' as packed weights: K = all units of W's stack, lanes = W's k.</summary>
    static Weights Copy(Buffer buffer, Weights w)
    {
        int k = w.Blocks * w.Parts * 16;
        return new(buffer, 0, k * 16, 16, 0, 1, 0, k, w.K);
    }

    static int Blocks(int width) => (width + 15) / 16;
    static int Padded(int width) => 16 * Blocks(width);
}
