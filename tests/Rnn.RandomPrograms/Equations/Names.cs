namespace Rnn.RandomPrograms.Equations;

/// <summary>Canonical names: layer, members and field joined by dots; the members of a network stand at the top.</summary>
internal static class Names
{
    public static string Join(string scope, string name) => scope == "" ? name : $"{scope}.{name}";
}
