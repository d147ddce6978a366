using Rnn.Training.Tests.Vectors;

namespace Rnn.Training.Tests.Trajectories;

/// <summary>The windows of a case as batches, in their order: update k uses window k mod N.</summary>
sealed class Windows(ReferenceCase reference) : TrainingData
{
    public override int Count => reference.Shape("inputs", reference.Has("inputs", "x") ? "x" : "tokens")[0];

    public override BatchSource Open(BatchRequest request) => new Source(reference, request, Count);

    protected override TrainingData Range(int first, int count) => throw new NotSupportedException("Nothing is held back.");

    sealed class Source(ReferenceCase reference, BatchRequest request, int windows) : BatchSource
    {
        readonly float[] x = reference.Has("inputs", "x") ? reference.Floats("inputs", "x") : [];
        readonly int[] tokens = reference.Has("inputs", "tokens") ? reference.Integers("inputs", "tokens") : [];
        readonly int[] labels = reference.Has("inputs", "labels") ? reference.Integers("inputs", "labels") : [];
        readonly float[] values = reference.Has("inputs", "target") ? reference.Floats("inputs", "target") : [];
        readonly int[] lengths = reference.Has("inputs", "lengths") ? reference.Integers("inputs", "lengths") : [];
        readonly int[] shape = reference.Shape("inputs", reference.Has("inputs", "x") ? "x" : "tokens");

        public override int SequenceLength => shape[1];

        public override int BatchSize => shape[2];

        public override int Batches => windows;

        public override bool CarriesState => reference.Flag("carry");

        public override void Begin(int epoch)
        {
        }

        public override void Fill(int batch, Workspace workspace, TargetBuffer targets)
        {
            (workspace.Length, workspace.Batch) = (SequenceLength, BatchSize);
            if (lengths.Length > 0) Window(lengths, batch).CopyTo(workspace.Lengths);
            if (tokens.Length > 0) Window(tokens, batch).CopyTo(workspace.Tokens(request.Input.Name));
            else Window(x, batch).CopyTo(workspace.Port(request.Input.Name, PortRole.Input));
            targets.Rows = request.Output.Axis is null ? BatchSize : SequenceLength * BatchSize;
            targets.HasLabels = labels.Length > 0;
            if (labels.Length > 0) Window(labels, batch).CopyTo(targets.Labels);
            else Window(values, batch).CopyTo(targets.Values);
        }

        ReadOnlySpan<T> Window<T>(T[] all, int batch) => all.AsSpan(batch * (all.Length / windows), all.Length / windows);
    }
}
