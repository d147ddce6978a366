using Rnn.Conformance.Cases;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds;

/// <summary>
/// One kind of case: its options become a declaration. A new kind is one file with a class of this interface; the table finds it.
/// </summary>
internal interface IKind
{
    /// <summary>The kind as the files call it.</summary>
    string Name { get; }

    /// <summary>Which of the two schemas it belongs to: both have an <c>lstm</c>.</summary>
    Schema Schema { get; }

    /// <summary>What to run; null for a case of this kind that needs what is not there yet.</summary>
    Exercise? Prepare(VectorCase vector);
}
