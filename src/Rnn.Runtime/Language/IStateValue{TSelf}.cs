namespace Rnn;

/// <summary>A state that knows where it starts.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IStateValue<TSelf> : IStateValue where TSelf : class, IStateValue<TSelf>
{
    /// <summary>The value at the start of a sequence: zeros, the token 0, an empty sequence.</summary>
    static abstract TSelf Zero { get; }
}
