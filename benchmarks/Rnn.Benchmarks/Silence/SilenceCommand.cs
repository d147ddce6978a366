using System.CommandLine;
using System.Globalization;
using Rnn.Benchmarks.Measuring;
using Rnn.Benchmarks.Networks;
using Spectre.Console;

namespace Rnn.Benchmarks.Silence;

/// <summary>"silence": whether a network that fades away costs more than one that is busy.</summary>
static class SilenceCommand
{
    static readonly StreamedNetwork[] Fading =
    [
        StreamedNetwork.Of<EchoState128, EchoState128.State>("EchoState"),
        StreamedNetwork.Of<LeakyEchoState128, LeakyEchoState128.State>("EchoState, leak 0.1"),
        StreamedNetwork.Of<LiquidState128, LiquidState128.State>("LiquidState"),
        StreamedNetwork.Of<Scrn128, Scrn128.State>("Scrn"),
    ];

    public static Command Create()
    {
        var command = new Command("silence", "Time of a step while states fade away after noise, beside that on noise; a goal: at most 1.5 times.");
        command.SetAction(_ => Run());
        return command;
    }

    static void Run()
    {
        var table = new Table().AddColumns("Network", "ns, noise", "ns, silence", "times", "ns, input 1e-41", "times", "silent steps", "denormals in the state, most", "at the end");
        foreach (var column in table.Columns.Skip(1)) column.RightAligned();
        foreach (var network in (StreamedNetwork[])[.. AudioCommand.Amplifiers, .. CellsCommand.BuiltIn, .. Fading, .. CellsCommand.UserWritten])
        {
            SilenceTimes times;
            using (BenchmarkLock.Take())
            {
                Platform.Pin(1);
                times = network.Fade();
            }

            table.AddRow(
                network.Label, Figure.Of(times.Noise), Figure.Of(times.Silence), Ratio(times.Silence / times.Noise), Figure.Of(times.Denormal), Ratio(times.Denormal / times.Noise),
                times.Steps.ToString("N0", CultureInfo.InvariantCulture), times.MostDenormals.ToString(CultureInfo.InvariantCulture), times.LeftDenormals.ToString(CultureInfo.InvariantCulture));
        }

        AnsiConsole.MarkupLineInterpolated($"{Platform.Machine}; {Platform.Version}; one thread, one step a call");
        AnsiConsole.Write(table);
    }

    static string Ratio(double value) => value.ToString("F2", CultureInfo.InvariantCulture);
}
