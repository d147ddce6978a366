namespace Rnn.Models.Tests;

/// <summary>Chains of three and of two steps, joined by a convolution.</summary>
[RnnModel]
[Input(5)]
[Lstm(18, Dilation = 3)]
[Gru(7, Dilation = 2)]
[CausalConvolution(4, 2)]
[Dense(3)]
public partial class DilatedStack;

/// <summary>The network of <see cref="DilatedStack"/>, written out.</summary>
[RnnModel]
public partial class DilatedNetwork
{
    Dilated<Lstm<D5, D18>, D5, D18, D3> lower;
    Dilated<Gru<D18, D7>, D18, D7, D2> upper;
    CausalConvolution<D7, D4, D2> joined;
    Dense<D4, D3> output;

    public Vec<D3> Step(Vec<D5> x) => output.Step(joined.Step(upper.Step(lower.Step(x))));
}

/// <summary>A long delay over few units, larger than any step before it has been.</summary>
[RnnModel]
[Input(2)]
[Elman(5, Dilation = 40)]
[Dense(3)]
public partial class LongDelay;

[RnnModel]
[Input(5)]
[Bidirectional]
[Elman(6, Dilation = 2)]
[Dense(3)]
public partial class DilatedBothWays;

[RnnModel]
[Input(5)]
[Lstm(18)]
[Dense(3)]
public partial class Undilated;

[RnnModel]
[Input(5)]
[Lstm(18, Dilation = 1)]
[Dense(3)]
public partial class DilatedByOne;

[RnnModel]
[Input(5)]
[Lstm(18, Dilation = 4)]
[Dense(3)]
public partial class DilatedByFour;

/// <summary>A cell of three states, one of them a scalar, that drops units of what it kept.</summary>
[RnnModel]
[Input(5)]
[Recurrent(typeof(ThreeStates<,>), 6, Dilation = 2, Zoneout = 0.3)]
[Dense(3)]
public partial class DilatedThreeStates;

[RnnModel]
[Input(5)]
[LstmDepthGatedInput(18)]
[LstmDepthGated(18)]
[LstmDepthGated(18, Dilation = 2)]
[Dense(3)]
public partial class DepthGatedStack;

/// <summary>The first two layers of <see cref="DepthGatedStack"/>, written out.</summary>
[RnnModel]
public partial class DepthGatedNetwork
{
    LstmDepthGatedInput<D5, D18> lower;
    LstmDepthGated<D18> upper;
    Dense<D18, D3> output;

    public Vec<D3> Step(Vec<D5> x)
    {
        var h = lower.Step(x);
        return output.Step(upper.Step(h, lower.c));
    }
}

[RnnModel]
[Input(5)]
[LstmDepthGatedInput(18)]
[LstmDepthGated(18)]
[Dense(3)]
public partial class DepthGatedPair;

/// <summary>Three layers of both directions, the upper ones residual.</summary>
[RnnModel]
[Input(5)]
[Bidirectional]
[Lstm(6)]
[Bidirectional]
[Gru(6, Residual = true)]
[Bidirectional(Merge = Merge.Sum)]
[Lstm(12, Residual = true)]
[Dense(3)]
public partial class DeepBothWays;

/// <summary>Adaptive computation time: up to four inner steps.</summary>
[RnnModel]
[Input(5)]
[Recurrent(typeof(AdaptiveTime<Lstm<Sum<D5, D1>, D18>, D5, D18, D3>), Options = "limit=4, tau=0.25")]
public partial class AdaptiveModel;
