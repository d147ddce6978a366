namespace Rnn.Training.Tests;

/// <summary>What happens to data before they are batches: columns, windows, padding, buckets, weights, normalization, words.</summary>
public sealed class PreparedDataTests
{
    const string Csv = "\"Day\",\"Level\"\n1, 2.5\n2,-1e2\n\"3\",\"4\"\n";

    static CsvTable Table(string text) => CsvTable.Read(new StringReader(text), "river.csv");

    static string Refused(Action action) => Assert.Throws<InvalidTrainingDataException>(action).Message;

    [Fact]
    public void ColumnsAreFoundByName()
    {
        Assert.Equal([2.5f, -100, 4], Table(Csv).Numbers("Level"));
        Assert.Equal([1, 2.5f, 2, -100, 3, 4], Table(Csv).Numbers("Day", "Level"));
        Assert.Equal(["1", "2", "3"], Table(Csv).Text("Day"));
    }

    [Theory]
    [InlineData("", "river.csv is empty: a header with the names of the columns is expected in its first line.")]
    [InlineData("Day,Level\n", "river.csv has a header and no rows.")]
    [InlineData("Day,Level\n1,2\n3\n", "river.csv, line 3: 2 fields expected, 1 found.")]
    [InlineData("Day,Level\n1,2,5\n", "river.csv, line 2: 2 fields expected, 3 found. A field that holds \",\" stands in quotes.")]
    [InlineData("Day,Level\n1,2\"\n", "river.csv, line 2: a quote stands where none may be: 1,2\"")]
    [InlineData("Day,Level\n1,2\n2,high\n", "river.csv, line 3, column Level: a finite number expected, \"high\" found.")]
    [InlineData("Day,Level\n1,NaN\n", "river.csv, line 2, column Level: a finite number expected, \"NaN\" found.")]
    [InlineData("Day,Depth\n1,2\n", "river.csv has no column \"Level\"; it has \"Day\", \"Depth\".")]
    public void BadTablesAreRefused(string text, string message) => Assert.Equal(message, Refused(() => Table(text).Numbers("Level")));

    [Fact]
    public void WindowsFitTheSeries()
    {
        var data = SlidingWindows.Of([1, 2, 3, 4, 5, 6], features: 1, length: 3, horizon: 2);
        Assert.Equal(2, data.Count);
        Assert.Equal(3, SlidingWindows.Of([1, 10, 2, 20, 3, 30, 4, 40], features: 2, length: 1, target: 1).Count);
        Assert.Equal("A series of 4 steps is too short for a window of 3 and a horizon of 2: 5 are needed.", Refused(() => SlidingWindows.Of([1, 2, 3, 4], 1, 3, 2)));
        Assert.Equal("5 numbers are no whole steps of 2.", Refused(() => SlidingWindows.Of([1, 2, 3, 4, 5], 2, 1)));
    }

    /// <summary>Every window is a piece of the series, and what is wanted follows it, as a source hands them on.</summary>
    [Fact]
    public void AWindowIsFollowedByWhatIsWanted()
    {
        float[] series = [.. Enumerable.Range(0, 20).Select(i => (float)(i * i))];
        var source = SlidingWindows.Of(series, 1, length: 4).Open(Request(width: 1, batch: 16));
        var (workspace, targets) = (Workspace(length: 4, batch: 16), new TargetBuffer(16, 1));
        source.Fill(0, workspace, targets);
        for (int row = 0; row < 16; row++)
        {
            for (int t = 0; t < 4; t++) Assert.Equal(series[row + t], workspace.Port("x", PortRole.Input)[(t * 16) + row]);
            Assert.Equal(series[row + 4], targets.Values[row]);
        }
    }

    /// <summary>Windows start a stride apart; what is wanted stands a horizon behind each, of one feature where one is named.</summary>
    [Fact]
    public void StrideHorizonAndTarget()
    {
        float[] series = [.. Enumerable.Range(0, 12).SelectMany(t => new float[] { t, 100 + t })];
        var data = SlidingWindows.Of(series, features: 2, length: 3, horizon: 2, stride: 4, target: 1);
        Assert.Equal(2, data.Count);
        var (workspace, targets) = (Workspace(length: 3, batch: 2, width: 2), new TargetBuffer(2, 2));
        data.Open(Request(width: 2, batch: 2, outputs: 2)).Fill(0, workspace, targets);
        for (int row = 0; row < 2; row++)
        {
            for (int t = 0; t < 3; t++)
                Assert.Equal([(4 * row) + t, 100 + (4 * row) + t], workspace.Port("x", PortRole.Input).Slice(((t * 2) + row) * 2, 2).ToArray());
            Assert.Equal([100 + (4 * row) + 3, 100 + (4 * row) + 4], targets.Values.Slice(row * 2, 2).ToArray());
        }
    }

    /// <summary>Keras' rule: both happen at the front unless one says otherwise.</summary>
    [Fact]
    public void PaddingAndTruncation()
    {
        int[][] sequences = [[1, 2, 3, 4], [5]];
        Assert.Equal([[2, 3, 4], [0, 0, 5]], PaddedSequences.Of(sequences, 3));
        Assert.Equal([[1, 2, 3], [5, 9, 9]], PaddedSequences.Of(sequences, 3, SequenceEnd.After, SequenceEnd.After, value: 9));
        Assert.Equal([[3, 4], [5]], PaddedSequences.Cut(sequences, 2));
    }

    [Fact]
    public void BucketsArePermutationsThatASeedRepeats()
    {
        var random = new Random(3);
        int[] lengths = [.. Enumerable.Range(0, 103).Select(_ => 1 + random.Next(40))];
        int[] Arranged(ulong seed, int epoch)
        {
            var order = new int[lengths.Length];
            RandomSites.Shuffle(order, seed, epoch);
            new LengthBuckets(i => lengths[i], batchSize: 8, batches: 5).Arrange(order, seed, epoch);
            return order;
        }

        var first = Arranged(1, 0);
        Assert.Equal(Enumerable.Range(0, 103), first.Order());
        Assert.Equal(first, Arranged(1, 0));
        Assert.NotEqual(first, Arranged(1, 1));
        Assert.NotEqual(first, Arranged(2, 0));
        int Padding(int[] order) => order.Chunk(8).Sum(b => b.Sum(i => b.Max(j => lengths[j]) - lengths[i]));
        var plain = new int[lengths.Length];
        RandomSites.Shuffle(plain, 1, 0);
        Assert.True(3 * Padding(first) < Padding(plain), $"{Padding(first)} padded steps, {Padding(plain)} without buckets");
    }

    [Fact]
    public void WeightsCount()
    {
        var data = SequenceData.WithValue([[1], [2], [3]], 1, [[1], [2], [3]], 1).Weighted([1, 0, 0.5f]);
        var (workspace, targets) = (Workspace(length: 1, batch: 3), new TargetBuffer(3, 1));
        data.Open(Request(width: 1, batch: 3)).Fill(0, workspace, targets);
        Assert.Equal([1, 0, 0.5f], targets.Weights.ToArray());
        Assert.Equal("There are 2 weights for 3 sequences.", Refused(() => SequenceData.WithValue([[1], [2], [3]], 1, [[1], [2], [3]], 1).Weighted([1, 2])));
    }

    [Fact]
    public void NormalizationGoesThroughAModelsFile()
    {
        var normalization = Normalization.Of([1, 7, 3, 7, 5, 7], features: 2);
        Assert.Equal([3, 7], normalization.Means.ToArray());
        Assert.Equal(1, normalization.Deviations[1]);
        float[] rows = [1, 7, 5, 8];
        normalization.Apply(rows);
        Assert.Equal(0, rows[1]);
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var model = new Checks.CheckedStack(1);
            ModelFile.Save(path, Checks.CheckedStack.Info, model.Parameters, new Dictionary<string, string> { [Normalization.Note] = normalization.ToString() });
            var read = Normalization.Parse(ModelFile.Notes(path)[Normalization.Note]);
            float[] back = [rows[0], rows[2]];
            read.Undo(back);
            Assert.Equal([1, 5], back);
            Assert.Equal(model.Parameters.Values.ToArray(), Checks.CheckedStack.Load(path).Parameters.Values.ToArray());
            Assert.Throws<ArgumentException>(() => ModelFile.Save(path, Checks.CheckedStack.Info, model.Parameters, new Dictionary<string, string> { ["rnn.model"] = "x" }));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("1,2", "A normalization is two lists of numbers, this is \"1,2\".")]
    [InlineData("1,2;3", "2 means and 1 deviations: there must be one each for every feature.")]
    [InlineData("NaN;1", "The mean of feature 0 is NaN: a finite number is expected.")]
    [InlineData("1,2;1,0", "The deviation of feature 1 is 0: a finite number above 0 is expected.")]
    [InlineData("1;NaN", "The deviation of feature 0 is NaN: a finite number above 0 is expected.")]
    public void DamagedNormalizationsAreRefused(string text, string message) => Assert.Equal(message, Assert.Throws<FormatException>(() => Normalization.Parse(text)).Message);

    [Fact]
    public void NormalizationTakesWholeRows()
    {
        var normalization = Normalization.Of([1, 7, 3, 7, 5, 7], features: 2);
        Assert.StartsWith("3 numbers are no rows of 2.", Assert.Throws<ArgumentException>(() => normalization.Apply(new float[3])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WordsByFrequency()
    {
        var words = WordVocabulary.Of(["It is good, isn't it?", "good film"], size: 6);
        Assert.Equal(["good", "it", ",", "?"], Enumerable.Range(2, 4).Select(i => words[i]));
        Assert.Equal([3, 1, 2], words.Encode("it WAS Good"));
    }

    static BatchRequest Request(int width, int batch, int outputs = 1) => new(
        [new PortInfo("x", PortRole.Input, PortKind.Real, width, "t")], new PortInfo("y", PortRole.Output, PortKind.Real, outputs, null), Loss.MeanSquaredError, 0, batch, 1, false);

    static Workspace Workspace(int length, int batch, int width = 1) => new(new WorkspacePlan(
        [new PortInfo("x", PortRole.Input, PortKind.Real, width, "t"), new PortInfo("y", PortRole.Output, PortKind.Real, 1, null)], [], 16, length, batch));
}
