using System.ComponentModel;

namespace Rnn.Kernels;

/// <summary>
/// A sequence in the state of a stream: a block of 16 floats that begins with the number of steps, then the steps, each filled up to a multiple
/// of 16 floats.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class KeptSequence
{
    /// <summary>A sequence longer than the state can keep is an error of the caller.</summary>
    public static void Check(string name, int steps, int most)
    {
        if (steps > most) throw new ArgumentOutOfRangeException(name, steps, $"{name} would have {steps} steps; its [MaxLength] is {most}.");
    }

    /// <summary>Steps that are appended to a state must find room in it.</summary>
    public static void CheckRoom(string name, ReadOnlySpan<float> state, int at, int steps, int most)
    {
        int kept = (int)state[at];
        if (kept + (long)steps > most) throw new InvalidOperationException($"{name} has {kept} of at most {most} steps ([MaxLength({most})]); {steps} more do not fit. Begin a new sequence with NewState, or raise [MaxLength].");
    }

    /// <summary>Sequences that a step reads together have as many steps: another entry may have appended to one of them alone.</summary>
    public static void CheckSame(string name, int at, string other, int otherAt, ReadOnlySpan<float> state)
    {
        if (state[at] != state[otherAt])
            throw new InvalidOperationException($"{name} has {(int)state[at]} steps and {other} {(int)state[otherAt]}; a step that appends to both reads them together. Keep apart what other entries append to.");
    }

    /// <summary>A pass over a whole sequence begins with nothing appended.</summary>
    public static void CheckEmpty(string name, ReadOnlySpan<float> state, int at)
    {
        if (state[at] != 0) throw new InvalidOperationException($"{name} has {(int)state[at]} steps already, and a pass over a whole sequence begins with none. Begin with NewState.");
    }

    /// <summary>One step more: the state's block is that of the number of steps.</summary>
    public static void Append(float* state, int width, float* item)
    {
        int steps = (int)*state;
        new Span<float>(item, width).CopyTo(new(state + 16 + (nint)steps * width, width));
        *state = steps + 1;
    }

    /// <summary>The state's steps as the only row of an initial state of a workspace.</summary>
    public static void Load(ReadOnlySpan<float> state, int width, Workspace workspace, string name)
    {
        int steps = (int)state[0];
        var axis = workspace.Axis(name);
        axis.Length = Math.Max(1, steps);
        axis.Lengths[0] = steps;
        var port = workspace.Port(name, PortRole.InitialState);
        for (int step = 0; step < steps; step++) state.Slice(16 + step * Padded(width), width).CopyTo(port.Slice(step * width, width));
    }

    /// <summary>The only row of a final state of a workspace as the state's steps.</summary>
    public static void Store(Span<float> state, int width, Workspace workspace, string name)
    {
        var port = workspace.Port(name, PortRole.FinalState);
        int steps = workspace.Axis(name).Lengths[0];
        Check(name, steps, (state.Length - 16) / Padded(width));
        state.Clear();
        state[0] = steps;
        for (int step = 0; step < steps; step++) port.Slice(step * width, width).CopyTo(state.Slice(16 + step * Padded(width), width));
    }

    /// <summary>A number for each step, and 0 behind the last one.</summary>
    public static void Tell(float* numbers, int steps, float* port, int most)
    {
        new Span<float>(numbers, steps).CopyTo(new(port, most));
        new Span<float>(port + steps, most - steps).Clear();
    }

    static int Padded(int width) => (width + 15) / 16 * 16;
}
