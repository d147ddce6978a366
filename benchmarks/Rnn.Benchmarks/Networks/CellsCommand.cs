using System.CommandLine;
using System.Globalization;
using Rnn.Benchmarks.Measuring;
using Spectre.Console;

namespace Rnn.Benchmarks.Networks;

/// <summary>"cells": what a multiply-add costs in every cell, built in or written by a user, beside the LSTM of the same width.</summary>
static class CellsCommand
{
    public static readonly StreamedNetwork[] BuiltIn =
    [
        StreamedNetwork.Of<SimpleRnn128, SimpleRnn128.State>("SimpleRnn"),
        StreamedNetwork.Of<Elman128, Elman128.State>("Elman"),
        StreamedNetwork.Of<Jordan128, Jordan128.State>("Jordan"),
        StreamedNetwork.Of<Lstm128, Lstm128.State>("Lstm"),
        StreamedNetwork.Of<LstmPeephole128, LstmPeephole128.State>("LstmPeephole"),
        StreamedNetwork.Of<LstmCoupled128, LstmCoupled128.State>("LstmCoupled"),
        StreamedNetwork.Of<LstmProjected128, LstmProjected128.State>("LstmProjected"),
        StreamedNetwork.Of<LstmFullGates128, LstmFullGates128.State>("LstmFullGates"),
        StreamedNetwork.Of<LstmNoForget128, LstmNoForget128.State>("LstmNoForget"),
        StreamedNetwork.Of<LstmVariant128, LstmVariant128.State>("LstmVariant"),
        StreamedNetwork.Of<LstmLayerNorm128, LstmLayerNorm128.State>("LstmLayerNorm"),
        StreamedNetwork.Of<LstmZoneout128, LstmZoneout128.State>("LstmZoneout"),
        StreamedNetwork.Of<Gru128, Gru128.State>("Gru"),
        StreamedNetwork.Of<GruResetBefore128, GruResetBefore128.State>("GruResetBefore"),
        StreamedNetwork.Of<GruLayerNorm128, GruLayerNorm128.State>("GruLayerNorm"),
        StreamedNetwork.Of<GruZoneout128, GruZoneout128.State>("GruZoneout"),
        StreamedNetwork.Of<MinimalGatedUnit128, MinimalGatedUnit128.State>("MinimalGatedUnit"),
        StreamedNetwork.Of<MinGru128, MinGru128.State>("MinGru"),
        StreamedNetwork.Of<IndRnn128, IndRnn128.State>("IndRnn"),
        StreamedNetwork.Of<Sru128, Sru128.State>("Sru"),
        StreamedNetwork.Of<UvwNetwork128, UvwNetwork128.State>("UvwNetwork"),
    ];

    /// <summary>Their equations stand in Cells/, written as a user writes them.</summary>
    public static readonly StreamedNetwork[] UserWritten =
    [
        StreamedNetwork.Of<FastGrnn128, FastGrnn128.State>("FastGRNN (Kusupati et al. 2018)"),
        StreamedNetwork.Of<Janet128, Janet128.State>("JANET (van der Westhuizen, Lasenby 2018)"),
        StreamedNetwork.Of<MultiplicativeLstm128, MultiplicativeLstm128.State>("multiplicative LSTM (Krause et al. 2016)"),
        StreamedNetwork.Of<ScalarLstm128, ScalarLstm128.State>("sLSTM (Beck et al. 2024)"),
        StreamedNetwork.Of<ClosedFormContinuous128, ClosedFormContinuous128.State>("CfC (Hasani et al. 2022)"),
    ];

    public static Command Create()
    {
        var command = new Command("cells", "Time per multiply-add of every cell, built in or written by a user, beside the LSTM; streaming, 128 numbers in and out.");
        command.SetAction(_ => Run());
        return command;
    }

    static void Run()
    {
        var lstm = BuiltIn.Single(n => n.Label == "Lstm");
        var table = new Table().AddColumns("Cell", "Written by", "ns a step", "Multiply-adds", "ps each", "LSTM, ps each", "Times the LSTM's");
        foreach (var column in table.Columns.Skip(2)) column.RightAligned();
        foreach (var (cells, author) in new[] { (BuiltIn, "Rnn"), (UserWritten, "user") })
        {
            foreach (var cell in cells)
            {
                // The LSTM again before every cell: both then see the machine in the same state.
                double reference = lstm.Nanoseconds() * 1000 / lstm.MultiplyAdds;
                double nanoseconds = cell.Nanoseconds(), each = nanoseconds * 1000 / cell.MultiplyAdds;
                table.AddRow(
                    cell.Label, author, Figure.Of(nanoseconds), cell.MultiplyAdds.ToString("N0", CultureInfo.InvariantCulture),
                    Figure.Of(each), Figure.Of(reference), (each / reference).ToString("F2", CultureInfo.InvariantCulture));
            }
        }

        AnsiConsole.MarkupLineInterpolated($"{Platform.Machine}; {Platform.Version}; one thread");
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine("Multiply-adds: those of the matrices. The LSTM is measured again before every cell. A cell with few of them pays for its activations.");
    }
}
