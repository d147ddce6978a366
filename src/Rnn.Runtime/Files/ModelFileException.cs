namespace Rnn;

/// <summary>A model file that cannot be read, or belongs to another model. The message names the file and what was expected and found.</summary>
public sealed class ModelFileException : IOException
{
    /// <summary>An error with a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problem">What is wrong with it, as a sentence.</param>
    /// <param name="inner">What the system said, if it did.</param>
    public ModelFileException(string path, string problem, Exception? inner = null) : base($"{path}: {problem}", inner) => Path = path;

    /// <summary>The file.</summary>
    public string Path { get; }
}
