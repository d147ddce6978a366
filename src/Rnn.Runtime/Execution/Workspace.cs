namespace Rnn;

using System.Diagnostics;
using System.Runtime.CompilerServices;
using Rnn.Execution;

/// <summary>
/// All memory that passes over a batch need, allocated once: the caller's ports and their gradients, the gradient of the
/// parameters, tape and scratch. Ports are time-major and unpadded, rows in the caller's order: element i of row b at step t stands at
/// (t * Batch + b) * width + i, with the <see cref="Batch"/> in use. One thread at a time.
/// </summary>
public sealed unsafe class Workspace : IDisposable, ITeamJob
{
    readonly WorkspacePlan plan;
    readonly float[] floats;
    readonly int[] ints;
    readonly float* floatStart;
    readonly int* intStart;
    readonly WorkspaceAxis[] axes;
    ThreadTeam team = new(1);
    TeamChoice[] choices = [];
    bool holdsForward;
    IWorkspaceProgram? program;
    int pass;

    /// <summary>Allocates what the plan says. Lengths begin at full capacity, all numbers at zero.</summary>
    public Workspace(WorkspacePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        this.plan = plan;
        floats = GC.AllocateArray<float>((int)(plan.Floats + WorkspacePlan.Line), pinned: true);
        ints = GC.AllocateArray<int>((int)(plan.Ints + WorkspacePlan.Line), pinned: true);
        floatStart = (float*)Align(Unsafe.AsPointer(ref floats[0]));
        intStart = (int*)Align(Unsafe.AsPointer(ref ints[0]));
        axes = new WorkspaceAxis[plan.Axes.Count];
        for (int i = 0; i < axes.Length; i++) axes[i] = new(plan.Axes[i], plan.LengthOf(i), plan.Batch, intStart + plan.Axis(i));
        Batch = plan.Batch;
    }

    /// <summary>What it was made from.</summary>
    public WorkspacePlan Plan => plan;

    /// <summary>Steps in use on the first axis; a new value resets its lengths and mask.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 1 to the capacity.</exception>
    public int Length { get => axes[0].Length; set => axes[0].Length = value; }

    /// <summary>Rows in use on all axes; a new value resets lengths and mask.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 1 to the capacity.</exception>
    public int Batch
    {
        get;
        set
        {
            if (value == field) return;
            foreach (var axis in axes) axis.SetBatch(value);
            field = value;
        }
    }

    /// <summary>Valid steps of each row, from 0 to <see cref="Length"/>, to be written by the caller. They are read by the next pass.</summary>
    public Span<int> Lengths => axes[0].Lengths;

    /// <summary>Whether random masks are drawn; otherwise their means stand in for them.</summary>
    public bool Training { get; set => Key(ref field, value); }

    /// <summary>The seed of random masks.</summary>
    public ulong Seed { get; set => Key(ref field, value); }

    /// <summary>The number of the update, a key of random masks.</summary>
    public long Update { get; set => Key(ref field, value); }

    /// <summary>The number of the batch's first row, a key of random masks.</summary>
    public int FirstRow { get; set => Key(ref field, value); }

    /// <summary>The number of the batch's first step, a key of random masks.</summary>
    public int FirstStep { get; set => Key(ref field, value); }

    /// <summary>
    /// Threads that passes may run on, the calling one included. A pass for which a team is slower than one thread, because it is short or
    /// because other cores are busy, runs on the calling thread alone. No result depends on either.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 1 to <see cref="ThreadTeam.MostWorkers"/>.</exception>
    public int Threads
    {
        get => team.Workers;
        set
        {
            if (value == team.Workers) return;
            var next = new ThreadTeam(value);
            team.Dispose();
            (team, choices) = (next, []);
        }
    }

    /// <summary>Threads that the pass now running is divided among.</summary>
    public int Workers { get; private set; } = 1;

    /// <summary>Gradient of the parameters, in the layout of the packed block. Passes add to it; whoever uses it up clears it.</summary>
    public Span<float> ParameterGradients => new(ParameterGradientPointer, plan.BlockFloats);

    /// <summary>The order in which generated code walks rows and steps.</summary>
    public Schedule Schedule => axes[0].Schedule;

    /// <summary>The time axes of the entry. <see cref="Length"/>, <see cref="Lengths"/> and the mask are those of the first, which is the only one where all sequences are read together.</summary>
    public IReadOnlyList<WorkspaceAxis> Axes => axes;

    /// <summary>A time axis, by its own name or by that of a port whose steps it has.</summary>
    /// <exception cref="ArgumentException">There is no such axis.</exception>
    public WorkspaceAxis Axis(string name) => axes[plan.AxisOf(name)];

    /// <summary>The order of rows and steps on an axis, by its place among <see cref="Axes"/>.</summary>
    public Schedule ScheduleOf(int axis) => axes[axis].Schedule;

    /// <summary>Real numbers of a port: rows in use.</summary>
    /// <exception cref="ArgumentException">There is no such port, or it holds tokens.</exception>
    public Span<float> Port(string name, PortRole role)
    {
        int port = Find(name, role, PortKind.Real);
        return new(PortPointer(port), Count(port));
    }

    /// <summary>Gradient with respect to a port: given by the caller for outputs and final states, a result for the others.</summary>
    /// <exception cref="ArgumentException">There is no such port, or it holds tokens or a trace.</exception>
    public Span<float> Gradient(string name, PortRole role)
    {
        int port = Find(name, role, PortKind.Real);
        if (plan.Gradient(port) < 0) throw new ArgumentException($"A trace has no gradient of the caller's; [Trace(\"{name}\", Gradient = true)] makes a port of role {PortRole.TracedGradient}.", nameof(role));
        return new(PortGradientPointer(port), Count(port));
    }

    /// <summary>Tokens of an input: rows in use. Only valid steps are read.</summary>
    /// <exception cref="ArgumentException">There is no such port, or it holds real numbers.</exception>
    public Span<int> Tokens(string name)
    {
        int port = Find(name, PortRole.Input, PortKind.Token);
        return new(TokenPointer(port), Count(port));
    }

    /// <summary>
    /// Says which steps are valid, [Length x Batch], time-major. The valid steps of a row are gathered to its front in order; holes leave
    /// states as they are and have zero output and no gradient. Sets <see cref="Lengths"/>.
    /// </summary>
    /// <exception cref="ArgumentException">The mask has another number of elements.</exception>
    public void SetMask(ReadOnlySpan<bool> mask) => axes[0].SetMask(mask);

    /// <summary>Makes all steps of all rows valid again.</summary>
    public void ClearMask() => axes[0].ClearMask();

    /// <summary>
    /// Checks lengths and tokens and brings the schedule up to date. Generated code calls it at the start of a forward pass.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A length or a token is out of its range; the message says where.</exception>
    public void Prepare()
    {
        holdsForward = false;
        foreach (var axis in axes) axis.Update();
        for (int port = 0; port < plan.Ports.Count; port++)
        {
            if (plan.Ports[port].Kind != PortKind.Token) continue;
            CheckTokens(port);
            for (int i = 0; i < plan.Ports[port].StepsOf.Count; i++) CheckSteps(port, Axis(plan.Ports[port].StepsOf[i]));
        }
        holdsForward = true;
    }

    /// <summary>Generated code calls it at the start of a backward pass.</summary>
    /// <exception cref="InvalidOperationException">
    /// No forward pass has run since the last backward pass, which overwrote what that one left; or one has with other lengths or other random
    /// masks.
    /// </exception>
    public void PrepareBackward()
    {
        if (!holdsForward)
            throw new InvalidOperationException("Backward: the workspace holds no forward pass; call Forward before each Backward, which uses up what Forward left, and change Training, Seed, Update, FirstRow and FirstStep before it.");
        if (!Array.TrueForAll(axes, a => a.IsScheduled)) throw new InvalidOperationException("Backward: Length, Batch, Lengths or the mask changed since Forward; set them first and call Forward again.");
        holdsForward = false;
    }

    /// <summary>Runs a pass of a model on all threads.</summary>
    public void Run(IWorkspaceProgram program, int pass)
    {
        (this.program, this.pass) = (program, pass);
        foreach (var axis in axes)
            if (axis.Schedule.Total == 0) ClearSteps(axis);
        if (Threads == 1) program.Run(pass, this, 0);
        else RunTimed(ChoiceOf(pass));
        this.program = null;
    }

    void RunTimed(TeamChoice choice)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            Workers = choice.Team ? Threads : 1;
            if (choice.Team) team.Run(this);
            else program!.Run(pass, this, 0);
        }
        finally
        {
            Workers = 1;
        }
        choice.Took((double)(Stopwatch.GetTimestamp() - start) / Math.Max(1, TotalSteps));
    }

    int TotalSteps
    {
        get
        {
            int total = 0;
            foreach (var axis in axes) total += axis.Schedule.Total;
            return total;
        }
    }

    TeamChoice ChoiceOf(int pass)
    {
        int known = choices.Length;
        if (pass < known) return choices[pass];
        Array.Resize(ref choices, pass + 1);
        for (int i = known; i <= pass; i++) choices[i] = new();
        return choices[pass];
    }

    /// <summary>Within a pass: waits for the other threads.</summary>
    public void Barrier()
    {
        if (Workers > 1) team.Barrier();
    }

    /// <summary>Ends the threads. The memory is the garbage collector's.</summary>
    public void Dispose() => team.Dispose();

    void ITeamJob.Run(int worker) => program!.Run(pass, this, worker);

    /// <summary>First float of the gradient of the packed block.</summary>
    public float* ParameterGradientPointer => floatStart;

    /// <summary>First float of a port, by its place in the entry's list.</summary>
    public float* PortPointer(int port) => floatStart + plan.Port(port);

    /// <summary>First float of a port's gradient.</summary>
    public float* PortGradientPointer(int port) => floatStart + plan.Gradient(port);

    /// <summary>First token of a port.</summary>
    public int* TokenPointer(int port) => intStart + plan.Port(port);

    /// <summary>First float of a buffer, by its place in the plan's list.</summary>
    public float* Buffer(int buffer) => floatStart + plan.Buffer(buffer);

    /// <summary>First token of a buffer.</summary>
    public int* TokenBuffer(int buffer) => intStart + plan.Buffer(buffer);

    /// <summary>
    /// Fills whatever a pass must write before it reads: tape and scratch with NaN, packed tokens with -1, and the ports and gradients
    /// that are results. What still holds NaN afterwards was never written, and what reads it shows.
    /// </summary>
    internal void PoisonScratch()
    {
        new Span<float>(floatStart + plan.Scratch, (int)(plan.Floats - plan.Scratch)).Fill(float.NaN);
        for (int i = 0; i < plan.Buffers.Count; i++)
            if (plan.Buffers[i].Tokens) new Span<int>(TokenBuffer(i), (int)plan.Rows(plan.Buffers[i]) * plan.Buffers[i].Width).Fill(-1);
        for (int i = 0; i < plan.Ports.Count; i++)
        {
            var port = plan.Ports[i];
            if (port.Kind == PortKind.Token) continue;
            new Span<float>(port.Role is not (PortRole.Input or PortRole.InitialState) ? PortPointer(i) : PortGradientPointer(i), Count(i)).Fill(float.NaN);
        }
    }

    /// <summary>Without a valid step no row reaches the ports that have steps: their results are zeros.</summary>
    void ClearSteps(WorkspaceAxis axis)
    {
        for (int i = 0; i < plan.Ports.Count; i++)
        {
            var port = plan.Ports[i];
            if (port.Axis is null || port.Kind == PortKind.Token || Axis(port.Axis) != axis && (port.Across is null || Axis(port.Across) != axis)) continue;
            new Span<float>(port.Role is not (PortRole.Input or PortRole.InitialState) ? PortPointer(i) : PortGradientPointer(i), Count(i)).Clear();
        }
    }

    /// <summary>A backward pass draws the masks of its forward pass again: with another key they are others.</summary>
    void Key<T>(ref T field, T value) where T : IEquatable<T>
    {
        if (field.Equals(value)) return;
        field = value;
        holdsForward = false;
    }

    int Count(int port)
    {
        var info = plan.Ports[port];
        return (info.Axis is null ? 1 : Axis(info.Axis).Length) * Batch * (info.Kind == PortKind.Token ? 1 : info.Width) * (info.Across is null ? 1 : Axis(info.Across).Length);
    }

    int Find(string name, PortRole role, PortKind kind)
    {
        for (int i = 0; i < plan.Ports.Count; i++)
        {
            var port = plan.Ports[i];
            if (port.Role != role || port.Name != name) continue;
            if (port.Kind == kind) return i;
            throw new ArgumentException($"Port {name} holds {(kind == PortKind.Real ? "tokens" : "real numbers")}.", nameof(name));
        }
        throw NoPort(name, role);
    }

    // Apart, because the closure would be allocated whenever a port is found.
    ArgumentException NoPort(string name, PortRole role)
    {
        string known = string.Join(", ", plan.Ports.Where(p => p.Role == role).Select(p => p.Name));
        return new($"There is no port {name} among those of role {role}: {(known.Length == 0 ? "none" : known)}.", nameof(name));
    }

    void CheckTokens(int port)
    {
        var info = plan.Ports[port];
        int* tokens = TokenPointer(port);
        var schedule = info.Axis is null ? Schedule : Axis(info.Axis).Schedule;
        int count = info.Axis is null ? Batch : schedule.Total;
        for (int i = 0; i < count; i++)
        {
            int place = info.Axis is null ? i : schedule.Source[i];
            if ((uint)tokens[place] < (uint)info.Width) continue;
            string where = info.Axis is null ? $"row {place}" : $"step {place / Batch}, row {place % Batch}";
            throw new ArgumentOutOfRangeException(info.Name, tokens[place], $"The token of {info.Name} at {where} is {tokens[place]}; it has {info.Width} classes, from 0 to {info.Width - 1}.");
        }
    }

    /// <summary>Each valid token must be the number of a step that its row has on an axis.</summary>
    void CheckSteps(int port, WorkspaceAxis among)
    {
        var info = plan.Ports[port];
        int* tokens = TokenPointer(port);
        var schedule = info.Axis is null ? Schedule : Axis(info.Axis).Schedule;
        int count = info.Axis is null ? Batch : schedule.Total;
        for (int i = 0; i < count; i++)
        {
            int place = info.Axis is null ? i : schedule.Source[i], row = place % Batch, steps = among.Lengths[row];
            if (tokens[place] < steps) continue;
            string where = info.Axis is null ? $"row {row}" : $"step {place / Batch}, row {row}";
            throw new ArgumentOutOfRangeException(info.Name, tokens[place], $"The token of {info.Name} at {where} is {tokens[place]}; it chooses among the steps of {among.Name}, of which that row has {steps}.");
        }
    }

    static void* Align(void* start) => (void*)(((nuint)start + 63) / 64 * 64);
}
