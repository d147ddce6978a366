using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Equations;

/// <summary>A state of one instance of a cell: the identity under which its value is carried from step to step.</summary>
internal sealed record StateSlot(CellInstance Owner, FieldDefinition Field, EquationType Type, string Name)
{
    /// <summary>How many steps a sequence keeps; 0 where nothing says it.</summary>
    public int MaxLength => Field.Attribute("MaxLength") is { Arguments: [var n, ..] } ? int.Parse(n, CultureInfo.InvariantCulture) : 0;

    public bool Equals(StateSlot? other) => ReferenceEquals(this, other);
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>
/// One use of a cell: type parameters bound, options set, a path for names (<c>encoder.lstm</c>). Two calls of the same layer are the
/// same instance and share parameters and states.
/// </summary>
internal sealed class CellInstance
{
    readonly TypeReader types;
    readonly Dictionary<string, CellInstance> layers = new(StringComparer.Ordinal);
    readonly Dictionary<string, StateSlot> states = new(StringComparer.Ordinal);
    readonly IReadOnlyDictionary<string, string> options;

    public CellInstance(CellType type, string path, TypeReader types, IReadOnlyDictionary<string, string> options, int depth = 0)
    {
        if (depth > 20) throw new EquationException(EquationIds.Recursion, $"{type.Definition.Name} contains itself", new(type.Definition.Key, "", 0, 0));
        (Type, Path, this.types, this.options, Depth) = (type, path, types, options, depth);
        var bindings = type.Definition.TypeParameters.Zip(type.Arguments, (p, a) => (p, a)).ToDictionary(x => x.p, x => x.a, StringComparer.Ordinal);
        foreach (var dimension in type.Definition.Dimensions) bindings[dimension.Key] = new DimensionType(dimension.Value);
        Bindings = bindings;
    }

    public CellType Type { get; }
    public CellDefinition Definition => Type.Definition;
    public IReadOnlyDictionary<string, EquationType> Bindings { get; }

    /// <summary>Empty for a network itself.</summary>
    public string Path { get; }
    public int Depth { get; }

    /// <summary>What a stack's attribute says about parameters; layers inside follow it too.</summary>
    public LayerParameters? LayerParameters { get; init; }

    /// <summary>What an attribute of a stack said about an option.</summary>
    public string? OptionText(string name) => options.TryGetValue(name, out var text) ? text : null;

    public EquationType TypeOf(FieldDefinition field)
    {
        try
        {
            return types.Read(field.Type, Bindings);
        }
        catch (EquationException e) when (e.Position == EquationPosition.OfModel())
        {
            throw new EquationException(e.Id, e.Message, new(Definition.Key, field.Name, 0, 0));
        }
    }

    public CellInstance Layer(string field, CellType type) =>
        layers.TryGetValue(field, out var layer) ? layer : layers[field] = new(type, Member(field), types, NoOptions, Depth + 1) { LayerParameters = LayerParameters };

    /// <summary>The layers of an array, <c>layers[0]</c>, <c>layers[1]</c>, ...</summary>
    public IReadOnlyList<CellInstance> LayerArray(FieldDefinition field, CellType type)
    {
        var count = field.Attribute("Count") is { Arguments: [var n, ..] } ? int.Parse(n, CultureInfo.InvariantCulture) : 1;
        return [.. Enumerable.Range(0, count).Select(i => Layer($"{field.Name}[{i.ToString(CultureInfo.InvariantCulture)}]", type))];
    }

    public StateSlot State(FieldDefinition field) =>
        states.TryGetValue(field.Name, out var slot) ? slot : states[field.Name] = new(this, field, TypeOf(field), Member(field.Name));

    public Parameter Parameter(FieldDefinition field, EquationType type)
    {
        var own = new Parameter(Member(field.Name), ShapeOf(type), Initializer(field, type), field.Attribute("Frozen") is not null);
        return LayerParameters?.Apply(this, field, type, own) ?? own;
    }

    /// <summary>Own parameters and those of all layers below, in the order of declaration, whether an equation reads them or not.</summary>
    public IEnumerable<Parameter> AllParameters()
    {
        foreach (var field in Definition.Fields)
            if (field.IsState && LayerParameters?.StartOf(State(field)) is { } start) yield return start;
            else if (field.IsConst || field.IsOption || field.IsState || field.IsAuxiliaryLoss) continue;
            else if (TypeOf(field) is VectorType or MatrixType or ScalarType) yield return Parameter(field, TypeOf(field));
            else foreach (var layer in LayersOf(field))
                foreach (var parameter in layer.AllParameters()) yield return parameter;
    }

    /// <summary>Own states and those of all layers below, in the order of declaration.</summary>
    public IEnumerable<StateSlot> AllStates()
    {
        foreach (var field in Definition.Fields)
            if (field.IsState) yield return State(field);
            else foreach (var layer in LayersOf(field))
                foreach (var state in layer.AllStates()) yield return state;
    }

    /// <summary>Own sums of losses and those of all layers below.</summary>
    public IEnumerable<StateSlot> AllAuxiliaryLosses()
    {
        foreach (var field in Definition.Fields)
            if (field.IsAuxiliaryLoss) yield return State(field);
            else foreach (var layer in LayersOf(field))
                foreach (var loss in layer.AllAuxiliaryLosses()) yield return loss;
    }

    /// <summary>The layers that a field holds; none for anything else.</summary>
    public IReadOnlyList<CellInstance> LayersOf(FieldDefinition field) => field.IsConst || field.IsOption ? [] : TypeOf(field) switch
    {
        CellType cell => [Layer(field.Name, cell)],
        ArrayType { Element: CellType cell } => LayerArray(field, cell),
        _ => [],
    };

    public string Member(string name) => Path.Length == 0 ? name : Path + "." + name;

    public static Shape ShapeOf(EquationType type) => type switch
    {
        VectorType v => Shape.Vector(v.Width),
        MatrixType m => Shape.Matrix(m.Rows, m.Columns),
        _ => Shape.Scalar,
    };

    /// <summary>What a caller hands in or receives of a type: a matrix as one vector, row after row.</summary>
    public static Shape PortShape(EquationType type) => type is MatrixType m ? Shape.Vector(Tensors.Entries(m.Rows, m.Columns)) : ShapeOf(type);

    static readonly HashSet<string> NotInitializers = new(StringComparer.Ordinal) { "State", "Option", "Frozen", "AuxiliaryLoss", "MaxLength", "Count" };
    static readonly Dictionary<string, string> NoOptions = [];

    /// <summary>As written; a matrix without one starts as Glorot and Bengio (2010) say, a vector at zero.</summary>
    static string Initializer(FieldDefinition field, EquationType type)
    {
        var written = field.Attributes.FirstOrDefault(a => !NotInitializers.Contains(a.Name));
        if (written is null) return type is MatrixType ? "GlorotUniform" : "Zeros";
        return written.Arguments.Count == 0 ? written.Name : $"{written.Name}({string.Join(", ", written.Arguments)})";
    }
}
