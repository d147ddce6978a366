using System.Reflection;

namespace Rnn.Runtime.Tests.Language;

/// <summary>Calls the generic language at sizes that only a file knows.</summary>
internal static class Generic
{
    internal static Type Dim(int size) => typeof(D1).Assembly.GetType($"Rnn.D{size}") ?? throw new ArgumentException($"No D{size}.");

    /// <summary>An op of one vector by name.</summary>
    internal static double[] Apply(string op, double[] x)
    {
        var method = typeof(Generic).GetMethod(nameof(ApplyTyped), BindingFlags.NonPublic | BindingFlags.Static)!;
        return (double[])method.MakeGenericMethod(Dim(x.Length)).Invoke(null, [op, x])!;
    }

    /// <summary>An op of one scalar by name.</summary>
    internal static double ApplyScalar(string op, double x)
        => ((Scalar)typeof(Ops).GetMethod(op, [typeof(Scalar)])!.Invoke(null, [new Scalar(x)])!).Value;

    static double[] ApplyTyped<N>(string op, double[] x) where N : IDim
    {
        var method = typeof(Ops).GetMethods().Single(m => m.Name == op && m.IsGenericMethod && m.GetParameters() is [var p]
            && p.ParameterType.IsGenericType && p.ParameterType.GetGenericTypeDefinition() == typeof(Vec<>));
        return ((Vec<N>)method.MakeGenericMethod(typeof(N)).Invoke(null, [new Vec<N>(x)])!).Values.ToArray();
    }
}
