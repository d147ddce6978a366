using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Lowering;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Equations;

/// <summary>
/// A stack of layers as a graph. Every layer maps a sequence to a sequence; a cell is scanned, everything else is mapped. After
/// [LastStep] there is one vector a row, and layers without state apply to it as they are; after [RepeatVector] there are steps again, on an axis
/// of their own.
/// </summary>
internal sealed class StackReader(ModelSpec model, TypeReader types, Assumptions assumptions)
{
    /// <summary>The axis of the steps, and how a person writes their number.</summary>
    string axis = "t", steps = "T";
    readonly EntryReader reader = new(new Graph("Forward"), types, assumptions) { Traces = new Traces(model.Traces) };
    readonly List<LayerDescription> descriptions = [];
    readonly List<CellInstance> instances = [];
    readonly List<StateSlot> states = [];
    readonly List<LayerSpec> modifiers = [];

    /// <summary>The value of a step (or, after [LastStep], of a row) that the next layer reads.</summary>
    TensorTerm? current;

    /// <summary>The stack's input, for layers that read it beside the layer before.</summary>
    Value? input;

    /// <summary>What [LastStep] keeps: each direction's own last output, as in Keras.</summary>
    Func<TensorTerm>? last;
    string? backward;   // the layer that ran backwards, where nothing recurrent has run forwards since

    /// <summary>What each recurrent layer hands on, and what [LastStep] keeps of it.</summary>
    readonly List<(TensorTerm Output, Func<TensorTerm>? Last)> hidden = [];
    bool perStep = true;

    /// <summary>The states of the layer below where one recurrent layer gave <see cref="current"/> as it is.</summary>
    IReadOnlyList<(string Name, Term Term)> below = [];

    GraphBuilder Builder => reader.Builder;

    /// <summary>Again from the start where a cell's own sequences turn out to run over one axis.</summary>
    public static SourceModel Read(ModelSpec model, TypeReader types)
    {
        var assumptions = new Assumptions();
        for (int i = 0; i < NetworkReader.MostReadings; i++)
            try
            {
                return new StackReader(model, types, assumptions).Read();
            }
            catch (ReadAgainException)
            {
            }
        throw new EquationException(EquationIds.TypeMismatch, $"the sequences of {model.Name} contradict each other", EquationPosition.OfModel());
    }

    SourceModel Read()
    {
        StackRules.CheckNames(model.Layers);
        foreach (var layer in model.Layers)
        {
            StackRules.CheckSizes(layer);
            if (layer.Kind is LayerKind.Bidirectional or LayerKind.Reverse)
            {
                modifiers.Add(layer);
                continue;
            }
            var parameters = Builder.Parameters.Count;
            Builder.Origin = new Origin(layer.Name, layer.Kind.ToString());
            Apply(layer);
            Describe(layer, parameters);
        }
        if (modifiers.Count > 0) throw Error(modifiers[0], $"[{modifiers[0].Kind}] stands before the recurrent layer that it modifies; nothing follows it");
        if (current is null) throw new EquationException(EquationIds.NoInput, $"{model.Name} has no layers", EquationPosition.OfModel());
        if (current.Kind == TensorKind.Token || current.Value.Op is Ops.InputOp) throw new EquationException(EquationIds.LayerCannotFollow, $"{model.Name} has an input and no layer: write [Lstm(64)] or another below it", EquationPosition.OfModel());
        Outputs.OfResult(reader, perStep ? new SequenceTerm(current, axis) : current, m => new(EquationIds.LayerCannotFollow, m, EquationPosition.OfModel()));
        Outputs.OfStates(reader, states.Concat(instances.SelectMany(i => i.AllAuxiliaryLosses())));
        reader.Traces.Leave(Builder);
        Traces.Check(model.Traces, [reader.Traces], [Builder.Graph]);
        Builder.Graph.Sort();
        return new([Builder.Graph], SourceModel.Used([Builder.Graph], instances), descriptions) { NotCompiled = Builder.NotCompiled };
    }

    void Apply(LayerSpec layer)
    {
        if (layer.Kind is LayerKind.Tokens or LayerKind.Input)
        {
            Input(layer);
            return;
        }
        if (current is null) throw Error(layer, $"{layer.Name} has no input: the first layer of a stack is [Tokens(classes)] or [Input(features)]", EquationIds.NoInput);
        if (layer.Kind != LayerKind.Cell && modifiers.Count > 0) throw Error(layer, $"[{modifiers[0].Kind}] modifies the recurrent layer after it; {layer.Name} is none");
        if (layer.Kind != LayerKind.LastStep) last = null;
        if (layer.Kind != LayerKind.Cell) below = [];
        switch (layer.Kind)
        {
            case LayerKind.Cell:
                Cell(layer);
                if (instances[instances.Count - 1].AllStates().Any()) hidden.Add((current, last));
                break;
            case LayerKind.Activation: Activation(layer); break;
            case LayerKind.Dropout: Dropout(layer); break;
            case LayerKind.Softmax: current = Tensors.Vector(ReductionRules.Softmax(Builder, Vector(layer))); break;
            case LayerKind.AllLayers: AllLayers(layer); break;
            case LayerKind.LastStep: LastStep(layer); break;
            case LayerKind.RepeatVector: RepeatVector(layer); break;
            case LayerKind.NotACell: throw Error(layer, $"{layer.Cell} is no cell: a layer is a partial class with [RnnCell] and a Step method", EquationIds.NotACell);
            default: throw Error(layer, $"[{layer.Name}] is no layer that this compiler knows");
        }
    }

    void Input(LayerSpec layer)
    {
        if (current is not null) throw Error(layer, $"a stack has one input; {layer.Name} is the second (several inputs: a network)");
        if (layer.Sizes is not [var size, ..]) throw Error(layer, $"{layer.Name} needs a size", EquationIds.SizeMismatch);
        var shape = layer.Kind == LayerKind.Tokens ? Shape.Token(size) : Shape.Vector(size);
        input = Builder.Input(new("x", PortRole.Input, shape, Space.Steps(axis)));
        current = new(input, layer.Kind == LayerKind.Tokens ? TensorKind.Token : TensorKind.Vector);
    }

    Value Vector(LayerSpec layer) => current switch
    {
        { Kind: TensorKind.Vector } v => v.Value,
        { Kind: TensorKind.Token } t => Builder.Apply(new Ops.OneHot(), t.Value),
        _ => throw Error(layer, $"{layer.Name} has no input"),
    };

    void Activation(LayerSpec layer)
    {
        var name = layer.Option("function") ?? "";
        if (!OpTable.Has(name)) throw Error(layer, $"there is no activation {name}", EquationIds.LayerSetting);
        var call = new OpCall(reader, new Operators(Builder), [Tensors.Vector(Vector(layer))], [], (_, m) => Error(layer, m), (_, _) => throw Error(layer, name));
        current = (TensorTerm)OpTable.Call(name, call);
    }

    void Dropout(LayerSpec layer)
    {
        var rate = Rate(layer, "rate");
        current = Tensors.Vector(RandomRules.Drop(reader, Vector(layer), rate, layer.Option("Per") == "Sequence" || !perStep ? null : axis));
    }

    double Rate(LayerSpec layer, string option, string of = "dropout")
    {
        if (layer.Option(option) is not { } text) return 0;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var rate) && rate >= 0 && rate < 1 ? rate
            : throw Error(layer, $"a {of} rate is at least 0 and below 1, not {text}", EquationIds.LayerSetting);
    }

    void LastStep(LayerSpec layer)
    {
        if (!perStep) throw Error(layer, "[LastStep] stands once: after it there are no steps, unless [RepeatVector] makes some");
        if (last is null && backward is not null)
            throw Error(layer, $"{backward} runs backwards, so what it knows of the whole sequence stands at the first step; [LastStep] takes it from there only directly after {backward} and without Residual: move the layers between behind [LastStep]");
        current = last?.Invoke() ?? LastOf(Vector(layer));
        (perStep, last) = (false, null);
    }

    void RepeatVector(LayerSpec layer)
    {
        if (perStep) throw Error(layer, $"{layer.Name} repeats the vector of a sequence, but there is one at every step: put [LastStep] before it");
        if (layer.Sizes is not [var count, ..]) throw Error(layer, $"{layer.Name} needs a number of steps", EquationIds.SizeMismatch);
        axis = reader.AxisOfLength(count, m => Error(layer, m));
        (steps, perStep) = (count.ToString(CultureInfo.InvariantCulture), true);
        (input, last, backward) = (null, null, null);
        hidden.Clear();
    }

    TensorTerm LastOf(Value value) => Tensors.Vector(Builder.Last(value, axis, down: false));

    void AllLayers(LayerSpec layer)
    {
        if (!perStep) throw Error(layer, "[AllLayers] stands before [LastStep]: it reads the layers at every step");
        if (hidden.Count < 2) throw Error(layer, $"[AllLayers] reads the recurrent layers before it side by side; there must be two at least, here {(hidden.Count == 0 ? "is none" : "is one")}");
        var layers = hidden.ToList();
        current = SideBySide(layers.Select(l => l.Output));
        last = () => SideBySide(layers.Select(l => l.Last?.Invoke() ?? LastOf(l.Output.Value)));
    }

    TensorTerm SideBySide(IEnumerable<TensorTerm> parts) => parts.Aggregate((a, b) => Tensors.Vector(Builder.Apply(new Ops.Concat(), a.Value, b.Value)));

    void Cell(LayerSpec layer)
    {
        if (layer.Option("SkipFromInput") == "true") SkipFromInput(layer);
        var type = Bind(layer);
        var bidirectional = modifiers.FirstOrDefault(m => m.Kind == LayerKind.Bidirectional);
        var reverse = modifiers.Any(m => m.Kind == LayerKind.Reverse);
        modifiers.Clear();
        var input = Dropped(layer);
        if (bidirectional is null)
        {
            (var output, below) = Scan(layer, type, layer.Name, input, reverse);
            current = Residual(layer, output);
            var kept = current;
            if (reverse) backward = layer.Name;
            else if (instances[instances.Count - 1].AllStates().Any()) backward = null;
            if (perStep && reverse) last = () => Tensors.Vector(Builder.Last(kept.Value, axis, down: true));
            return;
        }
        var (forward, _) = Scan(layer, type, layer.Name + ".Forward", input, false);
        var (down, _) = Scan(layer, type, layer.Name + ".Backward", input, true);
        below = [];
        var merge = bidirectional.Option("Merge") ?? "Concat";
        current = Residual(layer, Merged(layer, merge, forward, down));
        backward = layer.Name;
        if (layer.Option("Residual") != "true")
            last = () => Merged(layer, merge, Tensors.Vector(Builder.Last(forward.Value, axis, false)), Tensors.Vector(Builder.Last(down.Value, axis, true)));
    }

    void SkipFromInput(LayerSpec layer)
    {
        if (input is null) throw Error(layer, $"{layer.Name} reads the stack's input beside the layer before it, but stands behind [RepeatVector], whose steps are not those of the input");
        if (current is not { Kind: TensorKind.Vector } below || input is not { Shape.IsVector: true } x || below.Value == x)
            throw Error(layer, $"{layer.Name} reads the stack's input beside the layer before it: both are vectors, and there is a layer between (an [Input], not [Tokens])");
        current = Tensors.Vector(Builder.Apply(new Ops.Concat(), below.Value, x));
    }

    CellType Bind(LayerSpec layer)
    {
        try
        {
            return new CellSizes(types, layer, (m, id) => Error(layer, m, id)).Bind(current!);
        }
        catch (EquationException e) when (e.Position == EquationPosition.OfModel())
        {
            throw Error(layer, e.Message, e.Id);
        }
    }

    TensorTerm Dropped(LayerSpec layer)
    {
        var rate = Rate(layer, "Dropout");
        if (rate == 0) return current!;
        if (current!.Kind == TensorKind.Token) throw Error(layer, $"{layer.Name} drops entries of its input, which is a token: put an [Embedding] before it");
        return Tensors.Vector(RandomRules.Drop(reader, current.Value, rate, perStep ? axis : null));
    }

    TensorTerm Residual(LayerSpec layer, TensorTerm output)
    {
        if (layer.Option("Residual") != "true") return output;
        if (current is not { Kind: TensorKind.Vector } input || input.Width != output.Width)
            throw Error(layer, $"{layer.Name} adds its input {current!.Type} to its output {output.Type}: both must have one width", EquationIds.SizeMismatch);
        return Tensors.Vector(Builder.Apply(new Ops.Add(), input.Value, output.Value));
    }

    (TensorTerm Output, IReadOnlyList<(string, Term)> States) Scan(LayerSpec layer, CellType type, string path, TensorTerm input, bool down)
    {
        var parameters = new LayerParameters(layer, instances, (m, id) => Error(layer, m, id));
        var instance = new CellInstance(type, path, types, CellOptions.Of(layer, type.Definition, m => Error(layer, m, EquationIds.UnknownOption))) { LayerParameters = parameters };
        parameters.CheckNames(instance.AllParameters().ToList());
        instances.Add(instance);
        if (!perStep && instance.AllStates().Any()) throw Error(layer, $"{layer.Name} is recurrent and stands after [LastStep], where there are no steps");
        var step = type.Definition.Method("Step")!;
        var takesToken = step.Parameters[0].Type is Microsoft.CodeAnalysis.CSharp.Syntax.IdentifierNameSyntax { Identifier.ValueText: "Token" };
        Term argument = takesToken || input.Kind == TensorKind.Vector ? input : Tensors.Vector(Builder.Apply(new Ops.OneHot(), input.Value));
        IReadOnlyList<Term> arguments = [argument, .. LayerBelow.Arguments(step, below, layer.Name, m => Error(layer, m))];
        var zoneout = Rate(layer, "Zoneout", "zoneout");
        var dilation = DilationOf(layer, instance);
        var registers = Dilation.Registers(instance, dilation);
        states.AddRange(dilation == 1 ? instance.AllStates() : registers);
        Term Call() => LayerBelow.With(reader.Call(instance, step, arguments), reader, instance);
        Term Kept() => zoneout == 0 ? Call() : Zoneout.Around(reader, instance, zoneout, Call, m => Error(layer, m, EquationIds.LayerSetting));
        Term Step() => dilation == 1 ? Kept() : Dilation.Around(reader, instance, registers, Kept);
        var told = (TupleTerm)(perStep ? ((SequenceTerm)reader.Scan(axis, down, Step)).Element : Step());
        return told.Items[0].Term is TensorTerm { Kind: TensorKind.Vector } vector ? (vector, [.. told.Items.Skip(1)])
            : throw Error(layer, $"{layer.Name} returns {told.Items[0].Term.Type}; a layer of a stack returns a vector");
    }

    /// <summary>How many steps ago the states are that a layer reads.</summary>
    int DilationOf(LayerSpec layer, CellInstance cell)
    {
        if (layer.Option("Dilation") is not { } text) return 1;
        if (!int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var steps) || steps < 1)
            throw Error(layer, $"a dilation is a number of steps, at least 1, not {text}", EquationIds.LayerSetting);
        if (steps == 1) return 1;
        var slots = cell.AllStates().ToList();
        if (slots.Count == 0) throw Error(layer, $"{layer.Name} reads states of {steps} steps ago, but has no states", EquationIds.LayerSetting);
        foreach (var slot in slots)
        {
            if (slot.Type is not (VectorType or ScalarType or MatrixType)) throw Error(layer, $"{layer.Name} reads states of {steps} steps ago, but {slot.Field.Name} is of type {slot.Type}: vectors, scalars and matrices can be kept", EquationIds.LayerSetting);
            if (slot.Field.Attribute("State") is { Arguments.Count: > 0 } || layer.Option("TrainedState") == "true")
                throw Error(layer, $"{layer.Name} reads states of {steps} steps ago; {slot.Field.Name} then starts at zero or where the caller says, not at a parameter", EquationIds.LayerSetting);
            var width = (long)steps * CellInstance.PortShape(slot.Type).Width;
            if (!StackRules.IsSize(width)) throw Error(layer, StackRules.OutOfRange($"the state {slot.Name} of {steps} steps", width), EquationIds.SizeOutOfRange);
        }
        return steps;
    }

    TensorTerm Merged(LayerSpec layer, string merge, TensorTerm forward, TensorTerm backward) => Tensors.Vector(merge switch
    {
        "Concat" => Builder.Apply(new Ops.Concat(), forward.Value, backward.Value),
        "Sum" => Builder.Apply(new Ops.Add(), forward.Value, backward.Value),
        "Mean" => Builder.Apply(new Ops.Multiply(), Builder.Constant(0.5, forward.Width), Builder.Apply(new Ops.Add(), forward.Value, backward.Value)),
        "Product" => Builder.Apply(new Ops.Multiply(), forward.Value, backward.Value),
        _ => throw Error(layer, $"there is no merge {merge}", EquationIds.LayerSetting),
    });

    void Describe(LayerSpec layer, int parameters)
    {
        var sizes = string.Join(", ", layer.Sizes.Select(s => s.ToString(CultureInfo.InvariantCulture)));
        var kind = layer.Kind == LayerKind.Cell ? CellSizes.ShortName(layer.Cell!) : layer.Kind.ToString();
        var width = current!.Kind == TensorKind.Token ? "" : " x " + current.Width.ToString(CultureInfo.InvariantCulture);
        descriptions.Add(new(layer.Name, sizes.Length == 0 ? kind : $"{kind}({sizes})", perStep ? steps + width : current.Width.ToString(CultureInfo.InvariantCulture),
            Builder.Parameters.Skip(parameters).Sum(p => p.Shape.Rows * p.Shape.Columns)));
    }

    static EquationException Error(LayerSpec layer, string message) => Error(layer, message, EquationIds.LayerCannotFollow);

    static EquationException Error(LayerSpec layer, string message, string id) => new(id, message, EquationPosition.OfModel(layer.Name));
}
