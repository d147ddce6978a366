// Stage: lowering, layout. In: the forward bodies of all entries. Out: one place in the packed block for every parameter.
using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Lowering;

/// <summary>
/// A parameter's home: part Part of a stack of Parts matrices (or vectors) that share their operand. Element (k, lane) stands at
/// Offset + lane / 16 * BlockStride + k * Step + lane % 16.
/// </summary>
/// <param name="RowByRow">A matrix as one vector, k = 0: its rows follow each other along the lanes.</param>
internal sealed record Home(int Stack, int StackOffset, int Part, int Parts, int K, int Width, bool LanesAreColumns, bool RowByRow = false)
{
    public int Step => 16 * Parts;
    public int BlockStride => K * Step;
    public int Offset => StackOffset + 16 * Part;

    /// <summary>Where the elements of the parameter that lives here stand.</summary>
    public ParameterLayout LayoutOf(Parameter parameter) => new(
        parameter.Name, parameter.Shape.Rows, parameter.Shape.Columns, parameter.Frozen, parameter.Initializer,
        Offset, BlockStride, RowByRow ? parameter.Shape.Columns : Step, RowByRow || LanesAreColumns);
}

/// <summary>
/// The layout of the parameter block, chosen once per model. Gates that are multiplied with the same vector lie side by side in blocks
/// of 16 units, so one pass over the block feeds all of them; stacks used inside loops come first, in the order of their use.
/// </summary>
internal sealed class ParameterHomes
{
    readonly Dictionary<string, Home> homes = [];
    readonly Orientations orientations;
    int stacks;

    ParameterHomes(Orientations orientations) => this.orientations = orientations;

    /// <summary>Floats of the block.</summary>
    public int Size { get; private set; }

    public Home this[string parameter] => homes[parameter];

    public Home Of(Value parameter) => homes[Orientations.NameOf(parameter)];

    public static ParameterHomes Choose(IEnumerable<Body> forward, IEnumerable<Parameter> parameters, Orientations orientations)
    {
        var result = new ParameterHomes(orientations);
        var bodies = forward.ToList();
        var groups = bodies.SelectMany(b => b.Steps.OfType<LoopStep>().SelectMany(l => l.Body.Steps)).Concat(bodies.SelectMany(b => b.Steps)).OfType<ProductGroup>().ToList();
        foreach (var group in groups) result.AddMatrices(group);
        foreach (var group in groups) result.AddBiases(group);
        foreach (var parameter in parameters)
            if (!result.homes.ContainsKey(parameter.Name)) result.AddAlone(parameter);
        return result;
    }

    void AddMatrices(ProductGroup group)
    {
        var members = group.Members.Select(m => ((ParameterOp)MatrixOf(m).Op).Parameter).Distinct().Where(p => !homes.ContainsKey(p.Name)).ToList();
        Add(members, p => orientations.LanesAreColumns(p.Name));
    }

    /// <summary>Biases that start the accumulators of one stack are interleaved like the stack.</summary>
    void AddBiases(ProductGroup group)
    {
        var biases = group.Members.Select(BiasOf).ToList();
        if (biases.Count < 2 || biases.Any(b => b is null || homes.ContainsKey(b.Name)) || biases.Distinct().Count() != biases.Count) return;
        Add(biases!, _ => false);
    }

    void AddAlone(Parameter parameter) => Add([parameter], p => orientations.LanesAreColumns(p.Name));

    void Add(IReadOnlyList<Parameter> parts, System.Func<Parameter, bool> columns)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            var p = parts[i];
            if (orientations.IsRowByRow(p.Name))
            {
                homes.Add(p.Name, new Home(stacks, Size, i, parts.Count, 1, p.Shape.Rows * p.Shape.Columns, LanesAreColumns: false, RowByRow: true));
                continue;
            }
            bool lanesAreColumns = p.Shape.IsMatrix && columns(p);
            var (k, width) = !p.Shape.IsMatrix ? (1, p.Shape.Rows) : lanesAreColumns ? (p.Shape.Rows, p.Shape.Columns) : (p.Shape.Columns, p.Shape.Rows);
            homes.Add(p.Name, new Home(stacks, Size, i, parts.Count, k, width, lanesAreColumns));
        }
        if (parts.Count == 0) return;
        var home = homes[parts[0].Name];
        Size += (home.Width + 15) / 16 * home.BlockStride;
        stacks++;
    }

    public static Value MatrixOf(Node product) => Linear.TermsOf(product).Last().Matrix!;

    static Parameter? BiasOf(Node product) =>
        Linear.TermsOf(product).First() is { Kind: TermKind.Vector, Operand.Op: ParameterOp p } ? p.Parameter : null;
}
