#nullable disable // fields and options are found by name here, through dynamic
using System.Reflection;
using System.Text.Json;
using static Rnn.Ops;

namespace Rnn.Runtime.Tests.Systems.Checks;

/// <summary>One file of vectors, and the largest differences found so far; -1 where there was nothing to compare.</summary>
internal sealed class SystemCase
{
    readonly JsonElement root, options;
    public readonly Dictionary<string, double[]> Known = [];             // parameters, inputs and initial states by name
    public readonly Dictionary<string, int[]> Shapes = [];
    public readonly string Kind;
    public double Output = -1, State = -1, Other = -1;                  

    public SystemCase(string path)
    {
        root = JsonDocument.Parse(File.ReadAllText(path)).RootElement;
        Kind = root.GetProperty("kind").GetString();
        options = root.GetProperty("options");
        foreach (var group in new[] { "parameters", "inputs" })
            foreach (var p in root.GetProperty(group).EnumerateObject())
            {
                Known[p.Name] = Data(p.Value);
                Shapes[p.Name] = [.. p.Value.GetProperty("shape").EnumerateArray().Select(x => x.GetInt32())];
            }
    }

    static double[] Data(JsonElement e) => [.. e.GetProperty("data").EnumerateArray().Select(x => x.GetDouble())];
    public int Int(string name) => options.GetProperty(name).GetInt32();
    public int[] Ints(string name) => [.. options.GetProperty(name).EnumerateArray().Select(x => x.GetInt32())];
    public double Real(string name) => options.GetProperty(name).GetDouble();
    public string Text(string name, string otherwise = "") => options.TryGetProperty(name, out var e) ? e.GetString() : otherwise;
    public bool Flag(string name) => options.TryGetProperty(name, out var e) && e.GetBoolean();
    public double[] Extra(string name) => Data(root.GetProperty("expected").GetProperty("extra").GetProperty(name));
    public double Loss => root.GetProperty("expected").GetProperty("loss").GetDouble();

    public void Alias(string name, string known)
    {
        foreach (var k in Known.Keys.Where(k => k.StartsWith(known, StringComparison.Ordinal)).ToArray()) Known[name + k[known.Length..]] = Known[k];
    }

    static double Difference(object got, double[] expected)
    {
        var g = Make.Flat(got).ToArray();
        if (g.Length != expected.Length) throw new InvalidOperationException($"{g.Length} numbers where {expected.Length} are expected");
        return g.Zip(expected, (x, y) => Math.Abs(x - y)).Append(0).Max();
    }

    public void CheckOutput(object got) => Output = Math.Max(Output, Difference(got, Data(root.GetProperty("expected").GetProperty("outputs"))));
    public void CheckOther(object got, double[] expected) => Other = Math.Max(Other, Difference(got, expected));

    public double Between(object got, string state) => Difference(got, Data(root.GetProperty("expected").GetProperty("final_state").GetProperty(state)));

    public void CheckStates(object model, string prefix = "")
    {
        foreach (var s in root.GetProperty("expected").GetProperty("final_state").EnumerateObject())
            Visit(model, prefix, (f, owner, name) => { if (name == s.Name) State = Math.Max(State, Difference(f.GetValue(owner), Data(s.Value))); });
    }

    public dynamic Load(object model, string prefix = "")
    {
        Visit(model, prefix, (f, owner, name) =>
        {
            var value = Known.GetValueOrDefault(name) ?? Known.GetValueOrDefault(name + "0");
            if (value is null) return;
            f.SetValue(owner, Make.Value(f.FieldType, value));
        });
        return model;
    }

    /// <summary>Walks the fields under the names of the vectors: a layer's own name is left out where the file has none.</summary>
    void Visit(object o, string prefix, Action<FieldInfo, object, string> visit)
    {
        var layer = 0;
        foreach (var f in Make.Fields(o.GetType()))
        {
            if (Make.IsLayer(f.FieldType)) Visit(f.GetValue(o), Prefix(prefix, f.Name), visit);
            else if (f.FieldType.IsArray) foreach (var l in (Array)f.GetValue(o)) Visit(l, $"{prefix}l{layer++}.", visit);
            else if (f.FieldType == typeof(Scalar) || Make.Is(f.FieldType, typeof(Vec<>)) || Make.Is(f.FieldType, typeof(Mat<,>))) visit(f, o, prefix + f.Name);
        }
    }

    string Prefix(string prefix, string field)
    {
        var name = prefix + (field == "lower" ? "l0" : field == "upper" ? "l1" : field) + ".";
        return Known.Keys.Any(k => k.StartsWith(name, StringComparison.Ordinal)) ? name : prefix;
    }

    // inputs
    public object Vector(string name) => Make.Vector(Known[name]);
    public dynamic Sequence(string name) => Make.Sequence(Known[name], Shapes[name][^1]);
    public Seq<Token> Tokens(string name) => new(Known[name].Select(x => new Token((int)x)));
    public Seq<Scalar> Scalars(string name) => new(Known[name].Select(x => new Scalar(x)));
}
