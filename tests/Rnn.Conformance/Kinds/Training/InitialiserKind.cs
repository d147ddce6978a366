using System.Globalization;
using Rnn.Conformance.Cases;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Training;

/// <summary>
/// A matrix that starts by an initialiser, in many models that differ in their seed: limits are kept and nearly reached, mean and variance
/// lie within five of their own deviations; an orthogonal one times its transpose is the unit matrix.
/// </summary>
internal sealed class InitialiserKind : IKind
{
    const int Seeds = 64;

    public string Name => "initialiser";
    public Schema Schema => Schema.Frameworks;

    public Exercise Prepare(VectorCase vector)
    {
        var shape = vector.Options.Ints("shape");
        return new InitialiserExercise(Seeds)
        {
            Declaration = $$"""
                [RnnModel]
                public partial class Model
                {
                    {{AttributeOf(vector.Options)}} Mat<D{{shape[0]}}, D{{shape[1]}}> W;
                    public Vec<D{{shape[0]}}> Forward(Vec<D{{shape[1]}}> x) => W * x;
                }
                """,
        };
    }

    static string AttributeOf(Options options)
    {
        string N(string name, double otherwise) => options.Number(name, otherwise).ToString("R", CultureInfo.InvariantCulture);
        return options.Text("initialiser") switch
        {
            "glorot_uniform" => $"[GlorotUniform(Gain = {N("gain", 1)})]",
            "glorot_normal" => $"[GlorotNormal(Gain = {N("gain", 1)}, Truncated = false)]",
            "keras_glorot_normal" => "[GlorotNormal]",
            "he_uniform" => "[HeUniform]",
            "he_normal" => "[HeNormal(Truncated = false)]",
            "keras_he_normal" => "[HeNormal]",
            "lecun_uniform" => "[LecunUniform]",
            "lecun_normal" => "[LecunNormal(Truncated = false)]",
            "truncated_normal" => $"[TruncatedNormal({N("std", 0.05)})]",
            "uniform" => $"[Uniform({N("maximum", 0.05)})]",
            "normal" => $"[Normal({N("std", 0.05)})]",
            "torch_recurrent" => "[RowUniform]",
            "orthogonal" => $"[Orthogonal(Gain = {N("gain", 1)})]",
            var other => throw new InvalidDataException($"there is no initialiser '{other}'"),
        };
    }
}
