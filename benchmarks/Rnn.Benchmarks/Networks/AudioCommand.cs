using System.CommandLine;
using System.Globalization;
using Rnn.Benchmarks.Measuring;
using Spectre.Console;

namespace Rnn.Benchmarks.Networks;

/// <summary>"audio": amplifier models and the layers of RTNeural-compare, sample by sample.</summary>
static class AudioCommand
{
    const double SamplesPerSecond = 48_000;

    /// <summary>Layers x units, one sample in, a dense layer of one out.</summary>
    public static readonly StreamedNetwork[] Amplifiers =
    [
        StreamedNetwork.Of<AmplifierLstm8, AmplifierLstm8.State>("LSTM 1x8"),
        StreamedNetwork.Of<AmplifierLstm12, AmplifierLstm12.State>("LSTM 1x12"),
        StreamedNetwork.Of<AmplifierLstm16, AmplifierLstm16.State>("LSTM 1x16"),
        StreamedNetwork.Of<AmplifierLstm24, AmplifierLstm24.State>("LSTM 1x24"),
        StreamedNetwork.Of<AmplifierLstm2x8, AmplifierLstm2x8.State>("LSTM 2x8"),
        StreamedNetwork.Of<AmplifierLstm40, AmplifierLstm40.State>("LSTM 1x40"),
        StreamedNetwork.Of<AmplifierGru8, AmplifierGru8.State>("GRU 1x8"),
        StreamedNetwork.Of<AmplifierGru16, AmplifierGru16.State>("GRU 1x16"),
    ];

    /// <summary>One layer, as many numbers in as out.</summary>
    static readonly StreamedNetwork[] Layers =
    [
        StreamedNetwork.Of<LayerLstm4, LayerLstm4.State>("LSTM 4"),
        StreamedNetwork.Of<LayerLstm8, LayerLstm8.State>("LSTM 8"),
        StreamedNetwork.Of<LayerLstm16, LayerLstm16.State>("LSTM 16"),
        StreamedNetwork.Of<LayerLstm32, LayerLstm32.State>("LSTM 32"),
        StreamedNetwork.Of<LayerLstm64, LayerLstm64.State>("LSTM 64"),
        StreamedNetwork.Of<LayerGru4, LayerGru4.State>("GRU 4"),
        StreamedNetwork.Of<LayerGru8, LayerGru8.State>("GRU 8"),
        StreamedNetwork.Of<LayerGru16, LayerGru16.State>("GRU 16"),
        StreamedNetwork.Of<LayerGru32, LayerGru32.State>("GRU 32"),
        StreamedNetwork.Of<LayerGru64, LayerGru64.State>("GRU 64"),
    ];

    public static Command Create()
    {
        var command = new Command("audio", "Amplifier models and the layers of RTNeural-compare: time a sample, times faster than real time at 48 kHz.");
        command.SetAction(_ => Run());
        return command;
    }

    static void Run()
    {
        var table = new Table().AddColumns("Network", "Kind", "Parameters", "ns a sample", "Times faster than real time");
        foreach (var column in table.Columns.Skip(2)) column.RightAligned();
        foreach (var (networks, kind) in new[] { (Amplifiers, "amplifier"), (Layers, "layer, N in and out") })
        {
            foreach (var network in networks)
            {
                double nanoseconds = network.Nanoseconds();
                table.AddRow(
                    network.Label, kind, network.Info.ParameterCount.ToString("N0", CultureInfo.InvariantCulture),
                    Figure.Of(nanoseconds), Figure.Of(1e9 / SamplesPerSecond / nanoseconds));
            }
        }

        AnsiConsole.MarkupLineInterpolated($"{Platform.Machine}; {Platform.Version}; one thread, one sample a call; real time: 48,000 samples a second");
        AnsiConsole.Write(table);
    }
}
