using Rnn;
using Rnn.Training;

namespace ForecastExample;

/// <summary>A model in a file together with the normalization that it was trained with.</summary>
static class SavedForecaster
{
    public static void Save(string file, Forecaster model, Normalization normalization) =>
        ModelFile.Save(file, Forecaster.Info, model.Parameters, new Dictionary<string, string> { [Normalization.Note] = normalization.ToString() });

    /// <exception cref="ModelFileException">The file holds another model, or no normalization of one feature that can be read.</exception>
    public static (Forecaster Model, Normalization Normalization) Load(string file)
    {
        var model = Forecaster.Load(file);
        if (!ModelFile.Notes(file).TryGetValue(Normalization.Note, out var note))
            throw new ModelFileException(file, "the model stands there without its normalization; a file that --save wrote has both.");
        try
        {
            return Normalization.Parse(note) is { Features: 1 } normalization ? (model, normalization)
                : throw new FormatException("it is of several features, and a column is one.");
        }
        catch (FormatException e)
        {
            throw new ModelFileException(file, $"the normalization cannot be used: {e.Message}", e);
        }
    }
}
