using System.Reflection;

namespace Rnn.Generators.Tests.Emission;

/// <summary>
/// Step, Run and StepBatch of a model that exists only at run time, with one input and one output, on the inputs of a workspace after Forward.
/// </summary>
internal sealed class ReflectedStream(object model, Workspace workspace, int steps, bool stepsManyStreams)
{
    delegate void Real<TState>(ReadOnlySpan<float> x, ref TState state, Span<float> y);
    delegate void OneToken<TState>(int x, ref TState state, Span<float> y);
    delegate void Tokens<TState>(ReadOnlySpan<int> x, ref TState state, Span<float> y);
    delegate void ManyReal<TState>(ReadOnlySpan<float> x, Span<TState> states, Span<float> y);
    delegate void ManyTokens<TState>(ReadOnlySpan<int> x, Span<TState> states, Span<float> y);
    delegate ReadOnlySpan<float> Traced<TState>(in TState state, string name);
    delegate void Whole(ReadOnlySpan<float> x, Span<float> y);
    delegate void WholeTokens(ReadOnlySpan<int> x, Span<float> y);

    readonly PortInfo input = workspace.Plan.Ports.Single(p => p.Role == PortRole.Input);
    readonly PortInfo output = workspace.Plan.Ports.Single(p => p.Role == PortRole.Output);

    /// <summary>Both give the bits of Forward; a model without a state reads whole sequences.</summary>
    public void Check()
    {
        if (model.GetType().GetNestedType("State") is not { } state) { CheckWhole(); return; }
        typeof(ReflectedStream).GetMethod(nameof(CheckSteps), BindingFlags.NonPublic | BindingFlags.Instance)!
            .MakeGenericMethod(state).Invoke(this, BindingFlags.DoNotWrapExceptions, null, [], null);
    }

    void CheckSteps<TState>() where TState : unmanaged
    {
        var expected = workspace.Port(output.Name, PortRole.Output).ToArray();
        float[] stepped = new float[expected.Length], run = new float[expected.Length];
        var (walking, running) = (default(TState), default(TState));
        var traces = workspace.Plan.Ports.Where(p => p.Role == PortRole.Trace && p.Axis is not null).ToList();
        var traced = traces.Count == 0 ? null : model.GetType().GetMethod("Trace", [typeof(TState).MakeByRefType(), typeof(string)])!.CreateDelegate<Traced<TState>>();
        for (int t = 0; t < steps; t++)
        {
            var y = output.Axis is null ? stepped : stepped.AsSpan(t * output.Width, output.Width);
            if (input.Kind == PortKind.Token) Method<OneToken<TState>>("Step")(workspace.Tokens(input.Name)[t], ref walking, y);
            else Method<Real<TState>>("Step")(workspace.Port(input.Name, PortRole.Input).Slice(t * input.Width, input.Width), ref walking, y);
            foreach (var trace in traces)
                Assert.Equal(workspace.Port(trace.Name, PortRole.Trace).Slice(t * trace.Width, trace.Width).ToArray(), traced!(walking, trace.Name).ToArray());
        }
        if (input.Kind == PortKind.Token) Method<Tokens<TState>>("Run")(workspace.Tokens(input.Name), ref running, run);
        else Method<Real<TState>>("Run")(workspace.Port(input.Name, PortRole.Input), ref running, run);
        Assert.Equal(expected, stepped);
        Assert.Equal(expected, run);
        Assert.True(Bytes(ref walking).SequenceEqual(Bytes(ref running)));
        if (stepsManyStreams) CheckMany<TState>();

        if (input.Kind == PortKind.Token)
        {
            var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => Method<OneToken<TState>>("Step")(input.Width, ref walking, stepped.AsSpan(0, output.Width)));
            Assert.Contains($"from 0 to {input.Width - 1}", thrown.Message, StringComparison.Ordinal);
        }
        else
        {
            var thrown = Assert.Throws<ArgumentException>(() => Method<Real<TState>>("Step")(new float[input.Width + 1], ref walking, stepped.AsSpan(0, output.Width)));
            Assert.Contains($"{input.Width + 1} elements; {input.Width} are needed", thrown.Message, StringComparison.Ordinal);
        }
    }

    /// <summary>More streams than a group takes, each at another place of the sequence: the bits of Step on each. There is none where a state is a sequence.</summary>
    void CheckMany<TState>() where TState : unmanaged
    {
        const int streams = 50;
        TState[] states = new TState[streams], alone = new TState[streams];
        float[] y = new float[streams * output.Width], expected = new float[y.Length];
        int width = input.Kind == PortKind.Token ? 1 : input.Width;
        for (int t = 0; t < steps; t++)
        {
            if (input.Kind == PortKind.Token) Method<ManyTokens<TState>>("StepBatch")(Gather<int>(workspace.Tokens(input.Name), t), states, y);
            else Method<ManyReal<TState>>("StepBatch")(Gather<float>(workspace.Port(input.Name, PortRole.Input), t), states, y);
            for (int s = 0; s < streams; s++)
            {
                var answer = expected.AsSpan(s * output.Width, output.Width);
                if (input.Kind == PortKind.Token) Method<OneToken<TState>>("Step")(workspace.Tokens(input.Name)[(s + t) % steps], ref alone[s], answer);
                else Method<Real<TState>>("Step")(workspace.Port(input.Name, PortRole.Input).Slice((s + t) % steps * width, width), ref alone[s], answer);
                Assert.True(Bytes(ref alone[s]).SequenceEqual(Bytes(ref states[s])), $"state of stream {s} after step {t}");
            }
            Assert.Equal(expected, y);
        }

        T[] Gather<T>(ReadOnlySpan<T> sequence, int t)
        {
            var all = new T[streams * width];
            for (int s = 0; s < streams; s++) sequence.Slice((s + t) % steps * width, width).CopyTo(all.AsSpan(s * width));
            return all;
        }
    }

    void CheckWhole()
    {
        var found = new float[workspace.Port(output.Name, PortRole.Output).Length];
        if (input.Kind == PortKind.Token) Method<WholeTokens>("Run")(workspace.Tokens(input.Name), found);
        else Method<Whole>("Run")(workspace.Port(input.Name, PortRole.Input), found);
        Assert.Equal(workspace.Port(output.Name, PortRole.Output).ToArray(), found);
    }

    static ReadOnlySpan<byte> Bytes<TState>(ref TState state) where TState : unmanaged =>
        System.Runtime.InteropServices.MemoryMarshal.AsBytes(System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(ref state, 1));

    // by its parameters: a network has an equation method of the same name
    T Method<T>(string name) where T : Delegate =>
        model.GetType().GetMethod(name, [.. typeof(T).GetMethod("Invoke")!.GetParameters().Select(p => p.ParameterType)])!.CreateDelegate<T>(model);
}
