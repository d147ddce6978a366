using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Lowering;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Equations;

/// <summary>
/// A network class: every public equation method is an entry. One that takes sequences runs over them; one that takes none is a step, and
/// the time axis is implied.
/// </summary>
internal sealed class NetworkReader
{
    const string Time = "t";
    public const int MostReadings = 50;

    public static SourceModel Read(ModelSpec model, string text, TypeReader types)
    {
        var definition = CellDefinition.Parse(model.Declaration.MetadataName, text);
        var entries = definition.Methods.Where(m => m.IsPublic && m.Name != MethodDefinition.Indexer).ToList();
        if (entries.Count == 0)
            throw new EquationException(EquationIds.NoInput, $"{model.Name} has neither layer attributes nor a public equation method: write [Input(3)] [Lstm(8)] above it, or an entry in it", EquationPosition.OfModel());
        var type = new CellType(definition, []);
        var traces = entries.Select(_ => new Traces(model.Traces)).ToList();
        var read = entries.Zip(traces, (e, t) => Entry(type, e, types, t)).ToList();
        var graphs = read.Select(b => b.Graph).ToList();
        Traces.Check(model.Traces, traces, graphs);
        var parameters = SourceModel.Used(graphs, [new(type, "", types, new Dictionary<string, string>())]);
        return new(graphs, parameters, Describe(type, types, parameters)) { NotCompiled = read.Select(b => b.NotCompiled).FirstOrDefault(n => n is not null) };
    }

    /// <summary>A method of a cell, read by itself as an entry would be.</summary>
    public static GraphBuilder Entry(CellType type, MethodDefinition method, TypeReader types, Traces traces)
    {
        var assumptions = new Assumptions();
        for (int i = 0; i < MostReadings; i++)
            try
            {
                var (builder, axes) = ReadOnce(type, method, types, traces, assumptions);
                if (axes.Count != 1 || axes[0] == Time) return builder;
                assumptions.Same(Time, axes[0]);
            }
            catch (ReadAgainException)
            {
            }
        throw new EquationException(EquationIds.TypeMismatch, $"the sequences and tokens of {method.Name} contradict each other", new(type.Definition.Key, method.Name, 0, 0));
    }

    static (GraphBuilder Builder, IReadOnlyList<string> Axes) ReadOnce(CellType type, MethodDefinition method, TypeReader types, Traces traces, Assumptions assumptions)
    {
        var network = new CellInstance(type, "", types, new Dictionary<string, string>());
        traces.Clear();
        var reader = new EntryReader(new Graph(method.Name), types, assumptions) { Traces = traces };
        var parameters = method.Parameters.Select(p => (p.Identifier.ValueText, types.Read(p.Type!, network.Bindings))).ToList();
        var stepwise = !parameters.Any(p => p.Item2 is SequenceType or NumberType);
        var arguments = parameters.Select(p => Argument(p.ValueText, p.Item2, stepwise ? Time : null, reader, method, type)).ToList();
        Term Call() => reader.Call(network, method, arguments);
        var result = stepwise ? reader.Scan(Time, false, Call) : Call();
        if (result is SequenceTerm { Element: VoidTerm }) result = new VoidTerm();
        Outputs.OfResult(reader, result, m => new(EquationIds.NotCompiled, m, new(type.Definition.Key, method.Name, 0, 0)));
        Outputs.OfStates(reader, network.AllStates().Concat(network.AllAuxiliaryLosses()));
        traces.Leave(reader.Builder);
        reader.Builder.Graph.Sort();
        return (reader.Builder, [.. reader.Builder.Graph.Nodes.SelectMany(n => n.Results).SelectMany(r => new[] { r.Space.Axis, r.Space.Inner }).OfType<string>().Select(Space.BaseOf).Distinct()]);
    }

    static Term Argument(string name, EquationType type, string? time, EntryReader reader, MethodDefinition method, CellType network)
    {
        var axis = time ?? reader.Assumptions.Axis(name);
        switch (type)
        {
            case NumberType { IsInteger: true }: return new LengthTerm(axis);
            case SequenceType s: return new SequenceTerm(Input(s.Element, Space.Steps(axis)), axis);
            default: return Input(type, time is null ? Space.Rows : Space.Steps(axis));
        }

        Term Input(EquationType element, Space space)
        {
            if (element is TupleType tuple) return new TupleTerm([.. tuple.Elements.Select((e, i) => (e.Name, (Term)Leaf($"{name}.{(e.Name.Length > 0 ? e.Name : "Item" + (i + 1).ToString(CultureInfo.InvariantCulture))}", e.Type, space)))]);
            return Leaf(name, element, space);
        }

        TensorTerm Leaf(string port, EquationType element, Space space)
        {
            if (element is not (VectorType or MatrixType or ScalarType or TokenType))
                throw new EquationException(EquationIds.NotCompiled, $"parameter {port} of type {type}: an entry takes vectors, matrices, scalars, tokens and sequences of them", new(network.Definition.Key, method.Name, 0, 0));
            var shape = element is TokenType ? Shape.Token(reader.Assumptions.Classes(port)) : CellInstance.PortShape(element);
            return Tensors.Of(reader.Builder.Input(new(port, PortRole.Input, shape, space) { StepsOf = reader.Assumptions.StepsOf(port).ToEquatable() }), element);
        }
    }

    /// <summary>One line a member: layers with all that is below them, own parameters one by one.</summary>
    static IReadOnlyList<LayerDescription> Describe(CellType type, TypeReader types, IReadOnlyList<Parameter> used)
    {
        var network = new CellInstance(type, "", types, new Dictionary<string, string>());
        var lines = new List<LayerDescription>();
        foreach (var field in type.Definition.Fields.Where(f => !f.IsConst && !f.IsOption && !f.IsState && !f.IsAuxiliaryLoss))
        {
            var below = used.Where(p => p.Name == field.Name || p.Name.StartsWith(field.Name + ".", System.StringComparison.Ordinal) || p.Name.StartsWith(field.Name + "[", System.StringComparison.Ordinal));
            lines.Add(new(field.Name, network.TypeOf(field).ToString()!, "", below.Sum(p => p.Shape.Rows * p.Shape.Columns)));
        }
        return lines;
    }
}
