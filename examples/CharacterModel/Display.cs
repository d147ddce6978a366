using System.Globalization;
using Rnn.Training;
using Spectre.Console;

namespace CharacterModelExample;

/// <summary>Shows a training: a bar for all epochs, and after each one what was reached and what the model now writes.</summary>
sealed class Display(Trainer<CharacterModel> trainer, CharacterModel model, Settings settings)
{
    const int Glimpse = 120;

    public void Fit(TrainingData data, CancellationToken cancellationToken)
    {
        try
        {
            AnsiConsole.Progress()
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
                .Start(context =>
                {
                    var bar = context.AddTask("training", maxValue: settings.Epochs);
                    trainer.Fit(data, settings.Epochs, new Listener(p => Show(bar, p)), cancellationToken);
                });
        }
        catch (OperationCanceledException)
        {
            AnsiConsole.WriteLine("Stopped; the model keeps what it has learnt.");
        }
    }

    void Show(ProgressTask bar, TrainingProgress progress)
    {
        bar.Value = progress.Epoch - 1 + progress.Done;
        bar.Description = string.Create(CultureInfo.InvariantCulture, $"epoch {progress.Epoch} of {progress.Epochs}, {progress.EpochLoss / Math.Log(2):F2} bits");
        if (progress.Finished is not { } epoch) return;
        AnsiConsole.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"epoch {epoch.Epoch}: {epoch.Training.BitsPerCharacter:F3} bits per character, held back {epoch.Validation!.Value.BitsPerCharacter:F3}, gradient norm {epoch.MeanGradientNorm:F2} ({epoch.Elapsed.TotalSeconds:F1} s)"));
        string text = Job.Writer(model, settings).Sample(settings.Prime, Glimpse);
        AnsiConsole.WriteLine("    " + (settings.Prime + text).ReplaceLineEndings("\n    "));
    }

    sealed class Listener(Action<TrainingProgress> show) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => show(value);
    }
}
