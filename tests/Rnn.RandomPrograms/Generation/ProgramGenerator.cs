using Rnn.RandomPrograms.Equations;

namespace Rnn.RandomPrograms.Generation;

/// <summary>A program for a seed: always the same one. Each seed has an op or two that it must contain, so that every op gets its turn.</summary>
internal static class ProgramGenerator
{
    /// <summary>No sequence that a program runs on is longer.</summary>
    public const int MostSteps = 7;

    static readonly int[] Widths = [1, 2, 3, 4, 5, 7, 3, 2, 5, 4, 8, 15, 16, 17, 33];
    static readonly Merge?[] Merges = [Merge.Concat, Merge.Sum, Merge.Mean, Merge.Product];

    public static ProgramDefinition Generate(int seed, int attempt)
    {
        var random = new Random(unchecked(seed * 7919 + attempt * 104729 + 1));
        var recipes = ExpressionWriter.Recipes;
        List<string> featured = [recipes[seed % recipes.Count], recipes[(seed / recipes.Count + seed * 7 + 3) % recipes.Count]];
        bool small = featured.Any(ExpressionWriter.HasKink);
        int Width() => small ? 1 + random.Next(7) : Widths[random.Next(Widths.Length)];

        int form = random.Next(10);
        return form < 2 ? Network(seed, random, featured, small, Width) : Stack(seed, random, featured, small, Width);
    }

    static ProgramDefinition Network(int seed, Random random, List<string> featured, bool small, Func<int> width)
    {
        int input = 1 + random.Next(7);
        bool token = random.Next(3) == 0;
        var inner = new List<CellDefinition>();
        int output = width();
        var dimensions = Enumerable.Range(0, random.Next(3)).ToList();
        foreach (int i in dimensions) inner.Add(CellGenerator.Open(random, "Cell" + (char)('A' + i), output, output, output, null, []));
        var network = CellGenerator.Network(random, input, token, output, inner, featured);
        return Finish(seed, random, [token ? new TokensLayer(input) : new InputLayer(input)], network, small);
    }

    static ProgramDefinition Stack(int seed, Random random, List<string> featured, bool small, Func<int> width)
    {
        var layers = new List<LayerDefinition>();
        int current = width();
        switch (random.Next(4))
        {
            case 0:
                layers.Add(new TokensLayer(current = 2 + random.Next(8)));
                layers.Add(new EmbeddingLayer(current = width()));
                break;
            case 1: layers.Add(new TokensLayer(current = 2 + random.Next(8))); break;
            default: layers.Add(new InputLayer(current)); break;
        }
        int recurrent = small ? 1 + random.Next(2) : 1 + random.Next(3);
        int custom = random.Next(recurrent);
        for (int i = 0; i < recurrent; i++)
        {
            layers.Add(Recurrent(random, i, i == custom ? featured : null, layers is [TokensLayer], ref current, width));
            if (random.Next(6) == 0) layers.Add(Between(random, ref current, width));
        }
        if (random.Next(5) == 0 && HasLastStep(layers)) layers.Add(new LastStepLayer());
        if (random.Next(2) == 0) layers.Add(new DenseLayer(current = width()));
        if (random.Next(8) == 0) layers.Add(new ActivationLayer(random.Next(2) == 0 ? "Tanh" : "Sigmoid"));
        else if (random.Next(8) == 0) layers.Add(new SoftmaxLayer());
        return Finish(seed, random, layers, null, small);
    }

    /// <summary>Behind a layer that runs backwards [LastStep] stands directly, and two directions have no residual connection then.</summary>
    static bool HasLastStep(List<LayerDefinition> layers)
    {
        var recurrent = layers.OfType<RecurrentLayer>().Last();
        return recurrent is { Reversed: false, Merge: null } || (layers[^1] == recurrent && !(recurrent.Merge is not null && recurrent.Residual));
    }

    static LayerDefinition Between(Random random, ref int current, Func<int> width) => random.Next(3) switch
    {
        0 => new DropoutLayer(0.25),
        1 => new ActivationLayer("Tanh"),
        _ => new DenseLayer(current = width()),
    };

    static RecurrentLayer Recurrent(Random random, int number, List<string>? featured, bool onTokens, ref int current, Func<int> width)
    {
        int input = current, output = width(), third = width();
        CellDefinition cell;
        IReadOnlyList<(string, string)> options = [];
        if (featured is null && random.Next(2) == 0)
        {
            cell = BuiltInCells.All[random.Next(BuiltInCells.All.Count)];
            if (random.Next(4) == 0) options = [("activation", random.Next(2) == 0 ? "Sigmoid" : "Softsign")];
            if (cell.Name == "LstmCoupled" && random.Next(2) == 0) options = [.. options, ("forgetComputed", "true")];
        }
        else
        {
            var name = "Cell" + (char)('A' + number);
            var inner = random.Next(4) == 0 ? CellGenerator.Open(random, name + "Inner", output, output, output, null, []) : null;
            cell = CellGenerator.Open(random, name, input, output, third, inner, featured ?? []);
            options = [.. cell.Options.Where(o => o.Type == "bool" && random.Next(2) == 0).Select(o => (o.Name, o.Value == "true" ? "false" : "true"))];
        }
        var merge = random.Next(5) == 0 ? Merges[random.Next(4)] : null;
        var layer = new RecurrentLayer(cell, cell.Dimensions.Count == 3 ? [output, third] : [output], options,
            merge is null && random.Next(5) == 0, merge, random.Next(8) == 0 && !onTokens ? 0.25 : 0, false, random.Next(5) == 0 && !cell.HasRegister && !cell.HasSequence ? 2 + random.Next(3) : 1);
        int result = output * (merge == Merge.Concat ? 2 : 1);
        current = result;
        return layer with { Residual = result == input && number > 0 && random.Next(2) == 0 };
    }

    static ProgramDefinition Finish(int seed, Random random, List<LayerDefinition> layers, CellDefinition? network, bool small)
    {
        int steps = 1 + random.Next(small ? 5 : MostSteps), batch = 1 + random.Next(small ? 6 : 9);
        bool full = random.Next(3) == 0, mask = !full && random.Next(4) == 0;
        var lengths = Enumerable.Range(0, batch).Select(_ => full ? steps : random.Next(steps + 1)).ToList();
        return new(seed, layers, network, steps, lengths, mask, random.Next(2) == 0);
    }
}
