using Rnn.Training;

namespace Rnn.Models.Tests;

/// <summary>Rows and entries that tokens name, transposes, diagonals: eager mode, finite differences, streams, and what no token may be.</summary>
[Trait("Category", "Bits")]
public sealed class TokenTests
{
    const int Steps = 9;

    [Fact] public void Rows_by_token_have_the_slope_of_their_differences() => CheckGradients(new PartyModel(seed: 1));
    [Fact] public void Rows_and_columns_of_one_matrix_have_the_slope_of_their_differences() => CheckGradients(new RowsAndColumns(seed: 1));
    [Fact] public void Transposes_have_the_slope_of_their_differences() => CheckGradients(new SymmetricMemory(seed: 1));

    [Theory]
    [InlineData("Loss")]
    [InlineData("ByProbabilities")]
    public void Losses_by_label_have_the_slope_of_their_differences(string entry) => CheckGradients(new OwnCrossEntropy(seed: 1), new() { Entry = entry });

    static void CheckGradients<TModel>(TModel model, GradientCheckOptions? options = null) where TModel : class, IRnnModel<TModel>
    {
        var report = GradientCheck.Run(model, options);
        Assert.True(report.Passed, report.ToString());
    }

    [Fact]
    public void Rows_by_token_agree_with_eager_mode()
    {
        var model = new PartyModel(seed: 2);
        var global = EagerTwin.Of(new Gru<Sum<D5, D7>, D6>(), model, "global");
        var party = EagerTwin.Of(new Gru<Sum<D5, D6>, D7>(), model, "party");
        float[] loudness = model.Parameters["loudness"].ToArray(), w = model.Parameters["W"].ToArray();
        var state = model.NewState();
        double[][] q = [.. Enumerable.Range(0, 4).Select(_ => new double[7])];
        double[] said = new double[4];
        float[] y = new float[3], heard = new float[4];
        for (int t = 0; t < 20; t++)
        {
            int k = t * t % 4;
            float[] x = [MathF.Sin(t), MathF.Cos(2 * t), 0.3f * (t % 5), -0.5f, MathF.Sin(3 * t)];
            model.Step(x, k, ref state, y, heard);
            var u = new Vec<D5>(Array.ConvertAll(x, v => (double)v));
            var own = new Vec<D7>(q[k]);
            var g = global.Step(Ops.Concat(u, own));
            party.h = own;
            q[k] = party.Step(Ops.Concat(u, g)).ToArray();
            said[k] = 0.5 * said[k] + loudness[k] * q[k][0];
            for (int r = 0; r < 3; r++) Assert.Equal(Enumerable.Range(0, 7).Sum(c => w[r * 7 + c] * q[2][c]) + said[k], y[r], 1e-5);
            for (int p = 0; p < 4; p++) Assert.Equal(1 / (1 + Math.Exp(-said[p])) + (p == k ? 1 : 0), heard[p], 1e-5);
        }
    }

    /// <summary>Who does not speak keeps the state to the bit; other names for the parties name their states otherwise and change nothing else.</summary>
    [Fact]
    public void A_silent_party_keeps_its_state_and_names_do_not_matter()
    {
        using var bench = new Workbench<PartyModel>(Steps, 2);
        int[] speakers = [1, 1, 3, 1, 0, 3, 3, 1, 0];
        for (int t = 0; t < Steps; t++)
        {
            bench.Workspace.Tokens("speaker")[t * 2] = speakers[t];
            bench.Workspace.Tokens("speaker")[t * 2 + 1] = 3 - speakers[t];
            bench.Workspace.Port("x", PortRole.Input).Slice(t * 10, 5).CopyTo(bench.Workspace.Port("x", PortRole.Input)[(t * 10 + 5)..]);
        }
        foreach (var port in PartyModel.Info.Entries[0].Ports)
            if (port.Role == PortRole.InitialState) bench.Workspace.Port(port.Name, port.Role).Clear();
        bench.Model.Parameters["loudness"].CopyFrom([1, 1, 1, 1]);
        bench.Workspace.Port("q", PortRole.InitialState)[2 * 7] = bench.Workspace.Port("q", PortRole.InitialState)[28 + 1 * 7] = 0.25f;
        bench.Model.Forward(0, bench.Workspace);
        var (q, said) = (bench.Workspace.Port("q", PortRole.FinalState).ToArray(), bench.Workspace.Port("said", PortRole.FinalState).ToArray());
        Assert.Equal([0.25f, 0, 0, 0, 0, 0, 0], q[14..21]);
        for (int p = 0; p < 4; p++)
        {
            Assert.Equal(q[(p * 7)..(p * 7 + 7)], q[(28 + (3 - p) * 7)..(28 + (3 - p) * 7 + 7)]);
            Assert.Equal(said[p], said[4 + 3 - p]);
        }
    }

    [Fact]
    public void Rows_by_token_step_and_forward()
    {
        using var bench = new Workbench<PartyModel>(Steps, 1);
        foreach (var port in PartyModel.Info.Entries[0].Ports)
            if (port.Role == PortRole.InitialState) bench.Workspace.Port(port.Name, port.Role).Clear();
        bench.Model.Forward(0, bench.Workspace);
        var x = bench.Workspace.Port("x", PortRole.Input).ToArray();
        var speakers = bench.Workspace.Tokens("speaker").ToArray();
        var (y, heard, together, louder) = (new float[3], new float[4], new float[6], new float[8]);
        var state = bench.Model.NewState();
        var states = new PartyModel.State[2];
        for (int t = 0; t < Steps; t++)
        {
            bench.Model.Step(x.AsSpan(t * 5, 5), speakers[t], ref state, y, heard);
            bench.Model.StepBatch([.. x.AsSpan(t * 5, 5), .. x.AsSpan(t * 5, 5)], [speakers[t], speakers[t]], states, together, louder);
            Assert.Equal(bench.Workspace.Port("y", PortRole.Output).Slice(t * 3, 3).ToArray(), y);
            Assert.Equal(bench.Workspace.Port("heard", PortRole.Output).Slice(t * 4, 4).ToArray(), heard);
            Assert.Equal(y, together[3..]);
            Assert.Equal(heard, louder[4..]);
        }
    }

    [Fact]
    public void Transposes_agree_with_their_definition()
    {
        var model = new SymmetricMemory(seed: 2);
        var a = model.Parameters["A"].ToArray();
        var (w, d) = (model.Parameters["W"].ToArray(), model.Parameters["d"].ToArray());
        var state = model.NewState();
        var m = new double[6, 6];
        float[] y = new float[6];
        for (int t = 0; t < 10; t++)
        {
            int k = t * 5 % 6;
            float[] x = [MathF.Sin(t), MathF.Cos(2 * t), 0.3f * (t % 5), -0.5f];
            model.Step(x, k, ref state, y);
            double[] v = [.. Enumerable.Range(0, 6).Select(r => Math.Tanh(Enumerable.Range(0, 4).Sum(c => w[r * 4 + c] * (double)x[c])))];
            double total = v.Sum(Math.Exp);
            double Change(int r, int c) => v[r] * Math.Exp(v[c]) / total + (r == c ? d[r] : 0);
            for (int r = 0; r < 6; r++)
                for (int c = 0; c < 6; c++) m[r, c] = 0.5 * m[r, c] + Change(r, c) + Change(c, r) + (r == c ? a[r * 6 + r] * v[r] : 0);
            for (int r = 0; r < 6; r++)
                Assert.Equal(Enumerable.Range(0, 6).Sum(c => m[r, c] * v[c]) + m[r, k] + m[1, r], y[r], 1e-4);
        }
    }

    [Fact]
    public void A_loss_by_label_is_that_of_the_scores()
    {
        var model = new OwnCrossEntropy(seed: 3);
        using var own = new Workspace(OwnCrossEntropy.Plan(0, 4, 2));
        using var probabilities = new Workspace(OwnCrossEntropy.Plan(1, 4, 2));
        using var scores = new Workspace(OwnCrossEntropy.Plan(2, 4, 2));
        int[] labels = [0, 8, 3, 3, 7, 1, 2, 5];
        foreach (var workspace in (Workspace[])[own, probabilities, scores])
        {
            var x = workspace.Port("x", PortRole.Input);
            for (int i = 0; i < x.Length; i++) x[i] = MathF.Sin(i);
            if (workspace != scores) labels.CopyTo(workspace.Tokens("labels"));
        }
        model.Forward(0, own);
        model.Forward(1, probabilities);
        model.Forward(2, scores);
        float[] y = scores.Port("y", PortRole.Output).ToArray();
        for (int row = 0; row < 2; row++)
        {
            double expected = Enumerable.Range(0, 4).Average(t =>
            {
                float[] logits = y[((t * 2 + row) * 9)..((t * 2 + row + 1) * 9)];
                return Math.Log(logits.Sum(l => Math.Exp(l))) - logits[labels[t * 2 + row]];
            });
            Assert.Equal(expected, own.Port("y", PortRole.Output)[row], 1e-5);
            Assert.Equal(expected, probabilities.Port("y", PortRole.Output)[row], 1e-5);
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(-1)]
    public void A_token_beyond_the_rows_is_refused(int speaker)
    {
        var model = new PartyModel(seed: 1);
        var state = model.NewState();
        Assert.Contains("speaker", Assert.Throws<ArgumentOutOfRangeException>(() => model.Step(new float[5], speaker, ref state, new float[3], new float[4])).Message, StringComparison.Ordinal);
        using var bench = new Workbench<PartyModel>(3, 2);
        bench.Workspace.Tokens("speaker")[3] = speaker;
        Assert.Contains("speaker", Assert.ThrowsAny<ArgumentException>(() => bench.Model.Forward(0, bench.Workspace)).Message, StringComparison.Ordinal);
    }
}
