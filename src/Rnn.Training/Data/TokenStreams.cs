namespace Rnn.Training;

/// <summary>
/// One long text of tokens, learnt by predicting each next token. It is cut into as many parallel streams as a batch has
/// rows; batch n holds steps [n T, n T + T) of every stream, and the state of a row goes on from one batch to the next
/// (truncated backpropagation through time). The order of a text is its meaning: nothing is shuffled.
/// </summary>
public sealed class TokenStreams : TrainingData
{
    readonly ReadOnlyMemory<int> tokens;

    /// <summary>Copies a text.</summary>
    /// <param name="tokens">At least two tokens: one to read and one to predict.</param>
    public TokenStreams(ReadOnlySpan<int> tokens)
        : this(new ReadOnlyMemory<int>(tokens.ToArray()))
    {
    }

    TokenStreams(ReadOnlyMemory<int> tokens)
    {
        if (tokens.Length < 2)
            throw new InvalidTrainingDataException($"A stream of tokens needs at least 2: one to read and one to predict; this one has {tokens.Length}.");
        this.tokens = tokens;
    }

    /// <inheritdoc/>
    public override int Count => tokens.Length;

    /// <inheritdoc/>
    protected override TrainingData Range(int first, int count) => new TokenStreams(tokens.Slice(first, count));

    /// <inheritdoc/>
    public override BatchSource Open(BatchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Input.Kind != PortKind.Token)
            throw new InvalidTrainingDataException($"The data are tokens, but input \"{request.Input.Name}\" takes {request.Input.Width} real numbers: declare [Tokens(n)].");
        if (request.Output.Axis is null)
            throw new InvalidTrainingDataException($"Every token has a next one, but output \"{request.Output.Name}\" has one row per sequence: leave out [LastStep].");
        if (request.Output.Axis != request.Input.Axis)
            throw new InvalidTrainingDataException($"Every token has a next one, but output \"{request.Output.Name}\" has {request.OutputSteps} steps whatever the input has: leave out [RepeatVector].");
        if (!request.Loss.AcceptsLabels)
            throw new InvalidTrainingDataException($"The next token is a label, which {request.Loss.GetType().Name} does not take: use SoftmaxCrossEntropy.");
        CheckRange(request);
        return new Source(tokens, request);
    }

    void CheckRange(BatchRequest request)
    {
        int classes = Math.Min(request.Input.Width, request.Output.Width);
        var tokens = this.tokens.Span;
        for (int i = 0; i < tokens.Length; i++)
        {
            if ((uint)tokens[i] >= (uint)classes)
                throw new InvalidTrainingDataException($"Token {tokens[i]} at position {i} is out of range: the model knows tokens 0 to {classes - 1}.");
        }
    }

    sealed class Source : BatchSource
    {
        readonly ReadOnlyMemory<int> tokens;
        readonly int steps;
        readonly string input;

        public Source(ReadOnlyMemory<int> tokens, BatchRequest request)
        {
            this.tokens = tokens;
            input = request.Input.Name;
            int pairs = tokens.Length - 1;
            int length = request.SequenceLength > 0 ? request.SequenceLength : Math.Min(pairs, 50);
            // A short text fills fewer rows, so that a stream has at least one whole batch.
            BatchSize = Math.Clamp(pairs / length, 1, request.BatchSize);
            steps = pairs / BatchSize;
            SequenceLength = Math.Min(length, steps);
            Batches = (steps + SequenceLength - 1) / SequenceLength;
        }

        public override int SequenceLength { get; }

        public override int BatchSize { get; }

        public override int Batches { get; }

        public override bool CarriesState => true;

        public override void Begin(int epoch)
        {
        }

        public override void Fill(int batch, Workspace workspace, TargetBuffer targets)
        {
            int first = batch * SequenceLength, length = Math.Min(SequenceLength, steps - first);
            workspace.Length = length;
            workspace.Batch = BatchSize;
            workspace.Lengths.Fill(length);
            targets.Rows = length * BatchSize;
            targets.HasLabels = true;
            var text = tokens.Span;
            var read = workspace.Tokens(input);
            var labels = targets.Labels;
            for (int t = 0; t < length; t++)
            {
                for (int row = 0; row < BatchSize; row++)
                {
                    int at = (row * steps) + first + t;
                    read[(t * BatchSize) + row] = text[at];
                    labels[(t * BatchSize) + row] = text[at + 1];
                }
            }
        }
    }
}
