using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>
/// Where the buffers of a Step live: states in the caller's struct, scratch on the stack, tokens in a local. An input that only
/// products read is read where the caller has it, without a copy.
/// </summary>
internal sealed class StepBuffers
{
    readonly Dictionary<Buffer, string> names = [];
    readonly List<(Buffer Buffer, string Name, int Offset)> scratch = [];

    public StepBuffers(LoweredEntry entry, IReadOnlyList<Statement> statements, IReadOnlyList<StepPort> ports)
    {
        var program = entry.Step!;
        var identifiers = new Identifiers([.. ports.Select(p => p.Name), "parameters", "words", "scales", "state", "scratch", "L", "H"]);
        var copies = new HashSet<Buffer>(statements.OfType<Transpose>().Select(t => t.Copy.Buffer));
        var used = new HashSet<Buffer>(statements.SelectMany(StatementBuffers.Of));
        foreach (var buffer in program.Buffers.Where(used.Contains))
        {
            if (buffer.Kind == BufferKind.Parameters) names.Add(buffer, "parameters");
            else if (buffer.Kind == BufferKind.State) names.Add(buffer, "state");
            else if (copies.Contains(buffer)) continue;
            else if (buffer.Rows is not (BufferRows.One or BufferRows.RowByRow)) throw new InvalidGraphException($"{buffer} in a step");
            else if (InPlace(buffer, statements, ports) is { } port)
            {
                names.Add(buffer, port.Name);
                InPlaceBuffers.Add(buffer);
            }
            else if (buffer.Kind == BufferKind.Tokens) throw new InvalidGraphException($"{buffer}: tokens of a step are read where the caller has them");
            else
            {
                var name = identifiers.Of(Identifiers.Camel(buffer.Name));
                names.Add(buffer, name);
                scratch.Add((buffer, name, Floats));
                int steps = buffer.Rows == BufferRows.One ? 1 : entry.MostSteps(buffer.Axis!);
                Floats += (steps * buffer.Width + 15) / 16 * 16;
            }
        }
    }

    /// <summary>Floats of scratch that a step needs.</summary>
    public int Floats { get; private set; }

    /// <summary>Buffers that are the caller's own memory: nothing loads them.</summary>
    public HashSet<Buffer> InPlaceBuffers { get; } = [];

    public string PointerTo(Buffer buffer) => names[buffer];

    public void EmitLocals(CodeWriter writer)
    {
        foreach (var (buffer, name, offset) in scratch)
            writer.Line(offset == 0
                ? $"float* {name} = scratch;   // {buffer.Name} [{buffer.Width}]"
                : $"float* {name} = scratch + {offset};   // {buffer.Name} [{buffer.Width}]");
    }

    static StepPort? InPlace(Buffer buffer, IReadOnlyList<Statement> statements, IReadOnlyList<StepPort> ports)
    {
        string? source = null;
        foreach (var statement in statements)
            switch (statement)
            {
                case LoadPort { Gradient: false } load when load.Target.Buffer == buffer && load.Target is { Offset: 0, BlockStride: 16 } && source is null: source = load.Port; break;
                case LoadTokens load when load.Target == buffer && source is null: source = load.Port; break;
                case Product p when p.A.Buffer == buffer && p.W.Buffer != buffer && p.Target.Buffer != buffer && p.Init?.Buffer != buffer && p.A.Offset + p.W.K <= WidthOf(source, ports): break;
                case Lookup l when l.Tokens == buffer: break;
                case TakeRow t when t.Tokens == buffer: break;
                case PutRow p when p.Tokens == buffer: break;
                case TakeSteps t when t.Tokens == buffer: break;
                case NumberTokens n when n.Tokens == buffer: break;
                default: if (Names(statement, buffer)) return null; break;
            }
        return ports.FirstOrDefault(p => p.IsInput && p.Port.Name == source);
    }

    static int WidthOf(string? port, IReadOnlyList<StepPort> ports) => ports.FirstOrDefault(p => p.Port.Name == port)?.Width ?? 0;

    static bool Names(Statement statement, Buffer buffer) => StatementBuffers.Of(statement).Any(b => b == buffer);
}
