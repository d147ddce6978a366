using System.Globalization;
using Rnn;
using Rnn.Training;
using Spectre.Console;

namespace CharacterModelExample;

/// <summary>The main job: read a text, train with a progress bar, judge on the held-back end, save, write.</summary>
static class Job
{
    const double HeldBack = 0.05;

    public static int Run(Settings settings, CancellationToken cancellationToken)
    {
        try
        {
            Train(settings, cancellationToken);
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ModelFileException or InvalidTrainingDataException or UnknownCharacterException or TrainingDivergedException)
        {
            Console.Error.WriteLine($"error: {e.Message}");
            return 1;
        }
    }

    static void Train(Settings settings, CancellationToken cancellationToken)
    {
        if (Console.IsOutputRedirected) (AnsiConsole.Profile.Width, AnsiConsole.Profile.Capabilities.Ansi) = (200, false);
        // What would fail after a minute of training fails now.
        new Vocabulary(Vocabulary.Ascii.Characters).Encode(settings.Prime);
        if (settings.Save?.Directory is { Exists: false } folder) throw new DirectoryNotFoundException($"The folder {folder.FullName} of --save does not exist.");
        int[] tokens = ReadText(settings.Text);
        var data = new TokenStreams(tokens);
        var model = settings.Load is null ? new CharacterModel(settings.Seed) : CharacterModel.Load(settings.Load.FullName);
        AnsiConsole.WriteLine(CharacterModel.Info.ToString());
        AnsiConsole.WriteLine($"Vectors: {VectorWidth.Name}");

        using var trainer = new Trainer<CharacterModel>(model, Loss.SoftmaxCrossEntropy, new Adam(1e-2f), new TrainingOptions
        {
            SequenceLength = 50,
            BatchSize = 50,
            ClipNorm = 5,
            ValidationFraction = HeldBack,
            Seed = settings.Seed,
            Schedule = new LinearFall(start: 0.2, last: 0.05f),
        });
        if (settings.Epochs > 0)
        {
            new Display(trainer, model, settings).Fit(data, cancellationToken);
            AnsiConsole.WriteLine();
            AnsiConsole.WriteLine("Loss per character (nats) over the updates:");
            Console.Write(LossCurve.Draw(trainer.History.Losses));
        }

        var judged = trainer.Evaluate(data.Split(HeldBack).Validation!, CancellationToken.None);
        AnsiConsole.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Held-back text: {judged.BitsPerCharacter:F3} bits per character, perplexity {judged.Perplexity:F2}, {judged.Accuracy:P1} of characters right."));
        if (settings.Precisions) Precisions.Print(model, tokens.AsSpan(^(int)(tokens.Length * HeldBack)..));
        Save(model, settings.Save);
        if (settings.Sample > 0)
        {
            Console.WriteLine();
            Console.WriteLine(settings.Prime + Writer(model, settings).Sample(settings.Prime, settings.Sample));
        }
    }

    /// <summary>A generator of text from a model and the settings of the command line.</summary>
    public static TextGenerator<CharacterModel, CharacterModel.State> Writer(CharacterModel model, Settings settings)
        => new(model, Vocabulary.Ascii, new SamplingOptions { Temperature = settings.Temperature, Seed = settings.Seed });

    static int[] ReadText(FileInfo? file)
    {
        string path = file?.FullName ?? Path.Combine(AppContext.BaseDirectory, "project.txt");
        string text = File.ReadAllText(path).Replace("\r\n", "\n").Replace("\t", "    ");
        int[] tokens = Vocabulary.Ascii.Encode(text);
        int foreign = tokens.Count(t => t == Vocabulary.Ascii.Count - 1);
        AnsiConsole.WriteLine($"{path}: {text.Length} characters{(foreign > 0 ? $", {foreign} of them beyond ASCII and read as one" : "")}; the last {HeldBack:P0} are held back.");
        return tokens;
    }

    static void Save(CharacterModel model, FileInfo? file)
    {
        if (file is null) return;
        model.Save(file.FullName);
        AnsiConsole.WriteLine($"Saved to {file.FullName}.");
    }
}
