using Rnn.Benchmarks.Models;

namespace Rnn.Benchmarks.Networks;

// Amplifiers: one sample in, one out.

[RnnModel]
[Input(1)]
[Lstm(8)]
[Dense(1)]
public sealed partial class AmplifierLstm8 : IStreamed<AmplifierLstm8.State>;

[RnnModel]
[Input(1)]
[Lstm(12)]
[Dense(1)]
public sealed partial class AmplifierLstm12 : IStreamed<AmplifierLstm12.State>;

[RnnModel]
[Input(1)]
[Lstm(16)]
[Dense(1)]
public sealed partial class AmplifierLstm16 : IStreamed<AmplifierLstm16.State>;

[RnnModel]
[Input(1)]
[Lstm(24)]
[Dense(1)]
public sealed partial class AmplifierLstm24 : IStreamed<AmplifierLstm24.State>;

[RnnModel]
[Input(1)]
[Lstm(40)]
[Dense(1)]
public sealed partial class AmplifierLstm40 : IStreamed<AmplifierLstm40.State>;

[RnnModel]
[Input(1)]
[Gru(8)]
[Dense(1)]
public sealed partial class AmplifierGru8 : IStreamed<AmplifierGru8.State>;

[RnnModel]
[Input(1)]
[Gru(16)]
[Dense(1)]
public sealed partial class AmplifierGru16 : IStreamed<AmplifierGru16.State>;

[RnnModel]
[Input(1)]
[Lstm(8)]
[Lstm(8)]
[Dense(1)]
public sealed partial class AmplifierLstm2x8 : IStreamed<AmplifierLstm2x8.State>;

// The layers of RTNeural-compare: as many numbers in as out.

[RnnModel]
[Input(4)]
[Lstm(4)]
public sealed partial class LayerLstm4 : IStreamed<LayerLstm4.State>;

[RnnModel]
[Input(8)]
[Lstm(8)]
public sealed partial class LayerLstm8 : IStreamed<LayerLstm8.State>;

[RnnModel]
[Input(16)]
[Lstm(16)]
public sealed partial class LayerLstm16 : IStreamed<LayerLstm16.State>;

[RnnModel]
[Input(32)]
[Lstm(32)]
public sealed partial class LayerLstm32 : IStreamed<LayerLstm32.State>;

[RnnModel]
[Input(64)]
[Lstm(64)]
public sealed partial class LayerLstm64 : IStreamed<LayerLstm64.State>;

[RnnModel]
[Input(4)]
[Gru(4)]
public sealed partial class LayerGru4 : IStreamed<LayerGru4.State>;

[RnnModel]
[Input(8)]
[Gru(8)]
public sealed partial class LayerGru8 : IStreamed<LayerGru8.State>;

[RnnModel]
[Input(16)]
[Gru(16)]
public sealed partial class LayerGru16 : IStreamed<LayerGru16.State>;

[RnnModel]
[Input(32)]
[Gru(32)]
public sealed partial class LayerGru32 : IStreamed<LayerGru32.State>;

[RnnModel]
[Input(64)]
[Gru(64)]
public sealed partial class LayerGru64 : IStreamed<LayerGru64.State>;
