using System.Runtime.CompilerServices;

namespace Rnn.Training;

/// <summary>
/// Lets a model write: it reads a beginning, then draws a character, reads it, draws the next. Streams of one
/// generator do not touch each other, and one model serves many generators at once.
/// </summary>
/// <typeparam name="TModel">A causal model of tokens.</typeparam>
/// <typeparam name="TState">Its state.</typeparam>
public sealed class TextGenerator<TModel, TState>
    where TModel : class, ITokenModel<TModel, TState>
    where TState : unmanaged
{
    readonly TModel model;
    readonly Vocabulary vocabulary;
    readonly SamplingOptions? options;
    readonly int classes;

    /// <summary>Joins a model and the vocabulary it was trained with.</summary>
    /// <param name="model">The model.</param>
    /// <param name="vocabulary">As many characters as the model has tokens.</param>
    /// <param name="options">How characters are chosen; null: from the model's own distribution.</param>
    public TextGenerator(TModel model, Vocabulary vocabulary, SamplingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(vocabulary);
        var ports = TModel.Info.Entries[0].Ports;
        int tokens = ports.First(p => p.Role == PortRole.Input).Width;
        classes = ports.First(p => p.Role == PortRole.Output).Width;
        if (tokens != vocabulary.Count || classes != vocabulary.Count)
            throw new ArgumentException($"{TModel.Info.Name} reads {tokens} tokens and chooses from {classes}, but the vocabulary has {vocabulary.Count} characters.", nameof(vocabulary));
        (this.model, this.vocabulary, this.options) = (model, vocabulary, options);
    }

    /// <summary>Continues a beginning.</summary>
    /// <param name="prime">What the model reads first; at least one character.</param>
    /// <param name="length">How many characters it writes.</param>
    /// <returns>The characters written, without the beginning.</returns>
    /// <exception cref="UnknownCharacterException">The beginning holds a character that the vocabulary lacks.</exception>
    public string Sample(string prime, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        var (sampler, logits) = (new TokenSampler(classes, options), new float[classes]);
        var state = Read(prime, logits);
        var text = new char[length];
        for (int i = 0; i < length; i++) text[i] = Next(ref state, sampler, logits, i);
        return new string(text);
    }

    /// <summary>Continues a beginning, character by character, for as long as they are asked for.</summary>
    /// <param name="prime">What the model reads first; at least one character.</param>
    /// <param name="length">How many characters it writes at most.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    public async IAsyncEnumerable<char> SampleAsync(string prime, int length, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        var (sampler, logits) = (new TokenSampler(classes, options), new float[classes]);
        var state = Read(prime, logits);
        for (int i = 0; i < length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Next(ref state, sampler, logits, i);
            // A reader that shows each character gets its turn.
            await Task.Yield();
        }
    }

    TState Read(string prime, float[] logits)
    {
        ArgumentException.ThrowIfNullOrEmpty(prime);
        var state = model.NewState();
        foreach (int token in vocabulary.Encode(prime)) model.Step(token, ref state, logits);
        return state;
    }

    char Next(ref TState state, TokenSampler sampler, float[] logits, int position)
    {
        int token = sampler.Draw(logits, position);
        model.Step(token, ref state, logits);
        return vocabulary[token];
    }
}
