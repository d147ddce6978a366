using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>
/// The step of one row: <c>Step</c>, <c>Run</c> and what they call. In a small model products and regions are straight code,
/// otherwise calls of the runtime's kernels and loops over blocks.
/// </summary>
internal sealed class StepEmitter
{
    readonly CodeWriter writer;
    readonly string className;
    readonly LoopProgram program;
    readonly bool small;
    readonly LaneTypes types;
    readonly ParameterOffsets offsets;
    readonly NarrowLayout? narrow;
    readonly StepParameters source;
    readonly IReadOnlyList<StepPort> ports;
    readonly IReadOnlyList<Statement> body;
    readonly StepBuffers buffers;
    readonly Dictionary<Buffer, Transpose> transposes;
    readonly Identifiers methods;

    /// <param name="narrow">Where products find narrow weights; null: they read the parameter block.</param>
    public StepEmitter(CodeWriter writer, string className, LoweredEntry entry, ParameterOffsets offsets, NarrowLayout? narrow = null)
    {
        (this.writer, this.className, this.offsets, this.narrow) = (writer, className, offsets, narrow);
        source = narrow is null ? StepParameters.Whole : StepParameters.Narrow;
        program = entry.Step!;
        small = narrow is null && ModelSize.IsSmall(entry);
        types = narrow is null ? LaneTypes.Of(entry) : LaneTypes.Full;
        ports = StepPort.Of(entry);
        body = [.. Flatten(program.Body)];
        transposes = body.OfType<Transpose>().ToDictionary(t => t.Copy.Buffer);
        buffers = new StepBuffers(entry, body, ports);
        methods = new Identifiers(className, "Step", "Run");
    }

    public int ScratchFloats => buffers.Floats;

    public void Emit()
    {
        writer.Line($"/// <summary>{Literals.Xml(program.Name)}: one row, one step.</summary>");
        using var type = writer.WriteBlock($"static unsafe class {className}");
        var later = EmitStep();
        writer.Line();
        EmitRun();
        foreach (var emit in later)
        {
            writer.Line();
            emit();
        }
    }

    /// <summary>Steps one after the other on the same scratch.</summary>
    void EmitRun()
    {
        var advance = string.Concat(ports.Where(p => p.HasSteps).Select(p => Invariant($", {p.Name} += {p.Width}")));
        writer.Line(Attributes.Hot);
        using var method = writer.WriteBlock($"public static void Run{types.OfStep}(int steps, float* parameters, {source.Declarations}float* state, float* scratch{string.Concat(ports.Select(p => ", " + p.CoreRunParameter))}) {types.ConstraintOfStep}");
        using var loop = writer.WriteBlock($"for (int t = 0; t < steps; t++{advance})");
        writer.Line($"Step{types.OfStep}(parameters, {source.Names}state, scratch{string.Concat(ports.Select(p => ", " + (p.IsToken && p.IsInput ? "*" : "") + p.Name))});");
    }

    /// <summary>The step itself; returns what writes the methods it calls.</summary>
    List<Action> EmitStep()
    {
        var later = new List<Action>();
        writer.Line(Attributes.Hot);
        using var method = writer.WriteBlock($"public static void Step{types.OfStep}(float* parameters, {source.Declarations}float* state, float* scratch{string.Concat(ports.Select(p => ", " + p.CoreParameter))}) {types.ConstraintOfStep}");
        buffers.EmitLocals(writer);
        var chained = new HashSet<Statement>(ReferenceComparer<Statement>.Instance);
        for (int i = 0; i < body.Count; i++)
        {
            if (chained.Contains(body[i])) continue;
            var chain = body[i] is Product { W.Buffer.Kind: BufferKind.Parameters } && small ? Chain(i) : [];
            if (body[i] is not Lanes) writer.Comment(string.Join("\n", chain.Prepend(body[i]).SelectMany(s => s.Comment.Split('\n')).Distinct()));
            switch (body[i])
            {
                case Transpose: break;   // a step multiplies with the weights where they are
                case Product p when transposes.TryGetValue(p.W.Buffer, out var transpose): EmitTransposed(p, transpose.W); break;
                case Lookup l when transposes.TryGetValue(l.W.Buffer, out var transpose): EmitTransposed(l, transpose.W); break;
                case Product when chain.Count > 0:
                    EmitChain(chain, later);
                    chained.UnionWith(chain);
                    break;
                case Product p: EmitProduct(p); break;
                case Lookup l: EmitLookup(l); break;
                case RowProduct p: EmitRowProduct(p); break;
                case RowOuter o: writer.Line($"global::Rnn.Kernels.RowMatrix.Outer<L>(1, {Pointer(o.A)}, 0, {o.A.Width}, {Pointer(o.B)}, 0, {o.B.Width}, {Pointer(o.Target)}, 0);"); break;
                case RowTimes r: writer.Line(Invariant($"global::Rnn.Kernels.RowMatrix.Times<L>(1, {Pointer(r.A)}, 0, {r.A.Width / r.Inner}, {r.Inner}, {Pointer(r.B)}, 0, {r.B.Width / r.Inner}, {Pointer(r.Target)}, 0);")); break;
                case CopyPatches { Window: var w } p: writer.Line(Invariant($"global::Rnn.Kernels.Patches.{(p.Back ? "Sum" : "Copy")}(1, {Pointer(p.Source)}, 0, {Pointer(p.Target)}, 0, {w.Height}, {w.Width}, {w.Channels}, {w.Size}, {w.Stride}, {w.Before}, {w.Down}, {w.Across});")); break;
                case Lanes lanes: EmitRegion(lanes, later); break;
                case Pairs pairs: EmitPairs(pairs, later); break;
                case LoadPort load: EmitLoad(load); break;
                case StorePort store: EmitStore(store); break;
                case LoadTokens tokens: if (!buffers.InPlaceBuffers.Contains(tokens.Target)) throw new InvalidGraphException("tokens of a step are read where the caller has them"); break;
                case Clear clear: EmitBlocks(clear.Target, (target, _) => $"{Vector(target)} = L.Zero;"); break;
                case CopyLanes copy: EmitCopy(copy); break;
                case TakeRow take: writer.Line(Invariant($"global::Rnn.Kernels.Rows.Take(1, &{buffers.PointerTo(take.Tokens)}, {Pointer(take.Source)}, 0, {Pointer(take.Target)}, 0, {take.Target.BlockStride}, {take.Target.Width});")); break;
                case AppendStep append: writer.Line(Invariant($"global::Rnn.Kernels.KeptSequence.Append(state + {append.Target.Offset - 16}, {append.Target.Buffer.Width}, {Pointer(append.Source)});")); break;
                case PutRow put: writer.Line(Invariant($"global::Rnn.Kernels.Rows.Put(1, &{buffers.PointerTo(put.Tokens)}, {Pointer(put.Source)}, 0, {Pointer(put.Target)}, 0, {put.Target.BlockStride}, {put.Source.Width});")); break;
                case TakeSteps take: writer.Line(Invariant($"global::Rnn.Kernels.ChosenSteps.TakeKept<L>({buffers.PointerTo(take.Tokens)}, {Pointer(take.Source)}, {take.Source.Buffer.Width}, {Pointer(take.Target)}, {take.Target.BlockStride});")); break;
                case NumberTokens number: writer.Line($"{Vector(Pointer(number.Target))} = L.FirstLanes(L.Set({buffers.PointerTo(number.Tokens)}), 1);"); break;
                case CopyStrided copy: writer.Line(Invariant($"global::Rnn.Kernels.Rows.Rearrange(1, {Pointer(copy.Source)}, 0, {copy.From.Row}, {copy.From.Column}, {Pointer(copy.Target)}, 0, {copy.To.Row}, {copy.To.Column}, {copy.Rows}, {copy.Columns});")); break;
                default: throw new InvalidGraphException($"{body[i].GetType().Name} in a step");
            }
        }
        return later;
    }

    /// <summary>
    /// The product at an index and later ones that continue its sums, where nothing between them touches the sums or writes what the
    /// later one reads: one chain in registers.
    /// </summary>
    List<Product> Chain(int index)
    {
        var chain = new List<Product> { (Product)body[index] };
        var written = new HashSet<Buffer>();
        for (int i = index + 1; i < body.Count; i++)
        {
            if (body[i] is Product next && Continues(chain[0], next) && !written.Contains(next.A.Buffer)) chain.Add(next);
            else if (StatementBuffers.Of(body[i]).Contains(chain[0].Target.Buffer)) break;
            else written.UnionWith(StatementBuffers.WrittenBy(body[i]));
        }
        return chain;
    }

    static bool Continues(Product first, Product next) =>
        next.Init == first.Target && next.W.Buffer == first.W.Buffer && next.Target == first.Target && next.A.Buffer != first.Target.Buffer
        && (next.W.Blocks, next.W.Parts) == (first.W.Blocks, first.W.Parts);

    void EmitChain(List<Product> chain, List<Action> later)
    {
        var name = methods.New(chain[0].Target.Buffer.Name, pascal: true);
        var text = new CodeWriter(depth: 2);
        var calls = new UnrolledProductEmitter(text, offsets, types).Emit(name, chain, out var operands);
        var init = chain[0].Init is { } place ? buffers.PointerTo(place.Buffer) : "null";
        foreach (var call in calls)
            writer.Line($"{call}{types.Arguments(chain[0].W.Width)}(parameters, {buffers.PointerTo(chain[0].Target.Buffer)}, {init}{string.Concat(operands.Select(o => ", " + buffers.PointerTo(o)))});");
        later.Add(() => writer.Append(text));
    }

    void EmitProduct(Product p)
    {
        if (narrow is not null && p.W.Buffer.Kind == BufferKind.Parameters)
            writer.Line($"global::Rnn.Kernels.NarrowProduct.Row<L, {narrow.Format}>({Pointer(p.A)}, {p.W.FirstK}, {p.W.K}, words + {narrow.WordsOf(p.W)}, {Panel(p.W, p.Target, narrow.BlockStride(p.W))}, scales + {narrow.ScalesOf(p.W)}, {Init(p.Init)}, {Pointer(p.Target)});");
        else
            writer.Line($"global::Rnn.Kernels.Product.Row<L>({Pointer(p.A)}, {p.W.K}, {Weights(p.W)}, {Panel(p.W, p.Target)}, {Init(p.Init)}, {Pointer(p.Target)});");
    }

    void EmitRowProduct(RowProduct p) =>
        writer.Line($"global::Rnn.Kernels.RowMatrix.{(p.Transposed ? "TransposedProduct" : "Product")}<L>(1, {Pointer(p.Matrix)}, 0, {p.Matrix.Width}, {Pointer(p.Vector)}, 0, {p.Vector.Width}, {Pointer(p.Target)}, 0, {p.Target.BlockStride});");

    void EmitTransposed(Product p, Weights w) =>
        writer.Line($"global::Rnn.Kernels.Transposed.Row<L>({Pointer(p.A)}, {Weights(w)}, {Panel(w, p.Target)}, {w.K}, {Init(p.Init)}, {Pointer(p.Target)});");

    void EmitTransposed(Lookup l, Weights w) =>
        writer.Line($"global::Rnn.Kernels.Transposed.Lookup({buffers.PointerTo(l.Tokens)}, {Weights(w)}, {Panel(w, l.Target)}, {w.K}, {Init(l.Init)}, {Pointer(l.Target)});");

    void EmitLookup(Lookup l)
    {
        var w = methods.New("row of " + l.W.Start.ToString(CultureInfo.InvariantCulture));
        writer.Line($"float* {w} = {Weights(l.W)} + {buffers.PointerTo(l.Tokens)} * {l.W.Step};");
        for (int block = 0; block < l.W.Blocks; block++)
            for (int part = 0; part < l.W.Parts; part++)
            {
                var row = Plus(w, block * l.W.BlockStride + 16 * part);
                var sum = l.Init is null ? "" : $"{Vector(Pointer(l.Init, block, part))} + ";
                writer.Line($"{Vector(Pointer(l.Target, block, part))} = {sum}{Vector(row)};");
            }
    }

    void EmitRegion(Lanes lanes, List<Action> later)
    {
        var name = methods.New(lanes.Name, pascal: true);
        var signature = new RegionSignature(lanes);
        writer.Line($"{name}{types.Arguments(lanes.Width)}({string.Join(", ", signature.Operands.Select(o => buffers.PointerTo(o.Buffer)))});");
        later.Add(() => new RegionEmitter(writer, name, lanes, null, small, types).Emit());
    }

    /// <summary>All steps of a sequence that is a state.</summary>
    void EmitPairs(Pairs pairs, List<Action> later)
    {
        var scope = RowScope.Kept(pairs.Inner);
        var statements = new StatementEmitter(writer, buffers.PointerTo, null, offsets, _ => throw new InvalidGraphException("a stream has no schedule"));
        using var block = writer.WriteBlock();
        writer.Line($"int steps = (int)state[{pairs.Count!.Offset.ToString(CultureInfo.InvariantCulture)}];");
        foreach (var statement in pairs.Body)
            switch (statement)
            {
                case Product p when transposes.TryGetValue(p.W.Buffer, out var transpose): statements.EmitTransposed(p, transpose.W, scope); break;
                case Lookup l when transposes.TryGetValue(l.W.Buffer, out var transpose): statements.EmitTransposed(l, transpose.W, scope); break;
                case StorePort store:
                    var port = ports.First(p => p.Port.IsOfStreams && p.Port.Name == store.Port);
                    writer.Line($"global::Rnn.Kernels.KeptSequence.Tell({buffers.PointerTo(store.Source.Buffer)}, steps, {port.Name}, {port.Width.ToString(CultureInfo.InvariantCulture)});");
                    break;
                default: statements.EmitOnRows(statement, scope, CallRegion); break;
            }

        void CallRegion(Lanes region, RowScope rows)
        {
            var name = methods.New(region.Name, pascal: true);
            writer.Line($"{name}<L>({string.Join(", ", new RegionSignature(region).Operands.Select(o => buffers.PointerTo(o.Buffer)).Prepend(rows.Count))});");
            later.Add(() => new RegionEmitter(writer, name, region, rows, small, LaneTypes.Full).Emit());
        }
    }

    void EmitLoad(LoadPort load)
    {
        if (buffers.InPlaceBuffers.Contains(load.Target.Buffer)) return;
        var port = ports.First(p => p.IsInput && p.Port.Name == load.Port);
        writer.Line($"global::Rnn.Kernels.Ports.Load({port.Name}, {port.Width}, {Pointer(load.Target)}, {load.Target.BlockStride});");
    }

    void EmitStore(StorePort store)
    {
        var port = ports.First(p => !p.IsInput && p.Port.Name == store.Port);
        if (port.Width > 4) writer.Line($"global::Rnn.Kernels.Ports.Store({Pointer(store.Source)}, {store.Source.BlockStride}, {port.Name}, {port.Width});");
        else for (int i = 0; i < port.Width; i++) writer.Line($"{port.Name}[{i}] = {buffers.PointerTo(store.Source.Buffer)}[{store.Source.Offset + i}];");
    }

    void EmitCopy(CopyLanes c) => writer.Line(
        $"global::Rnn.Kernels.CopyLanes.Rows(1, {Pointer(c.Source)}, 0, {c.Source.BlockStride}, {c.SourceLane}, {Pointer(c.Target)}, 0, {c.Target.BlockStride}, {c.TargetLane}, {c.Count});");

    void EmitBlocks(Place target, Func<string, int, string> line)
    {
        for (int block = 0; block < target.Blocks; block++) writer.Line(line(Pointer(target, block, 0), block));
    }

    string Init(Place? init) => init is null ? "null, 0" : Invariant($"{Pointer(init)}, {init.BlockStride}");

    static string Panel(Weights w, Place target, int? blockStride = null) =>
        Invariant($"new(Blocks: {w.Blocks}, Parts: {w.Parts}, BlockStride: {blockStride ?? w.BlockStride}, Step: {w.Step}, TargetBlockStride: {target.BlockStride})");

    string Weights(Weights w) => w.Buffer.Kind == BufferKind.Parameters ? $"parameters + {offsets.Of(w.Start)}" : Plus(buffers.PointerTo(w.Buffer), w.Start);

    string Pointer(Place place, int block = 0, int part = 0)
    {
        int offset = place.Offset + block * place.BlockStride + 16 * part;
        return place.Buffer.Kind == BufferKind.Parameters ? $"parameters + {offsets.Of(offset)}" : Plus(buffers.PointerTo(place.Buffer), offset);
    }

    static IEnumerable<Statement> Flatten(IEnumerable<Statement> statements) => statements.SelectMany(s => s switch
    {
        Map { Scope: Scope.One } map => Flatten(map.Body),
        Map or TimeLoop => throw new InvalidGraphException("a loop in a step"),
        _ => [s],
    });

    static string Vector(string pointer) => pointer.Contains(" ") ? $"*(L*)({pointer})" : "*(L*)" + pointer;

    static string Plus(string pointer, int offset) => offset == 0 ? pointer : Invariant($"{pointer} + {offset}");

    static string Invariant(CodeText text) => text.ToString();
}
