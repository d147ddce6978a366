using System.Collections.Concurrent;
using System.Reflection;

namespace Rnn.RandomPrograms.Running;

/// <summary>Doubles to and from vectors, or matrices row by row, of dimensions that are known only at run time.</summary>
internal abstract class EagerVector
{
    static readonly ConcurrentDictionary<Type, EagerVector> Known = [];

    public abstract object Make(double[] values);
    public abstract double[] Read(object vector);

    public static EagerVector Of(Type vector) => Known.GetOrAdd(vector, v => (EagerVector)Activator.CreateInstance(
        (v.GetGenericTypeDefinition() == typeof(Mat<,>) ? typeof(Typed<,>) : v.GetGenericTypeDefinition() == typeof(Past<,>) ? typeof(Register<,>) : typeof(Typed<>)).MakeGenericType(v.GetGenericArguments()))!);

    /// <summary>A vector or matrix of the given type around the numbers.</summary>
    public static object Adopt(Type type, double[] values) =>
        type.GetMethod("Adopt", BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, [values])!;

    sealed class Typed<N> : EagerVector where N : IDim
    {
        public override object Make(double[] values) => new Vec<N>(values);
        public override double[] Read(object vector) => ((Vec<N>)vector).Values.ToArray();
    }

    /// <summary>A shift register, the newest value first.</summary>
    sealed class Register<T, D> : EagerVector where T : class, IStateValue<T> where D : IDim
    {
        readonly EagerVector item = Of(typeof(T));

        public override object Make(double[] values) => values.Chunk(values.Length / D.Size).Reverse().Aggregate(new Past<T, D>(), (past, v) => past.Push((T)item.Make(v)));
        public override double[] Read(object vector) => [.. Enumerable.Range(1, D.Size).SelectMany(k => item.Read(((Past<T, D>)vector)[k]))];
    }

    sealed class Typed<R, C> : EagerVector where R : IDim where C : IDim
    {
        public override object Make(double[] values) => new Mat<R, C>(values);
        public override double[] Read(object vector) => ((Mat<R, C>)vector).ToArray();
    }
}
