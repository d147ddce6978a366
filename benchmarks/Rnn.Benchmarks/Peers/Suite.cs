using System.Text.Json;

namespace Rnn.Benchmarks.Peers;

/// <summary>benchmarks/peers: the definition of all workloads, and, once its make_models.py has run, shared weights, inputs and outputs.</summary>
sealed class Suite
{
    readonly JsonElement root;
    readonly string models;

    /// <summary>Where the suite's scripts lie.</summary>
    public string Folder { get; }

    /// <summary>The folder of the OpenBLAS that setup.sh fetched for PyTorch, as in run.sh; null where it did not.</summary>
    public string? OpenBlas =>
        Directory.Exists(Path.Combine(Folder, ".peers", "openblas"))
            ? Directory.EnumerateFiles(Path.Combine(Folder, ".peers", "openblas"), "libblas.so.3", SearchOption.AllDirectories).Select(Path.GetDirectoryName).FirstOrDefault()
            : null;

    /// <summary>A program that setup.sh builds.</summary>
    public string Program(string name) => Path.Combine(Folder, ".peers", "bin", name);

    Suite(string folder)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "workloads.json")));
        root = document.RootElement.Clone();
        Folder = folder;
        models = Path.Combine(folder, ".peers", "models");
    }

    /// <summary>Looks for the folder above the current directory, then above the program.</summary>
    public static Suite Find()
    {
        foreach (var start in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                var peers = Path.Combine(folder.FullName, "benchmarks", "peers");
                if (File.Exists(Path.Combine(peers, "workloads.json"))) return new Suite(peers);
            }
        }

        throw new DirectoryNotFoundException("benchmarks/peers/workloads.json is neither above the current directory nor above the program.");
    }

    /// <summary>All names that a workload can be asked for by.</summary>
    public IReadOnlyList<string> WorkloadNames =>
        [.. Names("streaming"), .. Names("sequence").SelectMany(_ => SequenceBatches, (name, batch) => $"{name}/B{batch}"), .. Names("training")];

    /// <summary>Steps of a sequence that is not streamed.</summary>
    public int SequenceSteps => root.GetProperty("sequence").GetProperty("T").GetInt32();

    /// <summary>Batches in which sequences are run.</summary>
    public IReadOnlyList<int> SequenceBatches => [.. root.GetProperty("sequence").GetProperty("batches").EnumerateArray().Select(b => b.GetInt32())];

    /// <summary>Thread counts of training.</summary>
    public IReadOnlyList<int> TrainingThreads => [.. root.GetProperty("training").GetProperty("threads").EnumerateArray().Select(b => b.GetInt32())];

    IEnumerable<string> Names(string family) => root.GetProperty(family).GetProperty("workloads").EnumerateArray().Select(n => n.GetString()!);

    /// <summary>A model of the suite.</summary>
    public ModelDescription Model(string name) => new(name, root.GetProperty("models").GetProperty(name));

    /// <summary>A file that make_models.py wrote for a model: "weights", "x" or "y"; null where it has not run.</summary>
    public float[]? Numbers(string model, string kind)
    {
        var path = Path.Combine(models, $"{model}.{kind}.bin");
        if (!File.Exists(path)) return null;
        var bytes = File.ReadAllBytes(path);
        var numbers = new float[bytes.Length / sizeof(float)];
        Buffer.BlockCopy(bytes, 0, numbers, 0, bytes.Length);
        return numbers;
    }
}
