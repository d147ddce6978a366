using System.Runtime.Loader;
using Rnn;
using Rnn.RandomPrograms.Equations;
using Rnn.RandomPrograms.Generation;
using Rnn.RandomPrograms.Oracle;
using Rnn.RandomPrograms.Running;
int from = int.Parse(args[0]), count = int.Parse(args[1]);
var programs = Enumerable.Range(from, count).Select(s => ProgramGenerator.Generate(s, 0)).Where(p => p.Network is null).ToList();
var clock = System.Diagnostics.Stopwatch.StartNew();
var compiled = ProgramCompiler.Compile(programs, new AssemblyLoadContext("p"));
foreach (var e in compiled.Errors) Console.WriteLine(e);
Console.WriteLine($"compiled {clock.ElapsedMilliseconds} ms");
if (compiled.Assembly is null) return;
int kinks = 0;
foreach (var program in programs)
{
    var layout = new ProgramLayout(program);
    var data = DataGenerator.Generate(program, layout, 0);
    try
    {
        var tape = new Tape();
        var draws = program.Training ? new Draws() : null;
        var run = new ProgramRun(layout, data, tape, (r, c) => new TapeCell(c.Cell, c.Sizes, c.Options, c.Scope, n => r.Parameters[n], tape, draws), draws);
        run.Backward();
        if (tape.KinkDistance < 1e-3) { kinks++; }
        var draws2 = program.Training ? new Draws() : null;
        var run2 = new ProgramRun(layout, data, new Tape(), (r, c) => new EagerCell(compiled.Assembly, program.Namespace, c, n => r.Parameters.TryGetValue(n, out var v) ? v.Value : [], draws2), draws2);
        run2.Backward();
        if (!(Math.Abs(run.Loss - run2.Loss) < 1e-9)) Console.WriteLine($"{program.Seed}: {run.Loss} {run2.Loss} training {program.Training}");
    }
    catch (Exception e) { Console.WriteLine($"{program.Seed}: {e}\n" + CSharpPrinter.Print(program)); break; }
}
Console.WriteLine($"{programs.Count} programs, {kinks} near a kink, {clock.ElapsedMilliseconds} ms");
