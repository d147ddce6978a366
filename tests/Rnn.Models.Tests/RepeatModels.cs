using static Rnn.Ops;

namespace Rnn.Models.Tests;

/// <summary>A sequence of any length becomes one vector, which is what is read at each of seven steps.</summary>
[RnnModel]
[Input(5)]
[Gru(18)]
[LastStep]
[RepeatVector(7)]
[Lstm(20)]
[Dense(4)]
public partial class RepeatsVector;

/// <summary>The network of <see cref="RepeatsVector"/>, written out.</summary>
[RnnModel]
public partial class RepeatsInNetwork
{
    const int Steps = 7;
    Gru<D5, D18> encoder;
    Lstm<D18, D20> decoder;
    Dense<D20, D4> output;

    public Seq<Vec<D4>> Forward(Seq<Vec<D5>> x)
    {
        var h = x.Scan(encoder.Step).Last;
        return Repeat(Steps, () => output.Step(decoder.Step(h)));
    }
}

/// <summary>The decoder alone, which reads a vector at every step.</summary>
[RnnModel]
[Input(18)]
[Lstm(20)]
[Dense(4)]
public partial class RepeatsDecoder;

/// <summary>The encoder alone.</summary>
[RnnModel]
[Input(5)]
[Gru(18)]
[LastStep]
public partial class RepeatsEncoder;

/// <summary>Both directions, dropout, a second vector and a second number of steps.</summary>
[RnnModel]
[Input(5)]
[Bidirectional]
[Gru(9)]
[LastStep]
[RepeatVector(4)]
[Dropout(0.25)]
[Bidirectional]
[Lstm(6)]
[LastStep]
[Dense(5)]
[RepeatVector(3)]
[SimpleRnn(8)]
public partial class RepeatsTwice;

/// <summary>Every step has the same vector, with no loop at all.</summary>
[RnnModel]
[Input(5)]
[Gru(6)]
[LastStep]
[RepeatVector(3)]
[Dense(2)]
public partial class RepeatsOnly;

/// <summary>A loss on steps whose number the equations say; what is wanted has as many.</summary>
[RnnModel]
public partial class RepeatsLoss
{
    SimpleRnn<D3, D6> encoder;
    SimpleRnn<D6, D6> decoder;
    Dense<D6, D2> output;

    public Scalar Loss(Seq<Vec<D3>> x, Seq<Vec<D2>> wanted)
    {
        var h = x.Scan(encoder.Step).Last;
        return Mean(Repeat(4, () => output.Step(decoder.Step(h))).Map(wanted, SquaredError));
    }
}
