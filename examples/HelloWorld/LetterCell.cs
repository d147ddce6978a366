using Rnn;
using static Rnn.Ops;

namespace HelloWorld;

/// <summary>
/// h' = tanh(Whh h + Wxh x + bias), y = Why h', x a letter: column x of Wxh. Recurrence and bias are one number each.
/// </summary>
[RnnCell]
public sealed partial class LetterCell
{
    Mat<D3, D4> Wxh;
    Scalar Whh, bias;
    Mat<D4, D3> Why;

    /// <summary>What the cell remembers.</summary>
    [State] public Vec<D3> h;

    /// <summary>One letter in, one number for each letter that may come next out.</summary>
    public Vec<D4> Step(Token letter)
    {
        h = Tanh(Whh * h + Wxh.T[letter] + bias);
        return Why * h;
    }
}
