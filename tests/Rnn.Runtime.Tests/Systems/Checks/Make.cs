#nullable disable // fields and options are found by name here, through dynamic
using System.Collections;
using System.Reflection;
using static Rnn.Ops;

namespace Rnn.Runtime.Tests.Systems.Checks;

/// <summary>Types of sizes that a file gives.</summary>
internal static class Make
{
    internal static bool Is(Type t, Type open) => t.IsGenericType && t.GetGenericTypeDefinition() == open;
    internal static Type Dim(int n) => typeof(IDim).Assembly.GetType($"Rnn.D{n}") ?? throw new InvalidOperationException($"no D{n}");
    internal static Type Add(int a, int b) => Close(typeof(Sum<,>), a, b);
    internal static Type Close(Type open, params object[] sizes) => open.MakeGenericType([.. sizes.Select(s => s is int n ? Dim(n) : (Type)s)]);
    internal static dynamic New(Type open, params object[] sizes) => Instance(Close(open, sizes));
    internal static T New<T>() => (T)Instance(typeof(T));
    internal static object Instance(Type type) => Activator.CreateInstance(type);

    internal static IEnumerable<FieldInfo> Fields(Type type) => type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
    internal static bool IsLayer(Type type) => type.IsDefined(typeof(RnnCellAttribute));

    internal static dynamic Vector(double[] a) => Value(Close(typeof(Vec<>), a.Length), a);
    internal static dynamic Sequence(double[] a, int width)
    {
        var vectors = a.Chunk(width).Select(r => (object)Vector(r)).ToArray();
        var items = Array.CreateInstance(Close(typeof(Vec<>), width), vectors.Length);
        vectors.CopyTo(items, 0);
        return Activator.CreateInstance(typeof(Seq<>).MakeGenericType(items.GetType().GetElementType()), [items]);
    }

    /// <summary>A vector, matrix or scalar of a type from its numbers.</summary>
    internal static object Value(Type type, double[] numbers)
    {
        if (type == typeof(Scalar)) return new Scalar(numbers[0]);
        var method = typeof(Make).GetMethod(Is(type, typeof(Vec<>)) ? nameof(VectorOf) : nameof(MatrixOf), BindingFlags.Static | BindingFlags.NonPublic);
        return method.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [numbers]);
    }

    static Vec<N> VectorOf<N>(double[] numbers) where N : IDim => new(numbers);
    static Mat<R, C> MatrixOf<R, C>(double[] numbers) where R : IDim where C : IDim => new(numbers);

    /// <summary>Any numbers in every parameter, states at their start.</summary>
    internal static T Filled<T>(T cell, Random random) where T : ICell
    {
        Fill(cell, random);
        cell.State = States.Zero;
        return cell;
    }

    static void Fill(object cell, Random random)
    {
        double[] Numbers(object value) => [.. Flat(value).Select(_ => random.NextDouble() - 0.5)];
        foreach (var field in Fields(cell.GetType()))
        {
            var value = field.GetValue(cell);
            if (IsLayer(field.FieldType)) Fill(value, random);
            else if (field.FieldType.IsArray) foreach (var layer in (Array)value) Fill(layer, random);
            else if (field.FieldType == typeof(Scalar) || Is(field.FieldType, typeof(Vec<>)) || Is(field.FieldType, typeof(Mat<,>))) field.SetValue(cell, Value(field.FieldType, Numbers(value)));
        }
    }

    internal static IEnumerable<double> Flat(object o) => o switch
    {
        double d => [d],
        int i => [i],
        Scalar s => [s.Value],
        Token t => [t.Index],
        double[] a => a,
        IEnumerable e => e.Cast<object>().SelectMany(Flat),
        _ => Flat((object)((dynamic)o).ToArray()),
    };

    internal static FieldInfo Find(object o, string name) => Make.Fields(o.GetType()).Single(f => f.Name == name);
    internal static object Get(object o, string name) => Find(o, name).GetValue(o);
    internal static void Set(object o, string name, object value)
    {
        var f = Find(o, name);
        if (Is(f.FieldType, typeof(Activation<>)))
            value = typeof(Ops).GetMethods().Single(m => m.Name == (string)value && m.IsGenericMethod).MakeGenericMethod(f.FieldType.GenericTypeArguments).CreateDelegate(f.FieldType);
        f.SetValue(o, value);
    }
}
