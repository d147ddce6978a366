namespace Rnn.Training;

/// <summary>A range of the packed parameter block, in whole groups of 16 floats, that is trained in one way.</summary>
/// <param name="First">Its first float.</param>
/// <param name="Count">Its length.</param>
/// <param name="RateFactor">What the learning rate is multiplied by.</param>
/// <param name="WeightDecay">The weight decay; null: the optimizer's.</param>
internal readonly record struct BlockRange(int First, int Count, float RateFactor = 1, float? WeightDecay = null)
{
    const int Group = 16;

    /// <summary>The parts of a model's block that are trained: all but the frozen parameters, each as its group says.</summary>
    /// <exception cref="ArgumentException">A group's pattern matches no parameter.</exception>
    public static BlockRange[] Trainable(ModelInfo info, IReadOnlyList<ParameterGroup>? groups = null)
    {
        var kinds = new (float Rate, float? Decay)[info.BlockFloats / Group];
        Array.Fill(kinds, (1f, null));
        foreach (var group in groups ?? [])
            if (!info.Parameters.Any(p => group.Matches(p.Name)))
                throw new ArgumentException($"The group \"{group.Pattern}\" matches no parameter of {info.Name}; it has {string.Join(", ", info.Parameters.Select(p => p.Name))}.");
        foreach (var parameter in info.Parameters)
        {
            var group = groups?.FirstOrDefault(g => g.Matches(parameter.Name));
            if (parameter.Frozen || group is { LearningRateFactor: 0 }) Mark(parameter, kinds, (0, null));
            else if (group is not null) Mark(parameter, kinds, (group.LearningRateFactor, group.WeightDecay));
        }

        var ranges = new List<BlockRange>();
        for (int i = 0, next; i < kinds.Length; i = next)
        {
            for (next = i + 1; next < kinds.Length && kinds[next] == kinds[i];) next++;
            if (kinds[i].Rate != 0) ranges.Add(new BlockRange(i * Group, (next - i) * Group, kinds[i].Rate, kinds[i].Decay));
        }

        return [.. ranges];
    }

    /// <summary>The places of one parameter in the block, 16 floats each, padding lanes included.</summary>
    public static IEnumerable<int> PlacesOf(ParameterInfo parameter)
    {
        if (parameter.IsRowByRow)
        {
            for (int i = 0; i < parameter.Count; i += Group) yield return parameter.Offset + i;
            yield break;
        }

        int lanes = parameter.LanesAreColumns ? parameter.Columns : parameter.Rows;
        int depth = parameter.LanesAreColumns ? parameter.Rows : parameter.Columns;
        for (int lane = 0; lane < lanes; lane += Group)
            for (int k = 0; k < depth; k++)
                yield return parameter.Offset + (lane / Group * parameter.BlockStride) + (k * parameter.Step);
    }

    static void Mark(ParameterInfo parameter, (float, float?)[] kinds, (float, float?) kind)
    {
        foreach (int place in PlacesOf(parameter)) kinds[place / Group] = kind;
    }
}
