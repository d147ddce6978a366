namespace Rnn.RandomPrograms.Equations;

/// <summary>One direction of a recurrent layer: where its parameters and states are named, the sizes of its cell's dimensions, and at which end it begins.</summary>
internal sealed record CellLayout(CellDefinition Cell, string Scope, IReadOnlyDictionary<string, int> Sizes, IReadOnlyList<(string Option, string Value)> Options, bool IsFromEnd);

/// <summary>A layer with its name and widths; recurrent ones with one cell a direction.</summary>
internal sealed record StageLayout(LayerDefinition Layer, string Name, int In, int Out, bool HasSteps, IReadOnlyList<CellLayout> Cells);

/// <summary>What follows from a program's declaration by the documented rules: layer names, widths, parameters, states.</summary>
internal sealed class ProgramLayout
{
    public ProgramLayout(ProgramDefinition program)
    {
        if (program.Network is { } network)
        {
            var none = new Dictionary<string, int>();
            Stages = [new(new RecurrentLayer(network, [], [], false, null, 0, false), "", network.Input.Size(none), network.Output.Size(none), true, [new(network, "", none, [], IsFromEnd: false)])];
        }
        else Stages = StagesOf(program.Layers);
        foreach (var stage in Stages) Collect(stage);
    }

    public IReadOnlyList<StageLayout> Stages { get; }
    public List<(string Name, int Rows, int Columns)> Parameters { get; } = [];
    public List<(string Name, int Width)> States { get; } = [];

    /// <summary>States that are sequences and leave by a port: not those of what comes from the end.</summary>
    public List<(string Name, int Width)> Sequences { get; } = [];

    /// <summary>States that are shift registers: a trace is a value of the step, not of many.</summary>
    public HashSet<string> Registers { get; } = [];

    /// <summary>Locals of cells that are printed.</summary>
    public List<string> Locals { get; } = [];

    public StageLayout Last => Stages[^1];

    static List<StageLayout> StagesOf(IReadOnlyList<LayerDefinition> layers)
    {
        var stages = new List<StageLayout>();
        var numbers = new Dictionary<string, int>();
        int width = 0;
        bool steps = true;
        foreach (var layer in layers)
        {
            int before = width;
            var type = layer is RecurrentLayer { Cell: var c } ? c.Name : layer.GetType().Name[..^"Layer".Length];
            var number = numbers[type] = numbers.GetValueOrDefault(type) + 1;
            var name = type + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            IReadOnlyList<CellLayout> cells = [];
            switch (layer)
            {
                case TokensLayer t: width = t.Classes; break;
                case InputLayer i: width = i.Features; break;
                case EmbeddingLayer e: width = e.Width; break;
                case DenseLayer d: width = d.Width; break;
                case LastStepLayer: steps = false; break;
                case RecurrentLayer r:
                    var sizes = r.Cell.Dimensions.Zip(r.Sizes.Prepend(before)).ToDictionary(p => p.First, p => p.Second);
                    cells = r.Merge is null
                        ? [new(r.Cell, name, sizes, r.Options, r.Reversed)]
                        : [new(r.Cell, name + ".Forward", sizes, r.Options, IsFromEnd: false), new(r.Cell, name + ".Backward", sizes, r.Options, IsFromEnd: true)];
                    width = r.Cell.Output.Size(sizes) * (r.Merge == Merge.Concat ? 2 : 1);
                    break;
            }
            stages.Add(new(layer, name, before, width, steps, cells));
        }
        return stages;
    }

    void Collect(StageLayout stage)
    {
        switch (stage.Layer)
        {
            case EmbeddingLayer: Parameters.Add(($"{stage.Name}.E", stage.In, stage.Out)); break;
            case DenseLayer:
                Parameters.Add(($"{stage.Name}.W", stage.Out, stage.In));
                Parameters.Add(($"{stage.Name}.b", stage.Out, 1));
                break;
        }
        foreach (var cell in stage.Cells) Collect(cell, ((RecurrentLayer)stage.Layer).Dilation);
    }

    void Collect(CellLayout layout, int dilation)
    {
        var (cell, scope, sizes, options, fromEnd) = layout;
        var values = cell.Options.ToDictionary(o => o.Name, o => o.Value);
        foreach (var (option, value) in options) values[option] = value;
        var read = cell.Body.SelectMany(s => ReadNames(s.Value, values)).ToHashSet();
        foreach (var m in cell.Matrices.Where(m => read.Contains(m.Name))) Parameters.Add((Names.Join(scope, m.Name), m.Rows.Size(sizes), m.Columns.Size(sizes)));
        foreach (var v in cell.Vectors.Where(v => read.Contains(v.Name))) Parameters.Add((Names.Join(scope, v.Name), v.Width?.Size(sizes) ?? 1, 1));
        foreach (var s in cell.States)
        {
            States.Add((Names.Join(scope, s.Name), dilation * (s.Width?.Size(sizes) ?? 1)));
            if (dilation > 1 || s.Width is PastDim) Registers.Add(Names.Join(scope, s.Name));
        }
        if (!fromEnd) Sequences.AddRange(cell.Sequences.Select(s => (Names.Join(scope, s.Name), s.Width?.Size(sizes) ?? 1)));
        if (!cell.IsBuiltIn) Locals.AddRange(cell.Body.OfType<Let>().Select(l => Names.Join(scope, l.Name)));
        foreach (var m in cell.Members) Collect(new(m.Cell, Names.Join(scope, m.Name), Oracle.TapeCell.SizesOf(m, sizes), [], fromEnd), dilation);
    }

    /// <summary>Names an expression reads once the options are known: a parameter that nothing reads does not exist.</summary>
    static IEnumerable<string> ReadNames(Expr e, Dictionary<string, string> options)
    {
        if (e is ChooseByOption c) return ReadNames(options[c.Option] == "true" ? c.Yes : c.No, options);
        IEnumerable<string> own = e switch { NameRead n => [n.Name], MatrixProduct p => [p.Matrix], Row r => [r.Matrix], _ => [] };
        return own.Concat(e.Operands.SelectMany(o => ReadNames(o, options)));
    }
}
