using System.Globalization;
using CountingExample;
using Spectre.Console;

var table = new Table().AddColumns("Network", "Here", "Keras", "PyTorch", "Remark");
foreach (var column in table.Columns.Skip(1).Take(3)) column.RightAligned();
string Number(long? count) => count?.ToString("N0", CultureInfo.InvariantCulture) ?? "";
foreach (var row in CountRow.All)
    table.AddRow(row.Network, Number(row.Info.ParameterCount), Number(row.Keras), Number(row.Torch), row.Remark);
AnsiConsole.Write(table);
return CountRow.All.All(r => r.Info.ParameterCount == r.Keras) ? 0 : 1;
