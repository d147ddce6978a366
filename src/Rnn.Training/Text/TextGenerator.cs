using System.Runtime.CompilerServices;

namespace Rnn.Training;

/// <summary>
/// Lets a model write: it reads a beginning, then draws a character, reads it, draws the next. The stream is a value, so one
/// model serves many generators at once.
/// </summary>
/// <typeparam name="TModel">A causal model of tokens.</typeparam>
/// <typeparam name="TState">Its state.</typeparam>
public sealed class TextGenerator<TModel, TState>
    where TModel : class, ITokenModel<TModel, TState>
    where TState : unmanaged
{
    readonly TModel model;
    readonly Vocabulary vocabulary;
    readonly TokenSampler sampler;
    readonly float[] logits;

    /// <summary>Joins a model and the vocabulary it was trained with.</summary>
    /// <param name="model">The model.</param>
    /// <param name="vocabulary">As many characters as the model has tokens.</param>
    /// <param name="options">How characters are chosen; null: from the model's own distribution.</param>
    public TextGenerator(TModel model, Vocabulary vocabulary, SamplingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(vocabulary);
        var ports = TModel.Info.Entries[0].Ports;
        int tokens = ports.First(p => p.Role == PortRole.Input).Width, classes = ports.First(p => p.Role == PortRole.Output).Width;
        if (tokens != vocabulary.Count || classes != vocabulary.Count)
            throw new ArgumentException($"{TModel.Info.Name} reads {tokens} tokens and chooses from {classes}, but the vocabulary has {vocabulary.Count} characters.", nameof(vocabulary));
        (this.model, this.vocabulary) = (model, vocabulary);
        sampler = new TokenSampler(classes, options);
        logits = new float[classes];
    }

    /// <summary>Continues a beginning.</summary>
    /// <param name="prime">What the model reads first; at least one character.</param>
    /// <param name="length">How many characters it writes.</param>
    /// <returns>The characters written, without the beginning.</returns>
    /// <exception cref="UnknownCharacterException">The beginning holds a character that the vocabulary lacks.</exception>
    public string Sample(string prime, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        var state = Read(prime);
        var text = new char[length];
        for (int i = 0; i < length; i++) text[i] = Next(ref state, i);
        return new string(text);
    }

    /// <summary>Continues a beginning, character by character, for as long as they are asked for.</summary>
    /// <param name="prime">What the model reads first; at least one character.</param>
    /// <param name="length">How many characters it writes at most.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    public async IAsyncEnumerable<char> SampleAsync(string prime, int length, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        var state = Read(prime);
        for (int i = 0; i < length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Next(ref state, i);
            // A reader that shows each character gets its turn.
            await Task.Yield();
        }
    }

    TState Read(string prime)
    {
        ArgumentException.ThrowIfNullOrEmpty(prime);
        var state = model.NewState();
        foreach (int token in vocabulary.Encode(prime)) model.Step(token, ref state, logits);
        return state;
    }

    char Next(ref TState state, int position)
    {
        int token = sampler.Draw(logits, position);
        model.Step(token, ref state, logits);
        return vocabulary[token];
    }
}
