using System.Reflection;
using Rnn.RandomPrograms.Equations;
using Rnn.RandomPrograms.Oracle;

namespace Rnn.RandomPrograms.Running;

/// <summary>The user's own C# in eager mode: an instance of the compiled class, its parameters and states set by reflection.</summary>
internal sealed class EagerCell : ICellRun
{
    readonly object cell;
    readonly Draws? draws;
    readonly Func<object, object> step;
    readonly EagerVector? input;
    readonly EagerVector output;

    public EagerCell(Assembly programs, string space, CellLayout layout, Func<string, double[]> parameter, Draws? draws)
    {
        this.draws = draws;
        var type = TypeOf(programs, space, layout.Cell, layout.Cell.Dimensions.Select(d => DimensionOf(layout.Sizes[d])));
        cell = layout.Cell.IsNetwork ? Construct(type) : Activator.CreateInstance(type, nonPublic: true)!;
        Fill(cell, layout.Scope, parameter);
        foreach (var (option, value) in layout.Options) SetOption(type, option, value);
        var method = type.GetMethod("Step", layout.Cell.TakesToken ? [typeof(Token)] : [.. type.GetMethods().Where(m => m.Name == "Step" && IsVector(m)).Take(1).Select(m => m.GetParameters()[0].ParameterType)])!;
        step = x => method.Invoke(cell, [x])!;
        input = layout.Cell.TakesToken ? null : EagerVector.Of(method.GetParameters()[0].ParameterType);
        output = EagerVector.Of(method.ReturnType);
    }

    static bool IsVector(MethodInfo method) => method.GetParameters() is [{ ParameterType: { IsGenericType: true } p }] && p.GetGenericTypeDefinition() == typeof(Vec<>);

    public void SetState(string path, Var value)
    {
        var (owner, field) = Find(path);
        field.SetValue(owner, field.FieldType == typeof(Scalar) ? new Scalar(value.Value[0]) : EagerVector.Of(field.FieldType).Make(value.Value));
    }

    public Var State(string path)
    {
        var (owner, field) = Find(path);
        return new(field.GetValue(owner) is Scalar s ? [s.Value] : EagerVector.Of(field.FieldType).Read(field.GetValue(owner)!));
    }

    public Var Appended(string path)
    {
        var (owner, field) = Find(path);
        var last = field.FieldType.GetProperty("Last")!.GetValue(field.GetValue(owner))!;
        return new(last is Scalar s ? [s.Value] : EagerVector.Of(last.GetType()).Read(last));
    }

    public Var Step(Var? x, int token)
    {
        object argument = input is null ? new Token(token) : input.Make(x!.Value);
        if (draws is null) return new(output.Read(step(argument)));
        using var scope = Eager.Train(ProgramData.Seed, ProgramData.Update, draws.Row);
        scope.BeginStep(draws.Step, draws.Site);
        return new(output.Read(step(argument)));
    }

    static Type TypeOf(Assembly programs, string space, CellDefinition cell, IEnumerable<Type> dimensions)
    {
        if (cell.IsNetwork) return programs.GetType($"{space}.{cell.Name}", throwOnError: true)!;
        var name = $"{cell.Name}`{cell.Dimensions.Count}";
        var open = cell.IsBuiltIn ? typeof(Vec<>).Assembly.GetType("Rnn." + name, true)! : programs.GetType($"{space}.{name}", true)!;
        return open.MakeGenericType([.. dimensions]);
    }

    static Type DimensionOf(int size) => typeof(Vec<>).Assembly.GetType($"Rnn.D{size}", throwOnError: true)!;

    static object Construct(Type model) => model.GetConstructor([]) is { } plain
        ? plain.Invoke([])
        : Activator.CreateInstance(model, [.. model.GetConstructors()[0].GetParameters().Select(p => p.DefaultValue is DBNull or null ? Activator.CreateInstance(p.ParameterType) : p.DefaultValue)])!;

    (object Owner, FieldInfo Field) Find(string path)
    {
        object owner = cell;
        var names = path.Split('.');
        foreach (var member in names[..^1]) owner = FieldOf(owner.GetType(), member).GetValue(owner)!;
        return (owner, FieldOf(owner.GetType(), names[^1]));
    }

    static FieldInfo FieldOf(Type type, string name) =>
        type.GetField(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic) ?? throw new MissingFieldException(type.FullName, name);

    void SetOption(Type type, string option, string value)
    {
        var field = FieldOf(type, option);
        field.SetValue(cell, field.FieldType == typeof(bool)
            ? value == "true"
            : Delegate.CreateDelegate(field.FieldType, typeof(Ops).GetMethods().Single(m => m.Name == value && m.IsGenericMethod && m.GetParameters() is [{ ParameterType.IsGenericType: true } p]
                && p.ParameterType.GetGenericTypeDefinition() == typeof(Vec<>)).MakeGenericMethod(field.FieldType.GetGenericArguments())));
    }

    static void Fill(object cell, string scope, Func<string, double[]> parameter)
    {
        foreach (var field in cell.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (field.IsDefined(typeof(StateAttribute)) || field.IsDefined(typeof(OptionAttribute))) continue;
            var name = Names.Join(scope, field.Name);
            if (field.FieldType.IsDefined(typeof(RnnCellAttribute))) Fill(field.GetValue(cell)!, name, parameter);
            else if (field.FieldType == typeof(Scalar)) field.SetValue(cell, new Scalar(parameter(name).FirstOrDefault()));
            else if (field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() is var open && (open == typeof(Vec<>) || open == typeof(Mat<,>)))
                if (parameter(name) is { Length: > 0 } values) field.SetValue(cell, EagerVector.Adopt(field.FieldType, values));
        }
    }
}
