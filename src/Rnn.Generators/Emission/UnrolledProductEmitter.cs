using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>
/// Products of a small model's step without any loop: up to eight accumulators, one broadcast and one fused multiply-add each per k.
/// A chain of products into one target keeps its accumulators in registers. Methods end before the JIT stops inlining; the next one
/// loads the accumulators and continues the same sums.
/// </summary>
internal sealed class UnrolledProductEmitter(CodeWriter writer, ParameterOffsets offsets, LaneTypes types)
{
    /// <summary>Broadcasts and multiply-adds of one method; all are calls until the JIT has inlined them.</summary>
    const int CallBudget = 240;
    const int Accumulators = 8;

    readonly Identifiers pointers = new("parameters", "target", "init", "L", "H");

    /// <summary>The parts of each method: which accumulators, and which k of which product of the chain.</summary>
    sealed record Piece(IReadOnlyList<(int Block, int Part)> Lanes, IReadOnlyList<(int Product, int FirstK, int LastK)> Terms, bool Starts);

    /// <summary>The methods of a chain, in order of calls. A: pointer names of the products' operands, distinct ones once.</summary>
    public IReadOnlyList<string> Emit(string name, IReadOnlyList<Product> chain, out IReadOnlyList<Buffer> operands)
    {
        var arguments = chain.Select(p => p.A.Buffer).Distinct().ToList();
        operands = arguments;
        var methods = new List<string>();
        foreach (var pieces in Divide(chain))
        {
            var method = methods.Count == 0 ? name : name + "Part" + Invariant(methods.Count + 1);
            methods.Add(method);
            EmitMethod(method, methods.Count == 1 ? null : name, chain, pieces, arguments);
            writer.Line();
        }
        return methods;
    }

    void EmitMethod(string method, string? continued, IReadOnlyList<Product> chain, IReadOnlyList<Piece> pieces, IReadOnlyList<Buffer> operands)
    {
        var target = chain[0].Target;
        writer.Line(continued is null
            ? $"/// <summary>{Literals.Xml(target.Buffer.Name)} [{Shape(chain[0])}]: sums over {string.Join(", ", chain.Select(p => $"{Pointer(p.A.Buffer).TrimStart('@')} [{Invariant(p.W.K)}]"))}.</summary>"
            : $"/// <summary>Continues <see cref=\"{continued}\"/>.</summary>");
        writer.Line(Attributes.Hot);
        using var body = writer.WriteBlock($"static void {method}{types.Parameters(chain[0].W.Width)}(float* parameters, float* target, float* init{string.Concat(operands.Select(o => $", float* {Pointer(o)}"))}) {types.ConstraintOf(chain[0].W.Width)}");
        var locals = new Identifiers(["parameters", "target", "init", "L", "H", .. operands.Select(Pointer)]);
        foreach (var piece in pieces) EmitPiece(chain, piece, locals);
    }

    void EmitPiece(IReadOnlyList<Product> chain, Piece piece, Identifiers locals)
    {
        var (target, init) = (chain[0].Target, chain[0].Init);
        writer.Comment($"Units {Invariant(16 * piece.Lanes[0].Block)} to {Invariant(System.Math.Min(16 * piece.Lanes[piece.Lanes.Count - 1].Block + 16, chain[0].W.Width) - 1)}.");
        var sums = piece.Lanes.Select(lanes => (Name: locals.New("sum"), Type: TypeOf(chain, lanes), lanes.Block, lanes.Part)).ToList();
        foreach (var (sum, type, block, part) in sums)
            writer.Line($"{type} {sum} = {(!piece.Starts || init == target ? Vector(type, At("target", target, block, part)) : init is null ? $"{type}.Zero" : Vector(type, At("init", init, block, part)))};");
        foreach (var (index, firstK, lastK) in piece.Terms)
        {
            var product = chain[index];
            for (int k = firstK; k < lastK; k++)
            {
                int element = product.A.Offset + k;
                foreach (var ofType in sums.GroupBy(s => s.Type))
                {
                    var x = locals.New(Pointer(product.A.Buffer).TrimStart('@') + Invariant(element) + (ofType.Key == "H" && sums[0].Type == "L" ? "Half" : ""));
                    writer.Line($"{ofType.Key} {x} = {ofType.Key}.Set({Pointer(product.A.Buffer)}[{element}]);");
                    foreach (var (sum, type, block, part) in ofType)
                        writer.Line($"{sum} = {type}.Fma(*({type}*)(parameters + {Weight(product.W, k, block, part)}), {x}, {sum});");
                }
            }
        }
        foreach (var (sum, type, block, part) in sums) writer.Line($"{Vector(type, At("target", target, block, part))} = {sum};");
    }

    /// <summary>A single block's method is generic over its one type, which its call decides.</summary>
    string TypeOf(IReadOnlyList<Product> chain, (int Block, int Part) lanes) => chain[0].W.Blocks == 1 ? "L" : types.Of(chain[0].W.Width, lanes.Block);

    List<List<Piece>> Divide(IReadOnlyList<Product> chain)
    {
        var methods = new List<List<Piece>> { new() };
        int left = CallBudget;
        foreach (var lanes in Groups(chain[0].W))
        {
            var (terms, starts) = (new List<(int, int, int)>(), true);
            int calls = lanes.Count + lanes.Select(l => TypeOf(chain, l)).Distinct().Count();
            for (int p = 0; p < chain.Count; p++)
                for (int k = 0; k < chain[p].W.K;)
                {
                    int fits = System.Math.Min(chain[p].W.K - k, left / calls);
                    if (fits > 0)
                    {
                        terms.Add((p, k, k + fits));
                        k += fits;
                        left -= fits * calls;
                        continue;
                    }
                    if (terms.Count > 0) { methods[methods.Count - 1].Add(new(lanes, terms, starts)); (terms, starts) = ([], false); }
                    methods.Add([]);
                    left = CallBudget;
                }
            if (terms.Count > 0) methods[methods.Count - 1].Add(new(lanes, terms, starts));
        }
        return [.. methods.Where(m => m.Count > 0)];
    }

    static IEnumerable<List<(int Block, int Part)>> Groups(Weights w)
    {
        var all = Enumerable.Range(0, w.Blocks).SelectMany(b => Enumerable.Range(0, w.Parts).Select(p => (Block: b, Part: p))).ToList();
        for (int i = 0; i < all.Count; i += Accumulators) yield return all.GetRange(i, System.Math.Min(Accumulators, all.Count - i));
    }

    string Pointer(Buffer buffer) => pointers.Of(buffer.Name.Substring(buffer.Name.LastIndexOf('.') + 1));

    string Weight(Weights w, int k, int block, int part)
    {
        int offset = w.Start + block * w.BlockStride + k * w.Step + 16 * part;
        return offsets.Of(offset);
    }

    static string Shape(Product p) => (p.W.Parts == 1 ? "" : Invariant(p.W.Parts) + " x ") + Invariant(p.W.Width);

    static string At(string pointer, Place place, int block, int part)
    {
        int offset = place.Offset + block * place.BlockStride + 16 * part;
        return offset == 0 ? pointer : $"{pointer} + {Invariant(offset)}";
    }

    static string Vector(string type, string pointer) => pointer.Contains(" ") ? $"*({type}*)({pointer})" : $"*({type}*){pointer}";

    static string Invariant(int value) => value.ToString(CultureInfo.InvariantCulture);
}
