namespace Rnn;

/// <summary>A field that a cell carries from step to step. It starts a sequence at zero.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class StateAttribute : Attribute
{
    /// <summary>The name of a parameter of the same cell: the state starts from it, and it is trained. A stream's <c>NewState</c> holds it.</summary>
    public string? Initial { get; set; }
}
