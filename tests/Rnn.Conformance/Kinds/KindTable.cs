using Rnn.Conformance.Cases;

namespace Rnn.Conformance.Kinds;

/// <summary>All kinds, found by their interface.</summary>
internal static class KindTable
{
    static readonly Dictionary<(Schema, string), IKind> Kinds = typeof(KindTable).Assembly.GetTypes()
        .Where(t => t.IsClass && !t.IsAbstract && t.IsAssignableTo(typeof(IKind)))
        .Select(t => (IKind)Activator.CreateInstance(t, nonPublic: true)!)
        .ToDictionary(k => (k.Schema, k.Name));

    public static IKind? Find(VectorCase vector) => Kinds.GetValueOrDefault((vector.Schema, vector.Kind));
}
