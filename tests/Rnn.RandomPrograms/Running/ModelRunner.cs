using Rnn.Generators.Tests.Emission;
using Rnn.RandomPrograms.Equations;
using Rnn.RandomPrograms.Oracle;

namespace Rnn.RandomPrograms.Running;

/// <summary>Runs a compiled model through the one contract: forward, then backward, on a workspace whose padding is poisoned with NaN.</summary>
internal abstract class ModelRunner
{
    public static ModelRunner Of(Type model) => (ModelRunner)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(model))!;

    public abstract ModelInfo Info { get; }

    public abstract ModelResults Run(ProgramDefinition program, ProgramData data, int threads);

    /// <summary>Streams the first row from a state of zeros, outside training: the bits of a pass over it.</summary>
    public abstract void CheckStream(ProgramDefinition program, ProgramData data);

    sealed class Typed<TModel> : ModelRunner where TModel : class, IRnnModel<TModel>
    {
        public override ModelInfo Info => TModel.Info;

        public override ModelResults Run(ProgramDefinition program, ProgramData data, int threads)
        {
            var model = ModelWith(data);
            var ports = TModel.Info.Entries[0].Ports;
            using var workspace = new Workspace(TModel.Plan(0, program.Steps + 1, program.Batch + 1)) { Training = program.Training, Seed = ProgramData.Seed, Update = ProgramData.Update, Threads = threads };
            workspace.Length = program.Steps;
            workspace.Batch = program.Batch;
            if (program.UseMask) workspace.SetMask(Mask(program, data));
            else for (int row = 0; row < program.Batch; row++) workspace.Lengths[row] = program.Lengths[row];
            workspace.PoisonScratch();

            var input = ports.Single(p => p.Role == PortRole.Input);
            var output = ports.Single(p => p.Role == PortRole.Output);
            PortInfo StepsPort(StatePort sequence) => new(sequence.Name, PortRole.FinalState, PortKind.Real, sequence.Width, input.Axis);
            if (input.Kind == PortKind.Token) FillTokens(program, data, workspace.Tokens(input.Name));
            else Fill(program, data, workspace.Port(input.Name, PortRole.Input), input, data.Inputs, poison: true);
            for (int s = 0; s < data.States.Count; s++) Fill(program, data, workspace.Port(data.States[s].Name, PortRole.InitialState), RowsPort(data.States[s]), Steps(data.InitialStates[s]), false);
            model.Forward(0, workspace);

            Fill(program, data, workspace.Gradient(output.Name, PortRole.Output), output, data.OutputWeights, poison: true);
            for (int s = 0; s < data.States.Count; s++) Fill(program, data, workspace.Gradient(data.States[s].Name, PortRole.FinalState), RowsPort(data.States[s]), Steps(data.FinalWeights[s]), false);
            for (int s = 0; s < data.Sequences.Count; s++) Fill(program, data, workspace.Gradient(data.Sequences[s].Name, PortRole.FinalState), StepsPort(data.Sequences[s]), data.AppendedWeights[s], poison: true);
            workspace.ParameterGradients.Clear();
            model.Backward(0, workspace);
            CheckTraces(program, workspace, ports);

            var gradients = new Dictionary<string, double[]>();
            foreach (var parameter in TModel.Info.Parameters)
            {
                var values = new float[parameter.Count];
                ParameterView.Gather(parameter, workspace.ParameterGradients, values);
                gradients.Add(parameter.Name, Array.ConvertAll(values, v => (double)v));
            }
            return new(
                Read(program, workspace.Port(output.Name, PortRole.Output), output),
                [.. data.States.Select(s => Rows(Read(program, workspace.Port(s.Name, PortRole.FinalState), RowsPort(s))))],
                [.. data.Sequences.Select(s => Read(program, workspace.Port(s.Name, PortRole.FinalState), StepsPort(s)))],
                gradients,
                input.Kind == PortKind.Token ? [] : Read(program, workspace.Gradient(input.Name, PortRole.Input), input),
                [.. data.States.Select(s => Rows(Read(program, workspace.Gradient(s.Name, PortRole.InitialState), RowsPort(s))))]);
        }

        public override void CheckStream(ProgramDefinition program, ProgramData data)
        {
            var model = ModelWith(data);
            var input = TModel.Info.Entries[0].Ports.Single(p => p.Role == PortRole.Input);
            using var workspace = new Workspace(TModel.Plan(0, program.Steps, 1));
            workspace.PoisonScratch();
            for (int t = 0; t < program.Steps; t++)
                if (input.Kind == PortKind.Token) workspace.Tokens(input.Name)[t] = data.Tokens[0][t];
                else for (int i = 0; i < input.Width; i++) workspace.Port(input.Name, PortRole.Input)[t * input.Width + i] = (float)data.Inputs[0][t][i];
            model.Forward(0, workspace);
            new ReflectedStream(model, workspace, program.Steps, stepsManyStreams: !workspace.Plan.Ports.Any(p => p.IsAppended)).Check();
        }

        static TModel ModelWith(ProgramData data)
        {
            var model = TModel.Create(1);
            foreach (var parameter in TModel.Info.Parameters)
                model.Parameters[parameter.Name].CopyFrom(Array.ConvertAll(ValuesOf(data, parameter), v => (float)v));
            return model;
        }

        static double[] ValuesOf(ProgramData data, ParameterInfo info) =>
            data.Parameters.FirstOrDefault(p => p.Name == info.Name) is { } known && known.Rows == info.Rows && known.Columns == info.Columns
                ? known.Values
                : throw new InvalidOperationException($"The model has a parameter {info.Name} [{info.Rows} x {info.Columns}]; expected are {string.Join(", ", data.Parameters.Select(p => $"{p.Name} [{p.Rows} x {p.Columns}]"))}.");

        static PortInfo RowsPort(StatePort state) => new(state.Name, PortRole.InitialState, PortKind.Real, state.Width, null);

        /// <summary>A traced state ends, or where it runs backwards begins, with its final value; no gradient is left out, and nothing is told of steps that are not valid.</summary>
        static void CheckTraces(ProgramDefinition program, Workspace workspace, IReadOnlyList<PortInfo> ports)
        {
            foreach (var trace in ports.Where(p => p.Role is PortRole.Trace or PortRole.TracedGradient))
            {
                var values = workspace.Port(trace.Name, trace.Role).ToArray();
                if (values.Any(float.IsNaN)) throw new InvalidOperationException($"{trace.Role} {trace.Name} holds a NaN");
                if (trace.Role == PortRole.TracedGradient || trace.Axis is null || program.UseMask || !ports.Any(p => p.Role == PortRole.FinalState && p.Name == trace.Name)) continue;
                var final = workspace.Port(trace.Name, PortRole.FinalState);
                for (int row = 0; row < program.Batch; row++)
                {
                    float[] At(int t) => values[(((t * program.Batch) + row) * trace.Width)..(((t * program.Batch) + row + 1) * trace.Width)];
                    var expected = final.Slice(row * trace.Width, trace.Width);
                    int last = program.Lengths[row] - 1;
                    if (last >= 0 && !expected.SequenceEqual(At(last)) && !expected.SequenceEqual(At(0))) throw new InvalidOperationException($"the trace of {trace.Name} does not end with the state, row {row}");
                    for (int t = last + 1; t < program.Steps; t++)
                        if (At(t).Any(v => v != 0)) throw new InvalidOperationException($"{trace.Name} is told of row {row} at step {t}, which is not valid");
                }
            }
        }

        static double[][][] Steps(double[][] rows) => Array.ConvertAll(rows, r => new[] { r });
        static double[][] Rows(double[][][] steps) => Array.ConvertAll(steps, s => s[0]);

        static bool[] Mask(ProgramDefinition program, ProgramData data)
        {
            var mask = new bool[program.Steps * program.Batch];
            for (int row = 0; row < program.Batch; row++)
                foreach (int t in data.Valid[row]) mask[t * program.Batch + row] = true;
            return mask;
        }

        static void FillTokens(ProgramDefinition program, ProgramData data, Span<int> tokens)
        {
            tokens.Fill(-1);
            for (int row = 0; row < program.Batch; row++)
                foreach (int t in data.Valid[row]) tokens[t * program.Batch + row] = data.Tokens[row][t];
        }

        static void Fill(ProgramDefinition program, ProgramData data, Span<float> port, PortInfo info, double[][][] values, bool poison)
        {
            for (int row = 0; row < program.Batch; row++)
                for (int t = 0; t < (info.Axis is null ? 1 : program.Steps); t++)
                    for (int i = 0; i < info.Width; i++)
                        port[(t * program.Batch + row) * info.Width + i] = poison && info.Axis is not null && Array.IndexOf(data.Valid[row], t) < 0 ? float.NaN : (float)values[row][t][i];
        }

        static double[][][] Read(ProgramDefinition program, Span<float> port, PortInfo info)
        {
            var values = new double[program.Batch][][];
            for (int row = 0; row < program.Batch; row++)
            {
                values[row] = new double[info.Axis is null ? 1 : program.Steps][];
                for (int t = 0; t < values[row].Length; t++)
                {
                    values[row][t] = new double[info.Width];
                    for (int i = 0; i < info.Width; i++) values[row][t][i] = port[(t * program.Batch + row) * info.Width + i];
                }
            }
            return values;
        }
    }
}
