using Rnn.Conformance.Cases;
using Rnn.Conformance.Declarations;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Systems;

/// <summary>
/// An encoder over the source hands its states to a decoder over the target, which may read the encoder's states at every step: before the
/// cell (additive) or after it (general). The decoder is given the token before each target, 0 at first.
/// </summary>
internal sealed class EncoderDecoder : IKind
{
    public string Name => "encoder_decoder";
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector)
    {
        var options = vector.Options;
        string source = $"D{options.Int("source_vocabulary")}", target = $"D{options.Int("target_vocabulary")}", e = $"D{options.Int("E")}", h = $"D{options.Int("H")}";
        string cell = options.Text("cell"), attention = options.Text("attention");
        bool additive = attention == "additive", general = attention == "general";
        string fields = additive ? $"AdditiveAttention<{h}, {h}, D{options.Int("A")}> att;\n    Mat<{target}, Sum<{h}, {h}>> Wout;"
            : general ? $"GeneralAttention<{h}, {h}> att;\n    Mat<{h}, Sum<{h}, {h}>> Wc;\n    Mat<{target}, {h}> Wout;"
            : $"Mat<{target}, {h}> Wout;";
        string step = additive
            ? "var (context, _) = att.Step(dec.h, memory);\n        return Wout * Concat(dec.Step(Concat(target_embedding[k], context)), context) + bout;"
            : general ? "var s = dec.Step(target_embedding[k]);\n        var (context, _) = att.Step(s, memory);\n        return Wout * Tanh(Wc * Concat(context, s)) + bout;"
            : "return Wout * dec.Step(target_embedding[k]) + bout;";
        int steps = options.Int("T");
        return new SequenceExercise
        {
            Declaration = $$"""
                {{new CellText(cell, options).Write("Cell", vector.Parameters, "enc.")}}

                [RnnModel]
                public partial class Model
                {
                    Mat<{{source}}, {{e}}> source_embedding;
                    Mat<{{target}}, {{e}}> target_embedding;
                    Cell<{{e}}, {{h}}> enc;
                    Cell<{{(additive ? $"Sum<{e}, {h}>" : e)}}, {{h}}> dec;
                    {{fields}}
                    Vec<{{target}}> bout;
                    [MaxLength(64), State] Seq<Vec<{{h}}>> memory;

                    public Seq<Vec<{{target}}>> Forward(Seq<Token> source, Seq<Token> given)
                    {
                        Encode(source);
                        return given.Scan(Decode);
                    }

                    void Encode(Seq<Token> source)
                    {
                        memory = source.Scan(k => enc.Step(source_embedding[k]));
                        dec.State = enc.State;
                    }

                    Vec<{{target}}> Decode(Token k)
                    {
                        {{step}}
                    }
                }
                """,
            Parameters = new ParameterMap(vector.Parameters.Select(p => ParameterPart.Whole(p.Key == "att.Wc" ? "Wc" : p.Key, p.Key, p.Value.Rank == 2 ? p.Value.Shape[1] : 1))),
            Inputs = [new InputPort("source", "source"), new InputPort("given", "target", [.. Enumerable.Range(-1, steps)])],
            Output = new RowView("outputs"),
            Loss = new SoftmaxCrossEntropy(vector.Inputs["target"]),
            Steps = options.Int("S"),
            StepsOf = [("given", steps)],
        };
    }
}
