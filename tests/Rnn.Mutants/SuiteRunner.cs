using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Rnn.Mutants;

/// <summary>
/// Runs facts and theories of a loaded test assembly until one fails: classes in a given order first, then all others. Attributes are known
/// by name, so that it does not matter which context loaded them.
/// </summary>
/// <param name="tests">The test assembly.</param>
/// <param name="first">Names of the classes to begin with.</param>
/// <param name="takes">Which classes run at all.</param>
/// <param name="starting">Told the name of each test before it runs.</param>
internal sealed class SuiteRunner(Assembly tests, IReadOnlyList<string> first, Func<Type, bool> takes, Action<string> starting)
{
    const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy;

    /// <summary>The test that failed; null if none did.</summary>
    public string? FirstFailure()
    {
        var order = first.ToList();
        var classes = tests.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && takes(t) && t.GetMethods().Any(IsTest))
            .OrderBy(t => order.IndexOf(t.Name) is >= 0 and var place ? place : order.Count).ThenBy(t => t.FullName, StringComparer.Ordinal);
        foreach (var type in classes)
            foreach (var method in type.GetMethods().Where(IsTest))
            {
                string name = $"{type.Name}.{method.Name}";
                starting(name);
                try
                {
                    foreach (var arguments in Rows(type, method))
                    {
                        if (arguments.Length > 0) starting(name = $"{type.Name}.{method.Name}({string.Join(", ", arguments.Select(a => Convert.ToString(a, CultureInfo.InvariantCulture)))})");
                        Run(type, method, arguments);
                    }
                }
                catch (Exception e)
                {
                    Console.Error.WriteLine(e);
                    return name;        // whatever is thrown, the change was noticed
                }
            }
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
                rows.AddRange(((IEnumerable)Member(type, (string)attribute.ConstructorArguments[0].Value!)).Cast<object?[]>());
        return rows;
    }

    static object? Value(CustomAttributeTypedArgument argument) => argument.Value is IReadOnlyCollection<CustomAttributeTypedArgument> many
        ? many.Select(m => m.Value).ToArray() : argument.ArgumentType.IsEnum ? Enum.ToObject(argument.ArgumentType, argument.Value!) : argument.Value;

    static object Member(Type type, string name) =>
        type.GetProperty(name, Static)?.GetValue(null) ?? type.GetField(name, Static)?.GetValue(null) ?? type.GetMethod(name, Static)!.Invoke(null, null)!;

    static void Run(Type type, MethodInfo method, object?[] arguments)
    {
        // the only thing that a constructor of a test class takes is the place that it writes to
        var instance = type.GetConstructors()[0].GetParameters().Length == 0 ? Activator.CreateInstance(type) : Activator.CreateInstance(type, new Unheard());
        if (method.Invoke(instance, Filled(method, arguments)) is Task task) task.GetAwaiter().GetResult();
        (instance as IDisposable)?.Dispose();
    }

    static object?[] Filled(MethodInfo method, object?[] arguments) =>
        [.. method.GetParameters().Select((p, i) => i < arguments.Length ? Converted(arguments[i], p.ParameterType) : p.DefaultValue)];

    static object? Converted(object? value, Type type) =>
        value is IConvertible && type.IsPrimitive && !type.IsInstanceOfType(value) ? Convert.ChangeType(value, type, CultureInfo.InvariantCulture) : value;
}
