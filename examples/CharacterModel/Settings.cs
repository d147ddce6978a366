namespace CharacterModelExample;

/// <summary>What the command line asks for.</summary>
/// <param name="Text">The text to learn; null: the project's own.</param>
/// <param name="Epochs">Passes over the text.</param>
/// <param name="Sample">Characters to write at the end.</param>
/// <param name="Prime">What the writing starts from.</param>
/// <param name="Temperature">How boldly characters are chosen.</param>
/// <param name="Save">Where the model is written to, or null.</param>
/// <param name="Load">Where a model is read from, or null.</param>
/// <param name="Seed">Key of all random numbers.</param>
/// <param name="Precisions">Whether narrow weights are judged too.</param>
sealed record Settings(FileInfo? Text, int Epochs, int Sample, string Prime, float Temperature, FileInfo? Save, FileInfo? Load, ulong Seed, bool Precisions);
