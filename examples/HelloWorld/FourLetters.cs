using Rnn;

namespace HelloWorld;

/// <summary>Reads h e l l and should predict e l l o.</summary>
[RnnModel]
public partial class FourLetters
{
    LetterCell cell;

    /// <summary>The scores of the next letter, after each letter.</summary>
    public Seq<Vec<D4>> Forward(Seq<Token> letters) => letters.Scan(cell.Step);
}
