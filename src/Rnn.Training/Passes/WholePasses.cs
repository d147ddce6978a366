namespace Rnn.Training;

/// <summary>All steps at once: what the backward pass reads is kept for every one of them.</summary>
internal sealed class WholePasses<TModel>(TModel model, int entry, int length, int batch, TrainingOptions options) : IPasses
    where TModel : class, IRnnModel<TModel>
{
    public Workspace Memory { get; } = new(TModel.Plan(entry, length, batch)) { Threads = options.Threads, Seed = options.Seed };

    public void Forward() => model.Forward(entry, Memory);

    public void Backward() => model.Backward(entry, Memory);

    public void Dispose() => Memory.Dispose();
}
