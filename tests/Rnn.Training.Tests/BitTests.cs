using System.Runtime.InteropServices;

namespace Rnn.Training.Tests;

/// <summary>
/// Digests of everything that feeds a parameter: they must come out the same on every vector width, so the tests are run under
/// no switch, DOTNET_EnableAVX512=0 and DOTNET_PreferredVectorBitWidth=128.
/// </summary>
[Trait("Category", "Bits")]
public sealed class BitTests
{
    const int Floats = 320;

    [Theory]
    [InlineData("sgd", "0d430a2aeb014b95")]
    [InlineData("nesterov", "f1913e4079de2781")]
    [InlineData("rmsprop", "5876695b3a5730fd")]
    [InlineData("rmsprop-centered", "4ac34e3ea4eedc2f")]
    [InlineData("adam", "c64a29514bdbe260")]
    [InlineData("adamw", "09fef1c640c8494e")]
    [InlineData("amsgrad", "f5e3b503617f1908")]
    [InlineData("adagrad", "2ed5a4b2f459fb2b")]
    [InlineData("adadelta", "dcf0a4c81c05d775")]
    [InlineData("adamax", "91e7e7863d9278ff")]
    [InlineData("nadam", "84f9cb0abed43f38")]
    [InlineData("radam", "893649fe176e69ec")]
    public void TenClippedUpdates(string name, string digest)
    {
        Optimizer optimizer = name switch
        {
            "sgd" => new Sgd(0.01f, 0.9f),
            "nesterov" => new Sgd(0.01f, 0.9f, nesterov: true, weightDecay: 0.01f),
            "rmsprop" => new RmsProp(0.01f),
            "rmsprop-centered" => new RmsProp(0.01f, momentum: 0.9f, centered: true, epsilonInsideRoot: false),
            "adam" => new Adam(0.01f),
            "amsgrad" => new Adam(0.01f, amsGrad: true),
            "adagrad" => new Adagrad(0.01f),
            "adadelta" => new Adadelta(),
            "adamax" => new Adamax(),
            "nadam" => new NAdam(),
            "radam" => new RAdam(0.01f),
            _ => new AdamW(0.01f, weightDecay: 0.1f),
        };
        optimizer.Attach(Floats);
        float[] parameters = Numbers(0, Floats);
        BlockRange[] ranges = [new(0, 160), new(192, 128)];
        for (int update = 1; update <= 10; update++)
        {
            float[] gradients = Numbers(update, Floats);
            optimizer.Update(parameters, gradients, ranges, GradientNorm.Factor(GradientNorm.Of(gradients, ranges), 2));
        }

        Assert.Equal(digest, Digest(parameters));
    }

    [Theory]
    [InlineData("softmax", "afc603cbb6c0aea4")]
    [InlineData("softmax-smoothed", "8558ed897ce34a15")]
    [InlineData("binary", "3fe6d0b8e8570636")]
    [InlineData("squared", "4a2421e20daa41fc")]
    [InlineData("absolute", "1375ec00be4820a3")]
    [InlineData("huber", "5516f5ead4b35cfc")]
    [InlineData("smooth-l1", "d8f251fa4ce4827b")]
    [InlineData("log-cosh", "88190c27b6b4d32a")]
    [InlineData("hinge", "392c6761dd156f1a")]
    [InlineData("kullback-leibler", "7be87971e8f11d09")]
    [InlineData("probabilities", "c28df972473aada8")]
    [InlineData("categorical", "3a43ce5cd0ee026c")]
    [InlineData("cosine", "93d20f536e7058c8")]
    public void LossesAndTheirGradients(string name, string digest)
    {
        Loss loss = name switch
        {
            "softmax" => Loss.SoftmaxCrossEntropy,
            "softmax-smoothed" => new SoftmaxCrossEntropy { LabelSmoothing = 0.1f },
            "binary" => Loss.BinaryCrossEntropy,
            "absolute" => new MeanAbsoluteError(),
            "huber" => new HuberLoss(),
            "smooth-l1" => new SmoothL1(0.5f),
            "log-cosh" => new LogCosh(),
            "hinge" => new HingeLoss(),
            "kullback-leibler" => new KullbackLeibler { Reduction = Reduction.RowMean },
            "probabilities" => new BinaryCrossEntropyOfProbabilities(clip: 1e-7f),
            "categorical" => new CategoricalCrossEntropyOfProbabilities(0.1f),
            "cosine" => new CosineDistance(),
            _ => Loss.MeanSquaredError,
        };
        const int Rows = 9, Width = 37;
        float[] gradient = new float[Rows * Width];
        bool labelled = name.StartsWith("softmax", StringComparison.Ordinal);
        var totals = loss.Evaluate(new LossRows
        {
            Width = Width,
            Prediction = Numbers(1, Rows * Width),
            Weights = [1, 1, 0, 1, 0.5f, 1, 1, 0, 1],
            Labels = labelled ? [3, 36, 0, 7, 7, 15, 16, 1, 31] : [],
            Values = labelled ? [] : [.. Numbers(2, Rows * Width).Select(x => (x + 3) / 6)],
            Gradient = gradient,
        });
        Assert.Equal(digest, Digest([.. gradient, (float)loss.Value(totals)]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void TenUpdatesOfACompiledModel(int threads)
    {
        var model = new Trajectories.CharactersLstm(seed: 3);
        using var trainer = new Trainer<Trajectories.CharactersLstm>(model, Loss.SoftmaxCrossEntropy, new Adam(0.01f), new() { SequenceLength = 7, BatchSize = 5, ClipNorm = 0.5f, Threads = threads });
        int[] tokens = [.. Enumerable.Range(0, 351).Select(i => i * i % 25)];
        Assert.Equal(10, trainer.Fit(new TokenStreams(tokens), 1).Losses.Count);
        // Canonical order: where the block keeps a parameter is the compiler's business.
        Assert.Equal("4778dad09750221e", Digest([.. model.Parameters.Names.SelectMany(name => model.Parameters[name].ToArray())]));
    }

    /// <summary>Numbers from -3 to 3.</summary>
    static float[] Numbers(int site, int count)
    {
        var random = CounterRandom.For(7, 0, site, 0, 0);
        return [.. Enumerable.Range(0, count).Select(i => (6 * random.Uniform(i)) - 3)];
    }

    /// <summary>FNV-1a over the bits.</summary>
    static string Digest(float[] numbers)
    {
        ulong hash = 14695981039346656037;
        foreach (byte b in MemoryMarshal.AsBytes(numbers.AsSpan())) hash = (hash ^ b) * 1099511628211;
        return hash.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
    }
}
