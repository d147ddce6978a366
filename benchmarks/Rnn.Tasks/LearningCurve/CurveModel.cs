namespace Rnn.Tasks.LearningCurve;

/// <summary>The character model of the comparison with PyTorch, started as PyTorch starts it.</summary>
[RnnModel]
[Tokens(65)]
[Recurrent(typeof(TorchLstm<,>), 128)]
[Recurrent(typeof(TorchLstm<,>), 128)]
[Dense(65, Initializers = "W = Uniform(0.08838834764831845); b = Uniform(0.08838834764831845)")]
public partial class CurveModel;
