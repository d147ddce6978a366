using Rnn;

namespace CountingExample;

[RnnModel]
[Tokens(10000)]
[Embedding(32)]
[SimpleRnn(32)]
[LastStep]
public partial class EmbeddingRnn;

[RnnModel]
[Tokens(10000)]
[Embedding(32)]
[SimpleRnn(32)]
public partial class EmbeddingRnnSequence;

[RnnModel]
[Tokens(10000)]
[Embedding(32)]
[SimpleRnn(32)]
[SimpleRnn(32)]
[SimpleRnn(32)]
[SimpleRnn(32)]
[LastStep]
public partial class FourRnns;

[RnnModel]
[Tokens(10000)]
[Embedding(32)]
[SimpleRnn(32)]
[LastStep]
[Dense(1)]
public partial class FilmReviews;

[RnnModel]
[Tokens(10000)]
[Embedding(32)]
public partial class EmbeddingOnly;

[RnnModel]
[Input(32)]
[SimpleRnn(32)]
public partial class OneSimpleRnn;

[RnnModel]
[Input(32)]
[Lstm(32)]
public partial class OneLstm;

[RnnModel]
[Input(32)]
[Gru(32)]
public partial class OneGru;

[RnnModel]
[Input(32)]
[GruResetBefore(32)]
public partial class OneGruResetBefore;

[RnnModel]
[Input(32)]
[Bidirectional]
[Lstm(32)]
public partial class TwoDirections;

[RnnModel]
[Input(32)]
[LstmPeephole(32)]
public partial class OnePeephole;

[RnnModel]
[Input(32)]
[LstmCoupled(32)]
public partial class OneCoupled;

[RnnModel]
[Input(32)]
[LstmNoForget(32)]
public partial class OneNoForget;

[RnnModel]
[Input(32)]
[MinimalGatedUnit(32)]
public partial class OneMinimal;

[RnnModel]
[Input(4)]
[Recurrent(typeof(UvwNetwork<,,>), 4, 3, Options = "bias = false")]
public partial class UvwPlain;

[RnnModel]
[Input(4)]
[Recurrent(typeof(UvwNetwork<,,>), 4, 3)]
public partial class UvwBiased;
