namespace Rnn;

/// <summary>
/// Parameters in a safetensors file: names, shapes and numbers row by row, whatever the packed layout, so that other tools read it. The
/// file's metadata holds the format's version, the model's name and its fingerprint.
/// </summary>
public static class ModelFile
{
    const string OwnKeys = "rnn.";
    internal const string FormatKey = "rnn.format", ModelKey = "rnn.model", FingerprintKey = "rnn.fingerprint", FormatVersion = "1";

    /// <summary>Writes the parameters aside, then puts the file in its place: on any failure an earlier file stays as it was.</summary>
    /// <param name="path">The file; an earlier one is replaced.</param>
    /// <param name="info">The model.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <exception cref="ModelFileException">The file could not be written.</exception>
    public static void Save(string path, ModelInfo info, ParameterBlock parameters) => Save(path, info, parameters, new Dictionary<string, string>());

    /// <summary>The same with notes beside the parameters, by key: what a program needs to use the model, a normalization for instance.</summary>
    /// <param name="path">The file; an earlier one is replaced.</param>
    /// <param name="info">The model.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="notes">Texts by key; keys that begin with "rnn." are the format's own.</param>
    /// <exception cref="ArgumentException">A key begins with "rnn.".</exception>
    /// <exception cref="ModelFileException">The file could not be written.</exception>
    public static void Save(string path, ModelInfo info, ParameterBlock parameters, IReadOnlyDictionary<string, string> notes)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(info);
        ArgumentNullException.ThrowIfNull(parameters);
        var tensors = info.Parameters.Select(p => new SafeTensor(p.Name, ShapeOf(p), parameters[p.Name].ToArray())).ToList();
        var metadata = new Dictionary<string, string>
        {
            [FormatKey] = FormatVersion,
            [ModelKey] = info.Name,
            [FingerprintKey] = info.Fingerprint,
        };
        foreach (var (key, text) in notes)
            metadata.Add(key.StartsWith(OwnKeys, StringComparison.Ordinal) ? throw new ArgumentException($"The note \"{key}\" has a key of the format itself; choose another than {OwnKeys}...") : key, text);
        ReplacedFile.Write(path, stream => SafeTensors.Write(stream, metadata, tensors));
    }

    /// <summary>The notes of a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ModelFileException">The file is missing, truncated or foreign.</exception>
    public static IReadOnlyDictionary<string, string> Notes(string path) =>
        SafeTensors.Read(path).Metadata.Where(m => !m.Key.StartsWith(OwnKeys, StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);

    /// <summary>Reads the parameters of a model. Nothing is changed unless the whole file fits.</summary>
    /// <param name="path">The file.</param>
    /// <param name="info">The model.</param>
    /// <param name="parameters">Receives the numbers.</param>
    /// <exception cref="ModelFileException">The file is missing, truncated, foreign, or of another architecture.</exception>
    public static void Load(string path, ModelInfo info, ParameterBlock parameters)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(info);
        ArgumentNullException.ThrowIfNull(parameters);
        var file = SafeTensors.Read(path);
        var tensors = Match(path, info, file);
        foreach (var parameter in info.Parameters) parameters[parameter.Name].CopyFrom(tensors[parameter.Name].Values);
    }

    /// <summary>Reads the parameters of a model into a new block.</summary>
    /// <param name="path">The file.</param>
    /// <param name="info">The model.</param>
    /// <exception cref="ModelFileException">The file is missing, truncated, foreign, or of another architecture.</exception>
    public static ParameterBlock Load(string path, ModelInfo info)
    {
        var parameters = new ParameterBlock(info);
        Load(path, info, parameters);
        return parameters;
    }

    static Dictionary<string, SafeTensor> Match(string path, ModelInfo info, SafeTensorsContent file)
    {
        if (file.Metadata.TryGetValue(FormatKey, out var version) && version != FormatVersion)
            throw new ModelFileException(path, $"format version {FormatVersion} expected, {version} found; a newer release wrote it.");

        var tensors = file.Tensors.ToDictionary(t => t.Name, StringComparer.Ordinal);
        var origin = file.Metadata.TryGetValue(ModelKey, out var name) ? $" The file holds a model \"{name}\"." : "";
        foreach (var parameter in info.Parameters)
        {
            if (!tensors.TryGetValue(parameter.Name, out var tensor))
                throw new ModelFileException(path, $"tensor \"{parameter.Name}\" of {info.Name} expected, none found.{origin}");
            if (!Fits(parameter, tensor.Shape))
                throw new ModelFileException(path, $"tensor \"{parameter.Name}\": shape {Text(ShapeOf(parameter))} expected, {Text(tensor.Shape)} found.{origin}");
        }

        var known = info.Parameters.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var tensor in file.Tensors)
            if (!known.Contains(tensor.Name))
                throw new ModelFileException(path, $"tensor \"{tensor.Name}\" {Text(tensor.Shape)} found, which {info.Name} does not have.{origin}");
        if (file.Metadata.TryGetValue(FingerprintKey, out var fingerprint) && fingerprint != info.Fingerprint)
            throw new ModelFileException(path, $"fingerprint {info.Fingerprint} of {info.Name} expected, {fingerprint} found: equal shapes, but another architecture.{origin}");
        return tensors;
    }

    static int[] ShapeOf(ParameterInfo parameter) => parameter.Columns == 1 ? [parameter.Rows] : [parameter.Rows, parameter.Columns];

    static bool Fits(ParameterInfo parameter, int[] shape) => shape switch
    {
        [] => parameter.Count == 1,
        [var rows] => parameter.Rows == rows && parameter.Columns == 1,
        [var rows, var columns] => parameter.Rows == rows && parameter.Columns == columns,
        _ => false,
    };

    static string Text(int[] shape) => "[" + string.Join(", ", shape) + "]";
}
