using Rnn.RandomPrograms.Equations;

namespace Rnn.RandomPrograms.Oracle;

/// <summary>
/// Runs a whole program row by row: each layer over the row's valid steps, in its direction, with initial states and dropout. The cells
/// are computed by whoever <c>cellOf</c> gives; everything around them by the tape.
/// </summary>
internal sealed class ProgramRun
{
    readonly ProgramLayout layout;
    readonly ProgramData data;
    readonly Tape tape;
    readonly Func<CellLayout, ICellRun> cellOf;
    readonly Draws? draws;

    /// <summary>The leaves of parameters, by name; inputs [row][valid step]; initial states [state][row].</summary>
    public Dictionary<string, Var> Parameters { get; }
    public Var[][] Inputs { get; }
    public Var[][] InitialStates { get; }

    /// <summary>Outputs [row][valid step, or one]; final states [state][row]; what was appended [sequence][row][valid step].</summary>
    public Var?[][] Outputs { get; }
    public Var[][] FinalStates { get; }
    public Var[][][] Appended { get; }

    public double Loss { get; private set; }

    public ProgramRun(ProgramLayout layout, ProgramData data, Tape tape, Func<ProgramRun, CellLayout, ICellRun> cellOf, Draws? draws)
    {
        (this.layout, this.data, this.tape, this.draws) = (layout, data, tape, draws);
        this.cellOf = c => cellOf(this, c);
        Parameters = data.Parameters.ToDictionary(p => p.Name, p => tape.Leaf(p.Values));
        int rows = data.Valid.Length;
        Inputs = new Var[rows][];
        Outputs = new Var?[rows][];
        InitialStates = [.. data.InitialStates.Select(s => Array.ConvertAll(s, tape.Leaf))];
        FinalStates = [.. data.States.Select(_ => new Var[rows])];
        Appended = [.. data.Sequences.Select(_ => Array.ConvertAll(data.Valid, valid => new Var[valid.Length]))];
        for (int row = 0; row < rows; row++) Run(row);
    }

    /// <summary>The weighted sum of outputs, final states and what was appended, and its gradients on the tape's leaves.</summary>
    public void Backward()
    {
        Loss = 0;
        for (int row = 0; row < data.Valid.Length; row++)
        {
            for (int i = 0; i < Outputs[row].Length; i++) Weigh(Outputs[row][i], data.OutputWeights[row][layout.Last.HasSteps ? data.Valid[row][i] : 0]);
            for (int s = 0; s < Appended.Length; s++)
                for (int i = 0; i < Appended[s][row].Length; i++) Weigh(Appended[s][row][i], data.AppendedWeights[s][row][data.Valid[row][i]]);
            for (int s = 0; s < FinalStates.Length; s++) Weigh(FinalStates[s][row], data.FinalWeights[s][row]);
        }
        tape.Backward();

        void Weigh(Var? value, double[] weights)
        {
            if (value is null) return;
            for (int i = 0; i < value.Width; i++)
            {
                Loss += weights[i] * value.Value[i];
                value.Gradient[i] += weights[i];
            }
        }
    }

    void Run(int row)
    {
        var valid = data.Valid[row];
        Inputs[row] = data.Inputs.Length == 0 ? [] : [.. valid.Select(t => tape.Leaf(data.Inputs[row][t]))];
        var sequence = new Var?[valid.Length];
        if (Inputs[row].Length > 0) Inputs[row].CopyTo(sequence, 0);
        bool first = true;                                                 // tokens are still tokens: no vector stands for them yet
        int state = 0;
        if (draws is not null) draws.Site = 0;
        foreach (var stage in layout.Stages)
        {
            switch (stage.Layer)
            {
                case TokensLayer or InputLayer: continue;
                case EmbeddingLayer:
                    sequence = [.. valid.Select(t => tape.Pick(Parameters[$"{stage.Name}.E"], [.. Enumerable.Range(data.Tokens[row][t] * stage.Out, stage.Out)]))];
                    break;
                case RecurrentLayer r:
                    if (first && data.Tokens.Length > 0 && !r.Cell.TakesToken) sequence = [.. valid.Select(t => OneHot(data.Tokens[row][t], stage.In))];
                    sequence = Recur(stage, r, sequence, row, ref state);
                    break;
                case LastStepLayer: sequence = [sequence.Length == 0 ? new Var(new double[stage.Out]) : last?.Invoke() ?? sequence[^1]]; break;
                case DenseLayer:
                    if (first && data.Tokens.Length > 0) sequence = [.. valid.Select(t => OneHot(data.Tokens[row][t], stage.In))];
                    sequence = Array.ConvertAll(sequence, x => tape.Arithmetic('+',
                        tape.Product(Parameters[$"{stage.Name}.W"], stage.Out, stage.In, false, x!), Parameters[$"{stage.Name}.b"]));
                    break;
                case ActivationLayer a: sequence = Array.ConvertAll(sequence, x => tape.Apply(a.Function, x!)); break;
                case SoftmaxLayer: sequence = Array.ConvertAll(sequence, x => tape.Softmax(x!)); break;
                case DropoutLayer d: sequence = Drop(sequence, d.Rate, row); break;
                default: throw new ArgumentException(stage.Layer.ToString());
            }
            first = false;
            if (stage.Layer is not RecurrentLayer) last = null;
        }
        Outputs[row] = sequence;
    }

    static Var OneHot(int token, int classes)
    {
        var values = new double[classes];
        values[token] = 1;
        return new(values);
    }

    /// <summary>What [LastStep] right after a recurrent layer keeps: each direction's own last output.</summary>
    Func<Var>? last;

    Var?[] Recur(StageLayout stage, RecurrentLayer layer, Var?[] sequence, int row, ref int state)
    {
        var given = sequence;
        if (layer.Dropout > 0) sequence = Drop(sequence, layer.Dropout, row);
        var results = new List<Var?[]>();
        foreach (var direction in stage.Cells)
        {
            bool down = direction.IsFromEnd;
            var cell = cellOf(direction);
            int first = state, count = data.States.Skip(state).TakeWhile(s => Belongs(s.Name, direction.Scope)).Count();
            var states = Enumerable.Range(first, count).Select(s => (Path: PathIn(data.States[s].Name, direction.Scope), Number: s, Width: data.States[s].Width / layer.Dilation)).ToList();
            var registers = states.ConvertAll(s => InitialStates[s.Number][row]);        // of one value without dilation
            if (layer.Dilation == 1)
                foreach (var (path, number, _) in states) cell.SetState(path, InitialStates[number][row]);
            var sequences = Enumerable.Range(0, data.Sequences.Count).Where(s => Belongs(data.Sequences[s].Name, direction.Scope)).ToList();
            var outputs = new Var?[sequence.Length];
            int firstSite = draws?.Site ?? 0;
            for (int i = 0; i < sequence.Length; i++)
            {
                int at = down ? sequence.Length - 1 - i : i;
                draws?.At(row, at, firstSite);
                if (layer.Dilation > 1)
                    for (int s = 0; s < count; s++) cell.SetState(states[s].Path, tape.Pick(registers[s], [.. Enumerable.Range((layer.Dilation - 1) * states[s].Width, states[s].Width)]));
                outputs[at] = cell.Step(sequence[at], data.Tokens.Length == 0 ? 0 : data.Tokens[row][data.Valid[row][at]]);
                foreach (int s in sequences) Appended[s][row][at] = cell.Appended(PathIn(data.Sequences[s].Name, direction.Scope));
                if (layer.Dilation > 1)
                    for (int s = 0; s < count; s++) registers[s] = tape.Push(registers[s], cell.State(states[s].Path));
            }
            foreach (var (path, number, _) in states) FinalStates[number][row] = layer.Dilation > 1 ? registers[number - first] : cell.State(path);
            state += count;
            if (draws is not null) draws.Site = firstSite + Sites(direction);
            results.Add(outputs);
        }
        var merged = results.Count == 1 ? results[0] : [.. results[0].Zip(results[1], (f, b) => Merged(layer.Merge!.Value, f!, b!))];
        var complete = Residual();
        last = sequence.Length == 0 || layer.Residual && results.Count == 2 ? null
            : results.Count == 2 ? () => Merged(layer.Merge!.Value, results[0][^1]!, results[1][0]!)
            : layer.Reversed ? () => complete[0]! : null;
        return complete;

        Var?[] Residual() => layer.Residual ? [.. merged.Zip(given, (y, x) => tape.Arithmetic('+', x!, y!))] : merged;
    }

    static bool Belongs(string state, string scope) => scope == "" || state.StartsWith(scope + ".", StringComparison.Ordinal);
    static string PathIn(string state, string scope) => scope == "" ? state : state[(scope.Length + 1)..];

    Var Merged(Merge merge, Var forward, Var backward) => merge switch
    {
        Merge.Concat => tape.Concat(forward, backward),
        Merge.Sum => tape.Arithmetic('+', forward, backward),
        Merge.Mean => tape.Arithmetic('*', tape.Arithmetic('+', forward, backward), new Var([0.5])),
        Merge.Product => tape.Arithmetic('*', forward, backward),
        _ => throw new ArgumentException(merge.ToString()),
    };

    /// <summary>Random calls of a step, those of members included; a call in the branch that an option rules out is none.</summary>
    static int Sites(CellLayout layout) => Sites(layout.Cell, layout.Options);

    static int Sites(CellDefinition cell, IReadOnlyList<(string Option, string Value)> options)
    {
        return cell.Body.Sum(s => Count(s.Value));
        int Count(Expr e) => e is ChooseByOption c
            ? Count(ValueOf(c.Option) == "true" ? c.Yes : c.No)
            : e.Operands.Sum(Count) + e switch { Dropout => 1, CallCell call => Sites(cell.Members.Single(m => m.Name == call.Member).Cell, []), _ => 0 };
        string ValueOf(string option) => options.Where(o => o.Option == option).Select(o => o.Value).FirstOrDefault() ?? cell.Options.Single(o => o.Name == option).Value;
    }

    Var?[] Drop(Var?[] sequence, double rate, int row)
    {
        if (draws is null) return sequence;
        int site = draws.Site++;
        return [.. sequence.Select((x, i) =>
        {
            draws.At(row, i, site);
            var dropped = tape.Arithmetic('*', x!, new Var(draws.Inverted(false, x!.Width, rate)));
            return dropped;
        })];
    }
}
