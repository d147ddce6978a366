using Rnn.RandomPrograms.Equations;

namespace Rnn.RandomPrograms.Generation;

/// <summary>An expression with a guess of how large its entries get; guesses keep recurrences from exploding.</summary>
internal readonly record struct Term(Expr Expr, double Size)
{
    /// <summary>The same, squashed where it may be large.</summary>
    public Term Tamed(double limit = 2.5) => Size <= limit ? this : new(new Apply("Tanh", Expr), 1);
}
