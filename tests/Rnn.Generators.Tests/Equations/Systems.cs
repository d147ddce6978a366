namespace Rnn.Generators.Tests.Equations;

/// <summary>
/// The published systems, whose cells the runtime's tests run eagerly, as closed networks: what a user writes who has a paper in hand.
/// </summary>
internal static class Systems
{
    public static readonly string[] Files = [.. typeof(Systems).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal).Select(Text)];

    /// <summary>The members of the network that runs each system.</summary>
    public static readonly IReadOnlyDictionary<string, string> Networks = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Stacked"] = Step(3, 5, "Stacked<Lstm<D3, D4>, Gru<D4, D5>, D3, D4, D5>"),
        ["ResidualStack"] = Step(4, 4, "ResidualStack<Lstm<D4, D4>, D4>"),
        ["ResidualWidening"] = Step(3, 4, "ResidualWidening<Lstm<D3, D4>, Gru<D4, D4>, D3, D4>"),
        ["SkipStack"] = "SkipStack<D3, D4, D5> cell; public Vec<Sum<D4, D5>> Step(Vec<D3> x) => cell.Step(x);",
        ["ResidualFeedForward"] = Step(3, 2, "ResidualFeedForward<D3, D2>"),
        ["Highway"] = Step(4, 4, "Highway<Lstm<D4, D4>, D4>"),
        ["DepthGatedTwo"] = Step(3, 4, "DepthGatedTwo<D3, D4>"),
        ["DepthGatedThree"] = Step(3, 4, "DepthGatedThree<D3, D4>"),
        ["Bidirectional"] = "Bidirectional<Lstm<D3, D4>, D3, D4> cell; public Seq<Vec<Sum<D4, D4>>> Forward(Seq<Vec<D3>> x) => cell.Forward(x); public Seq<Vec<D4>> Averaged(Seq<Vec<D3>> x) => cell.Averaged(x);",
        ["BidirectionalEnds"] = "Bidirectional<Lstm<D3, D4>, D3, D4> cell; public Vec<Sum<D4, D4>> Forward(Seq<Vec<D3>> x) => cell.Ends(x);",
        ["DeepBidirectionalLstm"] = "DeepBidirectionalLstm<D3, D4> cell; public Seq<Vec<Sum<D4, D4>>> Forward(Seq<Vec<D3>> x) => cell.Forward(x);",
        ["Dilated"] = Step(3, 4, "Dilated<Lstm<D3, D4>, D3, D4, D3>"),
        ["DilatedThree"] = Step(3, 4, "DilatedThree<Elman<D3, D4>, Elman<D4, D4>, Elman<D4, D4>, D3, D4, D4, D4>"),
        ["DilatedFused"] = Step(3, 2, "DilatedFused<D3, D4, D2>"),
        ["GruDropout"] = Step(3, 4, "GruDropout<D3, D4>"),
        ["LstmNoForget"] = Step(3, 4, "LstmNoForget<D3, D4>"),
        ["LstmVariant"] = Step(3, 4, "LstmVariant<D3, D4>"),
        ["LstmFullGates"] = Step(3, 4, "LstmFullGates<D3, D4>"),
        ["LstmLayerNorm"] = Step(3, 4, "LstmLayerNorm<D3, D4>"),
        ["Janet"] = Step(3, 4, "Janet<D3, D4>"),
        ["Scrn"] = "Scrn<D3, D4, D5> cell; public Vec<Sum<D4, D5>> Step(Vec<D3> x) => cell.Step(x);",
        ["LstmMultiplicative"] = Step(3, 4, "LstmMultiplicative<D3, D4>"),
        ["LstmDropout"] = Step(3, 4, "LstmDropout<D3, D4>"),
        ["LstmZoneout"] = Step(3, 4, "LstmZoneout<D3, D4>"),
        ["Sru"] = Step(4, 4, "Sru<D4>"),
        ["IndRnn"] = Step(3, 4, "IndRnn<D3, D4>"),
        ["MinGru"] = Step(3, 4, "MinGru<D3, D4>"),
        ["LongExpressiveMemory"] = Step(3, 4, "LongExpressiveMemory<D3, D4>"),
        ["SLstm"] = Step(3, 4, "SLstm<D3, D4>"),
        ["TuringMachine"] = Step(3, 2, "TuringMachine<Elman<Sum<D3, D4>, D5>, D3, D2, D5, D6, D4, D3>"),
        ["FeedForward"] = Step(3, 2, "FeedForward<D3, D4, D5, D2>"),
        ["Jordan"] = Step(3, 2, "Jordan<D3, D4, D2>"),
        ["ElmanNetwork"] = Step(3, 2, "ElmanNetwork<D3, D4, D2>"),
        ["ElmanManyToOne"] = "ElmanNetwork<D3, D4, D2> cell; public Vec<D2> Forward(Seq<Vec<D3>> x) => cell.ManyToOne(x);",
        ["ElmanManyToMean"] = "ElmanNetwork<D3, D4, D2> cell; public Vec<D2> Forward(Seq<Vec<D3>> x) => cell.ManyToMean(x);",
        ["ElmanLoss"] = "ElmanNetwork<D3, D4, D2> cell; public Scalar Forward(Seq<Vec<D3>> x, Seq<Vec<D2>> target) => cell.Loss(x, target);",
        ["ElmanFromState"] = "ElmanNetwork<D3, D4, D2> cell; public Seq<Vec<D2>> Forward(Vec<D3> x, int steps) => cell.FromState(x, steps);",
        ["ElmanOneToMany"] = "ElmanNetwork<D3, D4, D2> cell; public Seq<Vec<D2>> Forward(Vec<D3> x, int steps) => cell.OneToMany(x, steps);",
        ["Feedback"] = "Feedback<D3, D4> cell; public Seq<Vec<D3>> Forward(Vec<D3> x, int steps) => cell.Generate(x, steps);",
        ["LanguageModel"] = "LanguageModel<Lstm<D5, D4>, D7, D5, D4> cell; public Seq<Vec<D7>> Forward(Seq<Token> x) => cell.Forward(x);",
        ["LanguageModelLoss"] = "LanguageModel<Lstm<D5, D4>, D7, D5, D4> cell; public Scalar Forward(Seq<Token> x, Seq<Token> labels) => cell.Loss(x, labels);",
        ["TiedLanguageModel"] = "TiedLanguageModel<Lstm<D4, D4>, D7, D4> cell; public Vec<D7> Step(Token x) => cell.Step(x);",
        ["Classifier"] = "Classifier<Lstm<D5, D4>, D7, D5, D4> cell; public Scalar Forward(Seq<Token> x) => cell.Forward(x);",
        ["FoodWeather"] = Step(2, 3, "FoodWeather"),
        ["Hello"] = "Hello cell; public Vec<D4> Step(Token x) => cell.Step(x);",
        ["LiquidState"] = Step(3, 4, "LiquidState<D3, D4>"),
        ["SpikingLayer"] = Step(3, 4, "SpikingLayer<D3, D4>"),
        ["Convolution"] = "Convolution<D4, D3, D2, D2, D2, D1> cell; public Vec<Product<Product<Places<D4, D2, D1>, Places<D3, D2, D1>>, D2>> Step(Vec<Product<Product<D4, D3>, D2>> x) => cell.Step(x);",
        ["ConvolutionSame"] = "ConvolutionSame<D4, D3, D2, D2, D3> cell; public Vec<Product<Product<D4, D3>, D2>> Step(Vec<Product<Product<D4, D3>, D2>> x) => cell.Step(x);",
        ["EchoState"] = "EchoState<D3, D4> cell; public Vec<Sum<D3, D4>> Step(Vec<D3> x) => cell.Step(x);",
        ["EchoNetwork"] = Step(3, 2, "EchoNetwork<D3, D4, D2>"),
        ["EncoderDecoder"] = "EncoderDecoder<Gru<D5, D4>, D7, D6, D5, D4> cell; public Seq<Vec<D6>> Forward(Seq<Token> source, Seq<Token> given) => cell.Forward(source, given);",
        ["AdditiveTranslator"] = "AdditiveTranslator<D7, D6, D5, D4, D3> cell; public Seq<Vec<D6>> Forward(Seq<Token> source, Seq<Token> given) => cell.Forward(source, given);",
        ["GeneralTranslator"] = "GeneralTranslator<D7, D6, D5, D4> cell; public Seq<Vec<D6>> Forward(Seq<Token> source, Seq<Token> given) => cell.Forward(source, given);",
        ["DialogueRnn"] = "DialogueRnn<D6, D5, D4, D2, D3, D4, D3> cell; public Seq<Vec<D3>> Forward(Seq<Vec<D6>> u, Seq<Token> speakers) => cell.Forward(u, speakers);",
        ["BidirectionalDialogueRnn"] = "BidirectionalDialogueRnn<D6, D5, D4, D2, D3, D4, D3> cell; public Seq<Vec<D3>> Forward(Seq<Vec<D6>> u, Seq<Token> speakers) => cell.Forward(u, speakers);",
        ["PointerNetwork"] = "Systems.AdditiveAttention<D3, D5, D4> cell; public Seq<Scalar> Forward(Seq<Vec<D3>> q, Seq<Vec<D5>> memory, Seq<Token> label) => q.Map(label, (a, k) => cell.PointerLoss(a, memory, k));",
        ["NeuralProgrammer"] = "NeuralProgrammer<D7, D4, D3> cell; public (Scalar answer, Seq<Vec<D3>> lookup, Seq<Scalar> rows) Forward(Seq<Token> question, Seq<Scalar> numbers, Seq<Token> positions, Seq<Vec<D3>> table) => cell.Forward(question, numbers, positions, table);",
        ["NeuralProgrammerLoss"] = "NeuralProgrammer<D7, D4, D3> cell; public Scalar Forward(Seq<Token> question, Seq<Scalar> numbers, Seq<Token> positions, Seq<Vec<D3>> table, Scalar target) => cell.ScalarLoss(question, numbers, positions, table, target);",
        ["AdaptiveTime"] = "AdaptiveTime<Elman<Sum<D3, D1>, D4>, D3, D4, D2> cell; public Vec<D2> Step(Vec<D3> x) => cell.Step(x);",
        ["RestrictedBoltzmann"] = "RestrictedBoltzmann<D5, D4> cell; public Scalar Forward(Vec<D5> v, Vec<D4> h, Vec<D5> u) => cell.ContrastiveDivergence(v, h, u);",
        ["Boltzmann"] = "Boltzmann<D5> cell; public Scalar Forward(Seq<Vec<D5>> data, Seq<Vec<D5>> every) => cell.Loss(data, every);",
    };

    static string Step(int input, int output, string cell) => $"{cell} cell; public Vec<D{output}> Step(Vec<D{input}> x) => cell.Step(x);";

    static string Text(string resource)
    {
        using var reader = new StreamReader(typeof(Systems).Assembly.GetManifestResourceStream(resource)!);
        var text = reader.ReadToEnd();
        return text.Replace("namespace Rnn.Runtime.Tests.Systems;", "namespace Systems;", StringComparison.Ordinal).Replace("using static Rnn.Ops;", "", StringComparison.Ordinal);
    }
}
