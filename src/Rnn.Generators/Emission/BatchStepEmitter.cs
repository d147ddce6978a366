using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>
/// The step of many streams: a loop over groups of streams whose scratch fits on the stack, and in it the statements of the step, each
/// on all streams of the group.
/// </summary>
internal sealed class BatchStepEmitter
{
    /// <summary>What a group may take of the stack, which is also about what stays in the nearest caches beside the weights.</summary>
    const int ScratchLimit = 32768;

    /// <summary>Products take six rows at a time.</summary>
    const int Tile = 6, LongestGroup = 48;

    readonly CodeWriter writer;
    readonly string className;
    readonly bool unroll;
    readonly int stateFloats;
    readonly ParameterOffsets offsets;
    readonly IReadOnlyList<StepPort> ports;
    readonly LoopProgram program;
    readonly Dictionary<Buffer, string> pointers = [];
    readonly List<(Buffer Buffer, string Name, int Offset)> scratch = [];
    readonly Dictionary<Buffer, Transpose> transposes;
    readonly Identifiers methods;
    readonly Queue<(string Name, Lanes Region)> regions = new();
    readonly int floatsOfStream, group;

    public BatchStepEmitter(CodeWriter writer, string className, LoweredEntry entry, int stateFloats, ParameterOffsets offsets)
    {
        (this.writer, this.className, this.stateFloats, this.offsets) = (writer, className, stateFloats, offsets);
        program = ManyStreams.Of(entry.Step!, stateFloats);
        unroll = ModelSize.IsSmall(entry);
        ports = StepPort.Of(entry);
        transposes = program.Body.OfType<Transpose>().ToDictionary(t => t.Copy.Buffer);
        methods = new Identifiers(className, "Step", "StepGroup");
        var names = new Identifiers([.. ports.Select(p => p.Name), "parameters", "state", "scratch", "streams", "rows", "row", "L"]);
        var used = new HashSet<Buffer>(program.Body.SelectMany(StatementBuffers.Of));
        foreach (var buffer in program.Buffers.Where(used.Contains))
            if (buffer.Kind == BufferKind.Parameters) pointers.Add(buffer, "parameters");
            else if (buffer.Kind == BufferKind.State) pointers.Add(buffer, "state");
            else if (buffer.Kind == BufferKind.Tokens) pointers.Add(buffer, PortOf(buffer).Name);
            else if (!transposes.ContainsKey(buffer))
            {
                pointers.Add(buffer, names.Of(Identifiers.Camel(buffer.Name)));
                scratch.Add((buffer, pointers[buffer], floatsOfStream));
                floatsOfStream += buffer.Width;
            }
        int fitting = Math.Min(LongestGroup, ScratchLimit / Math.Max(floatsOfStream, 1));
        group = fitting >= Tile ? fitting / Tile * Tile : Math.Max(fitting, 1);
    }

    public int ScratchFloats => group * floatsOfStream;

    public void Emit()
    {
        writer.Line("/// <summary>StepBatch: many streams, one step each.</summary>");
        using var type = writer.WriteBlock($"static unsafe class {className}");
        var parameters = "float* parameters, float* state, float* scratch" + string.Concat(ports.Select(p => ", " + p.CoreRunParameter));
        var arguments = "parameters, state, scratch" + string.Concat(ports.Select(p => ", " + p.Name));
        writer.Line($"/// <summary>Groups of {Invariant(group)} streams, whose scratch is reused.</summary>");
        writer.Line(Attributes.Hot);
        using (writer.WriteBlock($"public static void Step<L>(int streams, {parameters}) {Attributes.LanesConstraint}"))
        {
            var advance = $", state += {Invariant(group * stateFloats)}" + string.Concat(ports.Select(p => $", {p.Name} += {Invariant(group * p.Width)}"));
            using var loop = writer.WriteBlock($"for (int row = 0; row < streams; row += {Invariant(group)}{advance})");
            writer.Line($"StepGroup<L>(global::System.Math.Min(streams - row, {Invariant(group)}), {arguments});");
        }
        writer.Line();
        writer.Line(Attributes.Hot);
        using (writer.WriteBlock($"static void StepGroup<L>(int rows, {parameters}) {Attributes.LanesConstraint}"))
        {
            foreach (var (buffer, name, offset) in scratch)
                writer.Line($"float* {name} = scratch{(offset == 0 ? "" : " + " + Invariant(group * offset))};   // {buffer.Name} [{Invariant(group)} x {Invariant(buffer.Width)}]");
            var statements = new StatementEmitter(writer, b => pointers[b], null, offsets, _ => throw new Ir.InvalidGraphException("streams have no schedule"));
            foreach (var statement in program.Body) EmitStatement(statement, statements);
        }
        while (regions.Count > 0)
        {
            var (name, region) = regions.Dequeue();
            writer.Line();
            new RegionEmitter(writer, name, region, RowScope.Streams, unroll, LaneTypes.Full).Emit();
        }
    }

    void EmitStatement(Statement statement, StatementEmitter statements)
    {
        switch (statement)
        {
            case Transpose or LoadTokens: break;   // weights are read where they are, and so are tokens
            case LoadPort load:
                var input = Find(load.Port, input: true);
                writer.Line($"global::Rnn.Kernels.Ports.LoadAll(rows, {input.Name}, {Invariant(input.Width)}, {Pointer(load.Target)}, {Invariant(load.Target.Buffer.Width)}, {Invariant(load.Target.BlockStride)});");
                break;
            case StorePort store:
                var output = Find(store.Port, input: false);
                writer.Line($"global::Rnn.Kernels.Ports.StoreAll(rows, {Pointer(store.Source)}, {Invariant(store.Source.Buffer.Width)}, {Invariant(store.Source.BlockStride)}, {output.Name}, {Invariant(output.Width)});");
                break;
            case Product p when transposes.TryGetValue(p.W.Buffer, out var copied):
                statements.EmitTransposed(p, copied.W, RowScope.Streams);
                break;
            case Lookup l when transposes.TryGetValue(l.W.Buffer, out var copied):
                statements.EmitTransposed(l, copied.W, RowScope.Streams);
                break;
            default: statements.EmitOnRows(statement, RowScope.Streams, CallRegion); break;
        }
    }

    void CallRegion(Lanes region, RowScope scope)
    {
        var name = methods.New(region.Name, pascal: true);
        regions.Enqueue((name, region));
        writer.Line($"{name}<L>({string.Join(", ", new RegionSignature(region).Operands.Select(o => pointers[o.Buffer]).Prepend(scope.Count))});");
    }

    StepPort PortOf(Buffer tokens) => Find(program.Body.OfType<LoadTokens>().First(l => l.Target == tokens).Port, input: true);

    StepPort Find(string name, bool input) => ports.First(p => p.IsInput == input && p.Port.Name == name);

    string Pointer(Place place) => pointers[place.Buffer] + (place.Offset == 0 ? "" : " + " + Invariant(place.Offset));

    static string Invariant(int value) => value.ToString(CultureInfo.InvariantCulture);
}
