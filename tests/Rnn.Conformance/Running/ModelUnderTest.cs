namespace Rnn.Conformance.Running;

/// <inheritdoc/>
internal sealed class ModelUnderTest<TModel> : IModelUnderTest where TModel : class, IRnnModel<TModel>
{
    const int Entry = 0;

    readonly TModel model = TModel.Create(seed: 1);

    public ModelInfo Info => TModel.Info;

    public void SetParameter(string name, ReadOnlySpan<float> rowMajor) => model.Parameters[name].CopyFrom(rowMajor);

    public float[] InitialParameter(string name, ulong seed) => TModel.Create(seed).Parameters[name].ToArray();

    public Span<float> Block => model.Parameters.Values;

    public void ClearParameters()
    {
        foreach (var parameter in Info.Parameters) SetParameter(parameter.Name, new float[parameter.Rows * parameter.Columns]);
    }

    public Workspace Allocate(int steps, int batch) => new(TModel.Plan(Entry, steps, batch)) { Length = steps, Batch = batch };

    public void Forward(Workspace workspace)
    {
        workspace.PoisonScratch();      // what is read before it was written shows as NaN
        model.Forward(Entry, workspace);
    }

    public void Backward(Workspace workspace) => model.Backward(Entry, workspace);
}

/// <summary>Makes the adapter for a type that is only known after loading.</summary>
internal static class ModelUnderTest
{
    public static IModelUnderTest Of(Type model) => (IModelUnderTest)Activator.CreateInstance(typeof(ModelUnderTest<>).MakeGenericType(model))!;
}
