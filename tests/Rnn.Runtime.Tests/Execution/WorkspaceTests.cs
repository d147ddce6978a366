using Rnn.Execution;

namespace Rnn.Runtime.Tests.Execution;

public unsafe class WorkspaceTests
{
    static readonly PortInfo[] Ports =
    [
        new("x", PortRole.Input, PortKind.Real, 3, "t"),
        new("word", PortRole.Input, PortKind.Token, 10, "t"),
        new("speaker", PortRole.Input, PortKind.Token, 4, null),
        new("h", PortRole.InitialState, PortKind.Real, 5, null),
        new("h", PortRole.FinalState, PortKind.Real, 5, null),
        new("y", PortRole.Output, PortKind.Real, 2, "t"),
    ];

    static readonly BufferPlan[] Buffers = [new("H", BufferRows.Steps, 16), new("words", BufferRows.Steps, 1, Tokens: true), new("sum", BufferRows.Batch, 32), new("copy", BufferRows.One, 48)];

    static WorkspacePlan Plan(int length = 50, int batch = 4) => new(Ports, Buffers, 64, length, batch);

    [Fact]
    public void ScheduleOfFullRowsIsTheCallersOrder()
    {
        using var w = new Workspace(Plan(3, 4));
        w.Prepare();
        Assert.Equal((3, 12, 4), (w.Schedule.Steps, w.Schedule.Total, w.Schedule.Batch));
        for (int i = 0; i < 12; i++) Assert.Equal((i, i % 4), (w.Schedule.Source[i], w.Schedule.RowOf[i]));
    }

    [Theory]
    [InlineData(new[] { 3, 5, 0, 5, 1, 2 }, 5)]
    [InlineData(new[] { 0, 0, 0 }, 4)]
    [InlineData(new[] { 1 }, 1)]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7 }, 9)]
    public void RowsAreSortedByLengthAndStayInOrder(int[] lengths, int length)
    {
        using var w = new Workspace(Plan(length, lengths.Length));
        lengths.CopyTo(w.Lengths);
        w.Prepare();
        AssertSchedule(w, lengths, (b, i) => i);
    }

    [Fact]
    public void AMaskGathersValidStepsToTheFront()
    {
        var random = new Random(4);
        for (int round = 0; round < 50; round++)
        {
            int length = random.Next(1, 9), batch = random.Next(1, 7);
            using var w = new Workspace(Plan(12, 8)) { Length = length, Batch = batch };
            var mask = new bool[length * batch];
            for (int i = 0; i < mask.Length; i++) mask[i] = random.Next(3) > 0;
            w.SetMask(mask);
            w.Prepare();
            var valid = Enumerable.Range(0, batch).Select(b => Enumerable.Range(0, length).Where(t => mask[t * batch + b]).ToArray()).ToArray();
            Assert.Equal(valid.Select(v => v.Length), w.Lengths.ToArray());
            AssertSchedule(w, w.Lengths.ToArray(), (b, i) => valid[b][i]);
            w.ClearMask();
            w.Prepare();
            AssertSchedule(w, Enumerable.Repeat(length, batch).ToArray(), (b, i) => i);
        }
    }

    [Fact]
    public void LengthsMayShortenAMask()
    {
        using var w = new Workspace(Plan(4, 1));
        w.SetMask([true, false, true, true]);
        w.Lengths[0] = 2;
        w.Prepare();
        Assert.Equal([0, 2], new ReadOnlySpan<int>(w.Schedule.Source, w.Schedule.Total).ToArray());
        w.Lengths[0] = 4;
        Assert.Contains("its mask has 3", Assert.Throws<ArgumentOutOfRangeException>(w.Prepare).Message);
    }

    static void AssertSchedule(Workspace w, int[] lengths, Func<int, int, int> step)
    {
        var s = w.Schedule;
        int[] order = [.. Enumerable.Range(0, lengths.Length).OrderByDescending(b => lengths[b])];
        Assert.Equal(lengths.Max(), s.Steps);
        Assert.Equal(lengths.Sum(), s.Total);
        for (int row = 0; row < order.Length; row++) Assert.Equal((order[row], lengths[order[row]]), (s.CallerRow(row), s.RowLength(row)));
        int packed = 0;
        var seen = new HashSet<int>();
        for (int t = 0; t < s.Steps; t++)
        {
            Assert.Equal(packed, s.Offset(t));
            Assert.Equal(lengths.Count(n => n > t), s.Active(t));
            for (int row = 0; row < s.Active(t); row++, packed++)
            {
                Assert.Equal(row, s.RowOf[packed]);
                Assert.Equal(step(order[row], t) * w.Batch + order[row], s.Source[packed]);
                seen.Add(s.Source[packed]);
            }
        }
        Assert.Equal(s.Total, s.Offset(s.Steps));
        Assert.Equal(Enumerable.Range(0, w.Length * w.Batch).Where(i => !seen.Contains(i)), s.Invalid.ToArray());
        for (int workers = 1; workers < 5; workers++)
        {
            Assert.Equal(0, Division.StartOfRows(s, 0, workers));
            Assert.Equal(w.Batch, Division.StartOfRows(s, workers, workers));
            for (int worker = 0; worker < workers; worker++) Assert.True(Division.StartOfRows(s, worker, workers) <= Division.StartOfRows(s, worker + 1, workers));
        }

        foreach (int rows in (int[])[1, 5, 17, 100_000])
        {
            for (int from = 0, until; from < s.Steps; from = until)
            {
                until = Division.PieceAfter(s, from, rows);
                Assert.InRange(until, from + 1, s.Steps);
                Assert.True(until == from + 1 || s.Offset(until) - s.Offset(from) <= rows);
                Assert.True(until == s.Steps || s.Offset(until + 1) - s.Offset(from) > rows);
            }
            for (int until = s.Steps, from; until > 0; until = from)
            {
                from = Division.PieceBefore(s, until, rows);
                Assert.InRange(from, 0, until - 1);
                Assert.True(from == until - 1 || s.Offset(until) - s.Offset(from) <= rows);
                Assert.True(from == 0 || s.Offset(until) - s.Offset(from - 1) > rows);
            }
        }
    }

    [Fact]
    public void PortsGoThroughTheScheduleAndBack()
    {
        using var w = new Workspace(Plan(6, 5));
        new[] { 2, 6, 0, 3, 3 }.CopyTo(w.Lengths);
        w.Prepare();
        var x = w.Port("x", PortRole.Input);
        for (int i = 0; i < x.Length; i++) x[i] = i + 1;
        var s = w.Schedule;
        w.PoisonScratch();
        Rnn.Kernels.Ports.LoadSteps(s, 0, s.Total, w.PortPointer(0), 3, w.Buffer(0), 16, 16);
        var y = new float[x.Length];
        Array.Fill(y, float.NaN);
        fixed (float* p = y)
        {
            Rnn.Kernels.Ports.StoreSteps(s, 7, s.Total, p, 3, w.Buffer(0), 16, 16);
            Rnn.Kernels.Ports.StoreSteps(s, 0, 7, p, 3, w.Buffer(0), 16, 16);
        }
        for (int t = 0; t < 6; t++)
            for (int b = 0; b < 5; b++)
                for (int i = 0; i < 3; i++)
                    Assert.Equal(t < w.Lengths[b] ? x[(t * 5 + b) * 3 + i] : 0, y[(t * 5 + b) * 3 + i]);
        for (int row = 0; row < s.Total; row++)
            Assert.All(new Span<float>(w.Buffer(0) + 16 * row + 3, 13).ToArray(), v => Assert.Equal(0, BitConverter.SingleToInt32Bits(v)));
    }

    [Fact]
    public void WideRowsFillBlocksThatStandApart()
    {
        using var w = new Workspace(Plan(2, 3));
        new[] { 1, 2, 2 }.CopyTo(w.Lengths);
        w.Prepare();
        float[] caller = [.. Enumerable.Range(0, 3 * 33).Select(i => (float)i)], back = new float[3 * 33];
        float* rows = stackalloc float[3 * 192];
        new Span<float>(rows, 3 * 192).Fill(float.NaN);
        fixed (float* from = caller, to = back)
        {
            Rnn.Kernels.Ports.LoadRows(w.Schedule, 0, 3, from, 33, rows, 192, 64);
            Rnn.Kernels.Ports.StoreRows(w.Schedule, 0, 3, to, 33, rows, 192, 64);
        }
        Assert.Equal(caller, back);
        Assert.Equal(33f, rows[0]); // The first sorted row is row 1 of the caller.
        Assert.Equal(65f, rows[2 * 64]);
        Assert.Equal(0f, rows[2 * 64 + 15]);
        Assert.True(float.IsNaN(rows[16]));
    }

    [Fact]
    public void EverythingIsAlignedDisjointAndCounted()
    {
        var plan = Plan(7, 3);
        using var w = new Workspace(plan);
        long before = GC.GetAllocatedBytesForCurrentThread();
        new Workspace(plan).Dispose();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, plan.Bytes, plan.Bytes + 1000);
        var places = new List<(nint Start, long Bytes)> { ((nint)w.ParameterGradientPointer, 64 * 4) };
        for (int i = 0; i < Ports.Length; i++)
        {
            long rows = Ports[i].Axis is null ? 3 : 21;
            if (Ports[i].Kind == PortKind.Token) places.Add(((nint)w.TokenPointer(i), rows * 4));
            else places.AddRange([((nint)w.PortPointer(i), rows * Ports[i].Width * 4), ((nint)w.PortGradientPointer(i), rows * Ports[i].Width * 4)]);
        }
        places.AddRange([((nint)w.Buffer(0), 21 * 64), ((nint)w.TokenBuffer(1), 21 * 4), ((nint)w.Buffer(2), 3 * 128), ((nint)w.Buffer(3), 48 * 4)]);
        Assert.All(places, p => Assert.Equal(0, p.Start % 64));
        var sorted = places.OrderBy(p => p.Start).ToArray();
        for (int i = 1; i < sorted.Length; i++) Assert.True(sorted[i - 1].Start + sorted[i - 1].Bytes <= sorted[i].Start);
    }

    [Fact]
    public void PoisonSparesWhatTheCallerGave()
    {
        using var w = new Workspace(Plan(2, 2));
        w.Port("x", PortRole.Input).Fill(1);
        w.Gradient("y", PortRole.Output).Fill(2);
        w.Tokens("word").Fill(3);
        w.ParameterGradients.Fill(4);
        w.PoisonScratch();
        Assert.Equal([1f, 2f, 4f], [w.Port("x", PortRole.Input)[^1], w.Gradient("y", PortRole.Output)[^1], w.ParameterGradients[^1]]);
        Assert.Equal(3, w.Tokens("word")[^1]);
        Assert.True(float.IsNaN(w.Port("y", PortRole.Output)[^1]) && float.IsNaN(w.Gradient("x", PortRole.Input)[0]) && float.IsNaN(w.Buffer(3)[47]) && w.TokenBuffer(1)[0] == -1);
    }

    [Fact]
    public void MistakesAreNamed()
    {
        using var w = new Workspace(Plan());
        Assert.Contains("sequence of 60 steps in a workspace planned for 50", Message(() => w.Length = 60));
        Assert.Contains("batch of 0 rows", Message(() => w.Batch = 0));
        Assert.Contains("no port z", Message(() => w.Port("z", PortRole.Output)));
        Assert.Contains("holds tokens", Message(() => w.Port("word", PortRole.Input)));
        Assert.Contains("mask of 3 elements", Message(() => w.SetMask(new bool[3])));
        w.Tokens("word")[2 * 4 + 1] = 10;
        Assert.Contains("token of word at step 2, row 1 is 10; it has 10 classes", Message(w.Prepare));
        w.Lengths[1] = 2;
        w.Prepare();
        w.Tokens("speaker")[3] = -1;
        Assert.Contains("token of speaker at row 3 is -1", Message(w.Prepare));
        w.Tokens("speaker")[3] = 0;
        w.Lengths[0] = 51;
        Assert.Contains("Row 0 has a length of 51; 50 steps are in use", Message(w.Prepare));
        Assert.Throws<ArgumentOutOfRangeException>(() => Plan(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Plan(5, -1));
        Assert.Contains("Plan fewer", Message(() => Plan(1_000_000, 1_000_000)));

        static string Message(Action action) => Assert.ThrowsAny<ArgumentException>(action).Message;
    }

    [Fact]
    public void ChangingShapesAndRunningAllocateNothing()
    {
        using var w = new Workspace(Plan(8, 4)) { Threads = 2 };
        var program = new Barriers();
        for (int i = 0; i < 100; i++) Step(i);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 500; i++) Step(i);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(600, program.Runs);

        void Step(int i)
        {
            w.Length = 1 + i % 8;
            w.Batch = 1 + i % 4;
            w.Lengths[0] = i % 2;
            w.Prepare();
            w.Run(program, 0);
        }
    }

    sealed class Barriers : IWorkspaceProgram
    {
        public int Runs;

        public void Run(int pass, Workspace workspace, int worker)
        {
            workspace.Barrier();
            if (worker == 0) Runs++;
        }
    }
}
