namespace Rnn.Training.Tests;

/// <summary>Where to does a dot move? A convolution of every picture, a GRU over the pictures.</summary>
[RnnModel]
[Input(36)]
[Convolution(6, 6, 1, 6, 3, Activation = Activation.Relu)]
[Gru(16)]
[LastStep]
[Dense(4)]
public partial class MovingDot;

/// <summary>A convolution is trained.</summary>
public sealed class VideoTests
{
    [Fact]
    public void AModelLearnsWhereADotMoves()
    {
        using var trainer = new Trainer<MovingDot>(new MovingDot(seed: 1), Loss.SoftmaxCrossEntropy, new Adam(0.01f), new() { BatchSize = 16, ValidationFraction = 0.25, ClipNorm = 1 });
        var (videos, directions) = Videos(320);
        var history = trainer.Fit(SequenceData.WithLabel(videos, 36, directions), 25);
        Assert.True(history.Last!.Validation!.Value.Accuracy > 0.95, $"{history}");
    }

    /// <summary>Three pictures of 6 x 6 pixels with some noise: a dot somewhere, moving by one pixel a picture.</summary>
    static (float[][] Videos, int[] Directions) Videos(int count)
    {
        var random = CounterRandom.For(5, 0, 0, 0, 0);
        var (videos, directions) = (new float[count][], new int[count]);
        for (int i = 0; i < count; i++)
        {
            var (video, at) = (new float[3 * 36], i * 200);
            for (int n = 0; n < video.Length; n++) video[n] = 0.2f * random.Uniform(at + n);
            directions[i] = (int)(random.Uniform(at + 110) * 4);
            var (dx, dy) = directions[i] switch { 0 => (1, 0), 1 => (-1, 0), 2 => (0, 1), _ => (0, -1) };
            int x = Start(dx, random.Uniform(at + 111)), y = Start(dy, random.Uniform(at + 112));
            for (int t = 0; t < 3; t++) video[(t * 36) + ((y + (t * dy)) * 6) + x + (t * dx)] = 1;
            videos[i] = video;
        }

        return (videos, directions);
    }

    /// <summary>A place from which two moves stay within six pixels.</summary>
    static int Start(int move, float u) => move > 0 ? (int)(u * 4) : move < 0 ? 2 + (int)(u * 4) : (int)(u * 6);
}
