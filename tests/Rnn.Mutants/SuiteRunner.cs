using System.Reflection;

namespace Rnn.Mutants;

/// <summary>
/// Runs facts and theories of a loaded test assembly until one fails: classes in a given order first, then all others. Attributes are known
/// by name, so that it does not matter which context loaded them.
/// </summary>
internal sealed class SuiteRunner(Assembly tests, IReadOnlyList<string> first, Func<Type, bool> takes, TimeSpan limit)
{
    /// <summary>The test that failed; null if none did.</summary>
    public string? FirstFailure()
    {
        var classes = tests.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && takes(t) && t.GetMethods().Any(IsTest))
            .OrderBy(t => first.ToList().IndexOf(t.Name) is >= 0 and var place ? place : first.Count).ThenBy(t => t.FullName, StringComparer.Ordinal);
        foreach (var type in classes)
            foreach (var method in type.GetMethods().Where(IsTest))
                foreach (var arguments in Rows(type, method))
                    if (!Passes(type, method, arguments)) return $"{type.Name}.{method.Name}";
        return null;
    }

    static bool IsTest(MethodInfo method) => method.GetCustomAttributesData().Any(a => a.AttributeType.Name is "FactAttribute" or "TheoryAttribute");

    static IEnumerable<object?[]> Rows(Type type, MethodInfo method)
    {
        var attributes = method.GetCustomAttributesData();
        if (attributes.Any(a => a.AttributeType.Name == "FactAttribute")) return [[]];
        var rows = new List<object?[]>();
        foreach (var attribute in attributes)
            if (attribute.AttributeType.Name == "InlineDataAttribute")
                rows.Add([.. ((IReadOnlyCollection<CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!).Select(Value)]);
            else if (attribute.AttributeType.Name == "MemberDataAttribute")
                rows.AddRange(((System.Collections.IEnumerable)Member(type, (string)attribute.ConstructorArguments[0].Value!)).Cast<object>().Select(Row));
        return rows;
    }

    static object?[] Row(object row) => row as object?[] ?? (object?[])row.GetType().GetMethod("GetData")!.Invoke(row, null)!;

    static object? Value(CustomAttributeTypedArgument argument) => argument.Value is IReadOnlyCollection<CustomAttributeTypedArgument> many
        ? many.Select(m => m.Value).ToArray() : argument.ArgumentType.IsEnum ? Enum.ToObject(argument.ArgumentType, argument.Value!) : argument.Value;

    static object Member(Type type, string name) =>
        type.GetProperty(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy)?.GetValue(null)
        ?? type.GetField(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)?.GetValue(null)
        ?? type.GetMethod(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!.Invoke(null, null)!;

    bool Passes(Type type, MethodInfo method, object?[] arguments)
    {
        bool passed = false;
        var worker = new Thread(() =>
        {
            try
            {
                var instance = method.IsStatic ? null : Activator.CreateInstance(type);
                var closed = method.IsGenericMethodDefinition ? method.MakeGenericMethod([.. arguments.Select(a => a!.GetType())]) : method;
                if (closed.Invoke(instance, Filled(closed, arguments)) is Task task) task.GetAwaiter().GetResult();
                (instance as IDisposable)?.Dispose();
                passed = true;
            }
            catch (Exception)
            {
                // whatever is thrown, the change was noticed
            }
        }, maxStackSize: 16 << 20) { IsBackground = true };
        worker.Start();
        return worker.Join(limit) && passed;
    }

    static object?[] Filled(MethodInfo method, object?[] arguments) =>
        [.. method.GetParameters().Select((p, i) => i < arguments.Length ? Converted(arguments[i], p.ParameterType) : p.DefaultValue)];

    static object? Converted(object? value, Type type) => value is IConvertible && type.IsPrimitive && !type.IsInstanceOfType(value) ? Convert.ChangeType(value, type, System.Globalization.CultureInfo.InvariantCulture) : value;
}
