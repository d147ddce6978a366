using System.Reflection;

namespace Rnn.Models.Tests;

/// <summary>An instance of a cell's class in eager mode with the parameters that a compiled model has under the same names.</summary>
internal static class EagerTwin
{
    const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <param name="cell">A cell; cells inside it are filled too.</param>
    /// <param name="model">The compiled model.</param>
    /// <param name="path">The name of the cell in the model, such as <c>Lstm1</c>; empty for the model itself.</param>
    public static T Of<T, TModel>(T cell, TModel model, string path) where T : class where TModel : class, IRnnModel<TModel>
    {
        Fill(cell, model, path);
        return cell;
    }

    /// <summary>Sets every parameter of a cell that the model has below a path.</summary>
    public static void Fill<TModel>(object cell, TModel model, string path) where TModel : class, IRnnModel<TModel>
    {
        foreach (var parameter in TModel.Info.Parameters)
        {
            if (path.Length > 0 && !parameter.Name.StartsWith(path + ".", StringComparison.Ordinal)) continue;
            object owner = cell;
            var names = parameter.Name[(path.Length == 0 ? 0 : path.Length + 1)..].Split('.');
            foreach (var member in names[..^1]) owner = owner.GetType().GetField(member, Members)!.GetValue(owner)!;
            var field = owner.GetType().GetField(names[^1], Members)!;
            field.SetValue(owner, ValueOf(field.FieldType, Array.ConvertAll(model.Parameters[parameter.Name].ToArray(), v => (double)v)));
        }
    }

    public static void SetOption(object cell, string option, object value) => cell.GetType().GetField(option, Members)!.SetValue(cell, value);

    static object ValueOf(Type type, double[] values) => type == typeof(Scalar) ? new Scalar(values[0]) :
        typeof(EagerTwin).GetMethod(type.GenericTypeArguments.Length == 1 ? nameof(Vector) : nameof(Matrix), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(type.GenericTypeArguments).Invoke(null, [values])!;

    static Vec<N> Vector<N>(double[] values) where N : IDim => new(values);

    static Mat<R, C> Matrix<R, C>(double[] values) where R : IDim where C : IDim => new(values);
}
