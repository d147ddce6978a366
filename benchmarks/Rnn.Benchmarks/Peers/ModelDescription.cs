using System.Text.Json;

namespace Rnn.Benchmarks.Peers;

/// <summary>A model as workloads.json describes it.</summary>
/// <param name="Name">S1 to S5, T1 to T4.</param>
/// <param name="Json">Its entry.</param>
sealed record ModelDescription(string Name, JsonElement Json)
{
    public int Input => Json.GetProperty("input").GetInt32();

    public int Dense => Json.GetProperty("dense").GetInt32();

    public IReadOnlyList<(string Type, int Units)> Layers =>
        [.. Json.GetProperty("layers").EnumerateArray().Select(l => (l.GetProperty("type").GetString()!, l.GetProperty("units").GetInt32()))];

    public int Steps => Json.GetProperty("T").GetInt32();

    public int Batch => Json.GetProperty("B").GetInt32();

    public float LearningRate => Json.GetProperty("optimizer").GetProperty("lr").GetSingle();

    bool DenseAtEveryStep => Json.GetProperty("dense_at").GetString() == "every";

    /// <summary>Gates of a recurrent layer, which stand one below the other in its matrices.</summary>
    public static int Gates(string type) => type switch { "lstm" => 4, "gru" => 3, _ => 1 };

    /// <summary>Forward operations of one step of one row, as the suite's conventions count them.</summary>
    public double FlopsPerStep => RecurrentFlopsPerStep + DenseFlops;

    double DenseFlops => 2.0 * Layers[^1].Units * Dense;

    double RecurrentFlopsPerStep
    {
        get
        {
            double flops = 0;
            int width = Input;
            foreach (var (type, units) in Layers)
            {
                flops += 2.0 * Gates(type) * units * (width + units);
                width = units;
            }

            return flops;
        }
    }

    /// <summary>Forward operations of a batch of sequences.</summary>
    public double Flops(int steps, int batch)
        => ((RecurrentFlopsPerStep * steps) + (DenseFlops * (DenseAtEveryStep ? steps : 1))) * batch;

    /// <summary>
    /// Operations of one optimizer update that are executed: forward pass, weight gradients, input gradients. The first layer's product is
    /// a look-up where the input is a token, and its input gradient is wanted by nobody but an embedding.
    /// </summary>
    public double ExecutedUpdateFlops
    {
        get
        {
            string kind = Json.GetProperty("input_kind").GetString()!;
            double firstProduct = 2.0 * Gates(Layers[0].Type) * Layers[0].Units * Input * Steps * Batch;
            return (3 * Flops(Steps, Batch)) - (firstProduct * kind switch { "one_hot" => 3, "features" => 1, _ => 0 });
        }
    }
}
