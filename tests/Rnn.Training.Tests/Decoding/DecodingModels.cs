namespace Rnn.Training.Tests.Decoding;

[RnnModel]
[Tokens(4)]
[Embedding(3)]
[Gru(6)]
[Dense(4)]
public partial class SmallWriter;

/// <summary>Reads one sequence and writes another: the writing starts from what the reading left.</summary>
[RnnModel]
public partial class SmallTranslator
{
    Embedding<D5, D4> source, target;
    Gru<D4, D8> encoder, decoder;
    Dense<D8, D5> output;

    public Vec<D8> Encode(Token x) => decoder.h = encoder.Step(source[x]);

    public Vec<D5> Decode(Token y) => output.Step(decoder.Step(target[y]));
}

/// <summary>Hears the truth, or itself, or a mix.</summary>
[RnnModel]
public partial class MixedReader
{
    Gru<D3, D5> cell;
    Dense<D5, D3> output;
    [State] Vec<D3> said;

    public Vec<D3> Step(Vec<D3> truth, Scalar mix)
    {
        var x = mix * truth + (1 - mix) * said;
        return said = output.Step(cell.Step(x));
    }
}

/// <summary>Writers with distinct opinions: a new model's scores are nearly equal.</summary>
static class Writers
{
    public static SmallWriter Of(ulong seed, float sharpness = 6)
    {
        var model = new SmallWriter(seed);
        foreach (string name in (string[])["Embedding1.E", "Dense1.W"])
        {
            var view = model.Parameters[name];
            float[] values = view.ToArray();
            for (int i = 0; i < values.Length; i++) values[i] *= sharpness;
            view.CopyFrom(values);
        }

        return model;
    }
}
