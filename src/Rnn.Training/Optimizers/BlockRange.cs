namespace Rnn.Training;

/// <summary>A range of the packed parameter block, in whole groups of 16 floats.</summary>
/// <param name="First">Its first float.</param>
/// <param name="Count">Its length.</param>
internal readonly record struct BlockRange(int First, int Count)
{
    const int Group = 16;

    /// <summary>The parts of a model's block that are trained: all but the frozen parameters.</summary>
    public static BlockRange[] Trainable(ModelInfo info)
    {
        var frozen = new bool[info.BlockFloats / Group];
        foreach (var parameter in info.Parameters)
            if (parameter.Frozen) Mark(parameter, frozen);

        var ranges = new List<BlockRange>();
        for (int i = 0; i < frozen.Length; i++)
        {
            int start = i;
            while (i < frozen.Length && !frozen[i]) i++;
            if (i > start) ranges.Add(new BlockRange(start * Group, (i - start) * Group));
        }

        return [.. ranges];
    }

    static void Mark(ParameterInfo parameter, bool[] groups)
    {
        int lanes = parameter.LanesAreColumns ? parameter.Columns : parameter.Rows;
        int depth = parameter.LanesAreColumns ? parameter.Rows : parameter.Columns;
        for (int lane = 0; lane < lanes; lane += Group)
            for (int k = 0; k < depth; k++)
                groups[(parameter.Offset + (lane / Group * parameter.BlockStride) + (k * parameter.Step)) / Group] = true;
    }
}
