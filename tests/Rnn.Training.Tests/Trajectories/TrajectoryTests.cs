using Rnn.Training.Tests.Vectors;

namespace Rnn.Training.Tests.Trajectories;

/// <summary>
/// Thirty updates of whole trainings against PyTorch's: every loss, every gradient norm, the parameters at the end. Compiled
/// models, losses, clipping, optimizers and carried states must all be right for that.
/// </summary>
public sealed class TrajectoryTests
{
    const string File = "trajectories.json";

    static readonly (string Torch, string Letter)[] Tensors =
        [("rnn.weight_ih_l0", "W"), ("rnn.weight_hh_l0", "U"), ("rnn.bias_ih_l0", "b"), ("rnn.bias_hh_l0", "c")];

    [Fact]
    public void CharactersWithAdam() => Run<CharactersLstm>("characters_lstm_adam", Loss.SoftmaxCrossEntropy, c => Adam(c), "ifgo");

    [Fact]
    public void ManyToOneWithRmsProp() => Run<BinaryRnn>("binary_rnn_rmsprop", Loss.BinaryCrossEntropy, c => new RmsProp(Rate(c), Number(c, "alpha"), Number(c, "eps"), epsilonInsideRoot: false), "");

    [Fact]
    public void ClippedRegressionWithAdam() => Run<SineGru>("sine_gru_clipped", Loss.MeanSquaredError, c => Adam(c), "rzn");

    [Fact]
    public void CarriedStateWithMomentum() => Run<StreamLstm>("stream_lstm_carried", Loss.SoftmaxCrossEntropy, c => new Sgd(Rate(c), Number(c, "momentum")), "ifgo");

    static void Run<TModel>(string name, Loss loss, Func<ReferenceCase, Optimizer> optimizer, string gates) where TModel : class, IRnnModel<TModel>
    {
        var c = ReferenceCase.Find(File, name);
        var model = TModel.Create(0);
        foreach (var (parameter, values) in Parts(c, "parameters", gates)) model.Parameters[parameter].CopyFrom(values);
        List<double> norms = [];
        using var cancel = new CancellationTokenSource();
        using var trainer = new Trainer<TModel>(model, loss, optimizer(c), new() { ClipNorm = (float)c.Option("clip_norm", 0) });
        try
        {
            trainer.Fit(new Windows(c), 30, new Immediate(p =>
            {
                if (p.Finished is null) norms.Add(p.GradientNorm);
                if (norms.Count == 30) cancel.Cancel();
            }), cancel.Token);
        }
        catch (OperationCanceledException)
        {
            // After thirty updates, somewhere in a pass.
        }

        double[] losses = c.Numbers("expected", "losses"), wantedNorms = c.Numbers("expected", "gradient_norms");
        for (int i = 0; i < 30; i++)
        {
            c.AssertClose(losses[i], trainer.History.Losses[i], $"loss {i}");
            c.AssertClose(wantedNorms[i], norms[i], $"gradient norm {i}");
        }

        foreach (var (parameter, values) in Parts(c, "expected/final_parameters", gates))
        {
            float[] found = model.Parameters[parameter].ToArray();
            for (int i = 0; i < found.Length; i++) c.AssertClose(values[i], found[i], $"{parameter}[{i}]");
        }
    }

    /// <summary>PyTorch's stacked tensors, cut into our parameters.</summary>
    static IEnumerable<(string Name, float[] Values)> Parts(ReferenceCase c, string path, string gates)
    {
        float[] Read(string name) => c.Floats([.. path.Split('/'), name]);
        if (c.Has("parameters", "embedding.weight")) yield return ("Embedding1.E", Read("embedding.weight"));
        foreach (var (torch, letter) in Tensors)
        {
            float[] all = Read(torch);
            int parts = Math.Max(1, gates.Length), size = all.Length / parts;
            for (int g = 0; g < parts; g++)
                yield return ($"{Cell(gates)}1.{letter}{(gates.Length > 0 ? gates[g] : "")}", all[(g * size)..((g + 1) * size)]);
        }

        yield return ("Dense1.W", Read("linear.weight"));
        yield return ("Dense1.b", Read("linear.bias"));
    }

    static string Cell(string gates) => gates.Length switch { 4 => "TwoBiasLstm", 3 => "TwoBiasGru", _ => "TwoBiasRnn" };

    static Adam Adam(ReferenceCase c) => new(Rate(c), Number(c, "beta1"), Number(c, "beta2"), Number(c, "eps"));

    static float Rate(ReferenceCase c) => Number(c, "lr");

    static float Number(ReferenceCase c, string name) => (float)c.Options.GetProperty("optimizer").GetProperty(name).GetDouble();

    sealed class Immediate(Action<TrainingProgress> report) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => report(value);
    }
}
