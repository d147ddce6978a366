using Rnn.Benchmarks.Models;

namespace Rnn.Benchmarks.Networks;

// One layer each, 128 numbers in, 128 out.

[RnnModel]
[Input(128)]
[SimpleRnn(128)]
public sealed partial class SimpleRnn128 : IStreamed<SimpleRnn128.State>;

[RnnModel]
[Input(128)]
[Elman(128)]
public sealed partial class Elman128 : IStreamed<Elman128.State>;

[RnnModel]
[Input(128)]
[Jordan(128, 128)]
public sealed partial class Jordan128 : IStreamed<Jordan128.State>;

[RnnModel]
[Input(128)]
[Lstm(128)]
public sealed partial class Lstm128 : IStreamed<Lstm128.State>;

[RnnModel]
[Input(128)]
[LstmPeephole(128)]
public sealed partial class LstmPeephole128 : IStreamed<LstmPeephole128.State>;

[RnnModel]
[Input(128)]
[LstmCoupled(128)]
public sealed partial class LstmCoupled128 : IStreamed<LstmCoupled128.State>;

[RnnModel]
[Input(128)]
[LstmProjected(128, 128)]
public sealed partial class LstmProjected128 : IStreamed<LstmProjected128.State>;

[RnnModel]
[Input(128)]
[LstmFullGates(128)]
public sealed partial class LstmFullGates128 : IStreamed<LstmFullGates128.State>;

[RnnModel]
[Input(128)]
[LstmNoForget(128)]
public sealed partial class LstmNoForget128 : IStreamed<LstmNoForget128.State>;

[RnnModel]
[Input(128)]
[LstmVariant(128)]
public sealed partial class LstmVariant128 : IStreamed<LstmVariant128.State>;

[RnnModel]
[Input(128)]
[LstmLayerNorm(128)]
public sealed partial class LstmLayerNorm128 : IStreamed<LstmLayerNorm128.State>;

[RnnModel]
[Input(128)]
[Recurrent(typeof(LstmZoneout<,>), 128)]
public sealed partial class LstmZoneout128 : IStreamed<LstmZoneout128.State>;

[RnnModel]
[Input(128)]
[Gru(128)]
public sealed partial class Gru128 : IStreamed<Gru128.State>;

[RnnModel]
[Input(128)]
[GruResetBefore(128)]
public sealed partial class GruResetBefore128 : IStreamed<GruResetBefore128.State>;

[RnnModel]
[Input(128)]
[GruLayerNorm(128)]
public sealed partial class GruLayerNorm128 : IStreamed<GruLayerNorm128.State>;

[RnnModel]
[Input(128)]
[Recurrent(typeof(GruZoneout<,>), 128)]
public sealed partial class GruZoneout128 : IStreamed<GruZoneout128.State>;

[RnnModel]
[Input(128)]
[MinimalGatedUnit(128)]
public sealed partial class MinimalGatedUnit128 : IStreamed<MinimalGatedUnit128.State>;

[RnnModel]
[Input(128)]
[MinGru(128)]
public sealed partial class MinGru128 : IStreamed<MinGru128.State>;

[RnnModel]
[Input(128)]
[IndRnn(128)]
public sealed partial class IndRnn128 : IStreamed<IndRnn128.State>;

[RnnModel]
[Input(128)]
[Sru(128)]
public sealed partial class Sru128 : IStreamed<Sru128.State>;

[RnnModel]
[Input(128)]
[Recurrent(typeof(UvwNetwork<,,>), 128, 128)]
public sealed partial class UvwNetwork128 : IStreamed<UvwNetwork128.State>;

[RnnModel]
[Input(128)]
[Recurrent(typeof(FastGrnn<,>), 128)]
public sealed partial class FastGrnn128 : IStreamed<FastGrnn128.State>;

[RnnModel]
[Input(128)]
[Recurrent(typeof(Janet<,>), 128)]
public sealed partial class Janet128 : IStreamed<Janet128.State>;

[RnnModel]
[Input(128)]
[Recurrent(typeof(MultiplicativeLstm<,>), 128)]
public sealed partial class MultiplicativeLstm128 : IStreamed<MultiplicativeLstm128.State>;

[RnnModel]
[Input(128)]
[Recurrent(typeof(ScalarLstm<,>), 128)]
public sealed partial class ScalarLstm128 : IStreamed<ScalarLstm128.State>;

[RnnModel]
[Input(128)]
[Recurrent(typeof(ClosedFormContinuous<,>), 128)]
public sealed partial class ClosedFormContinuous128 : IStreamed<ClosedFormContinuous128.State>;
