using Rnn.Runtime.Tests.Systems;

namespace Rnn.Benchmarks.Cost;

/// <summary>Neural Programmer (Neelakantan, Le, Sutskever 2015) of 128 units: reads a question, then takes four steps over a table of ten columns.</summary>
[RnnModel]
public sealed partial class TableProgrammer
{
    NeuralProgrammer<D128, D128, D10> programmer;

    /// <summary>A question.</summary>
    public (Scalar answer, Seq<Scalar> rows) Forward(Seq<Token> question, Seq<Scalar> numbers, Seq<Token> positions, Seq<Vec<D10>> table)
    {
        var (answer, _, rows) = programmer.Forward(question, numbers, positions, table);
        return (answer, rows);
    }
}
