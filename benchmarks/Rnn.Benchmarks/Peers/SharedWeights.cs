namespace Rnn.Benchmarks.Peers;

/// <summary>
/// The weights that all systems of the suite share, in PyTorch's order: per layer W_ih, W_hh, b_ih, b_hh with the gates one below the other
/// (LSTM i f g o, GRU r z n), then the dense layer's W and b.
/// </summary>
ref struct SharedWeights(ParameterBlock parameters, ReadOnlySpan<float> numbers)
{
    ReadOnlySpan<float> rest = numbers;

    /// <summary>Copies them into a model's parameters, which are named by layer and gate.</summary>
    public static void Load(ModelDescription model, ParameterBlock parameters, ReadOnlySpan<float> numbers)
    {
        var weights = new SharedWeights(parameters, numbers);
        int width = model.Input, lstms = 0, grus = 0;
        foreach (var (type, units) in model.Layers)
        {
            if (type == "lstm") weights.TakeLstm($"Lstm{++lstms}.", width, units);
            else weights.TakeGru($"Gru{++grus}.", width, units);
            width = units;
        }

        weights.Take("Dense1.W", width * model.Dense);
        weights.Take("Dense1.b", model.Dense);
        if (!weights.rest.IsEmpty) throw new InvalidDataException($"{model.Name}: {weights.rest.Length} weights are left over.");
    }

    /// <summary>The equations have one bias a gate, the sum of the two.</summary>
    void TakeLstm(string layer, int width, int units)
    {
        foreach (var gate in "ifgo") Take($"{layer}W{gate}", units * width);
        foreach (var gate in "ifgo") Take($"{layer}U{gate}", units * units);
        var inputs = Slice(4 * units);
        var states = Slice(4 * units);
        var sum = new float[units];
        for (int gate = 0; gate < 4; gate++)
        {
            for (int i = 0; i < units; i++) sum[i] = inputs[(gate * units) + i] + states[(gate * units) + i];
            parameters[$"{layer}b{"ifgo"[gate]}"].CopyFrom(sum);
        }
    }

    void TakeGru(string layer, int width, int units)
    {
        foreach (var gate in "rzn") Take($"{layer}W{gate}", units * width);
        foreach (var gate in "rzn") Take($"{layer}U{gate}", units * units);
        foreach (var gate in "rzn") Take($"{layer}b{gate}", units);
        foreach (var gate in "rzn") Take($"{layer}c{gate}", units);
    }

    void Take(string parameter, int count) => parameters[parameter].CopyFrom(Slice(count));

    ReadOnlySpan<float> Slice(int count)
    {
        var slice = rest[..count];
        rest = rest[count..];
        return slice;
    }
}
