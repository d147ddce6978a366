using Microsoft.CodeAnalysis;
using Rnn.Generators.Compiler;

namespace Rnn.Generators.Tests.Pipeline;

/// <summary>What the generator gives a user's classes, seen by the C# compiler.</summary>
public class GeneratedPartTests
{
    [Fact]
    public void Cells_and_networks_provoke_no_warning() => Assert.Empty(TestSource.Of("""
        #nullable enable
        namespace N;
        public partial class Outer
        {
            [RnnCell]
            internal sealed partial class Cell<C, I, H> : ICell<I, H> where C : ICell<I, H> where I : IDim where H : IDim
            {
                C inner;
                [Count(2)] C[] more;
                Mat<H, I> W, unused;
                Scalar s;
                [State] Vec<H> h;
                [State(Initial = nameof(h0))] Vec<H> g;
                Vec<H> h0;
                [State] Past<States, D2> past;
                [Option] Activation<H> act = Tanh;
                [AuxiliaryLoss] Scalar loss;

                public Vec<H> Step(Vec<I> x)
                {
                    loss = loss + s;
                    g = g + inner.Step(x);
                    past = past.Push(inner.State);
                    return h = act(W * x + g) + more[0].Step(x);
                }
            }
        }
        [Dim(12)] partial struct Words;
        """, "[RnnModel] partial class M { Mat<D4, D3> W; Vec<D4> b; [State] Vec<D4> h; Lstm<D4, D5> lstm; public Vec<D5> Step(Vec<D3> x) { h = h + W * x + b; return lstm.Step(h); } }").CompilerMessages);

    [Fact]
    public void A_model_with_a_mistake_gives_one_finding_and_its_members()
    {
        var source = TestSource.Of(
            "[RnnModel] [Input(3)] [Lstm(4)] [LastStep] [Lstm(4)] public partial class Wrong;",
            "[RnnModel] [Input(3)] [Lstm(4)] public partial class Right;",
            """
            static class User
            {
                static void F(float[] x, float[] y)
                {
                    var wrong = new Wrong(seed: 1);
                    var state = wrong.NewState();
                    wrong.Step(x, ref state, y);
                    wrong.Run(x, ref state, y);
                    wrong.Save(Wrong.Info.Name);
                    var right = new Right(1);
                    var kept = right.NewState();
                    right.Step(x, ref kept, y);
                }
            }
            """);
        // the mistake itself is the analyzer's to report, at its place
        Assert.Empty(source.Result.Diagnostics);
        Assert.Single(source.Step<CompilationResult>(RnnGenerator.CompiledStep).SelectMany(r => r.Findings));
        Assert.DoesNotContain(source.CompilerMessages, d => d.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void Entries_share_parameters_and_hand_over_states()
    {
        var source = TestSource.Of("""
            [RnnModel]
            public partial class Translator
            {
                Embedding<D8, D4> source, target;
                Gru<D4, D6> encoder, decoder;
                Dense<D6, D8> output;

                public void Encode(Seq<Token> input)
                {
                    input.Scan(k => encoder.Step(source[k]));
                    decoder.h = encoder.h;
                }

                public Vec<D8> Decode(Token k) => output.Step(decoder.Step(target[k]));
            }

            static class User
            {
                // a state that Encode assigns after its last step makes it an entry over whole sequences; Decode is a step
                static void Next(Translator model, ref Translator.State state, float[] y) => model.StepDecode(3, ref state, y);
            }
            """);
        Assert.Empty(source.Result.Diagnostics);
        Assert.Empty(source.CompilerMessages);
        Assert.DoesNotContain(source.Result.GeneratedSources, s => s.SourceText.ToString().Contains("void Step(", StringComparison.Ordinal));
    }

    [Fact]
    public void Hint_names_tell_types_of_one_name_apart()
    {
        var names = TestSource.Of("""
            namespace A { [RnnCell] public sealed partial class C<H> where H : IDim { } public partial class D { [RnnCell] public sealed partial class C<H> where H : IDim { } } }
            namespace A.D2 { [RnnCell] public sealed partial class C<H> where H : IDim { } [RnnCell] public sealed partial class C<H, I> where H : IDim { } }
            """).Result.GeneratedSources.Select(s => s.HintName).ToList();
        Assert.Equal(4, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
