using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Rnn.Training;

/// <summary>Columns of a CSV file with a header, by name; read through CsvHelper, numbers as every machine writes them (a point for decimals).</summary>
public sealed class CsvTable
{
    readonly string source;
    readonly string[] names;
    readonly List<string[]> rows = [];
    readonly List<int> lines = [];

    CsvTable(string source, string[] names) => (this.source, this.names) = (source, names);

    /// <summary>The names of the columns, in order.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>How many rows there are below the header.</summary>
    public int Rows => rows.Count;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="delimiter">What stands between two fields.</param>
    /// <exception cref="InvalidTrainingDataException">The file has no header or no rows, a row has too few or too many fields, or a quote is out of place.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static CsvTable Read(string path, string delimiter = ",")
    {
        using var reader = new StreamReader(path);
        return Read(reader, Path.GetFileName(path), delimiter);
    }

    /// <summary>Reads from anything.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="source">What messages call it.</param>
    /// <param name="delimiter">What stands between two fields.</param>
    /// <exception cref="InvalidTrainingDataException">There is no header or no row, a row has too few or too many fields, or a quote is out of place.</exception>
    public static CsvTable Read(TextReader reader, string source, string delimiter = ",")
    {
        using var csv = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter,
            TrimOptions = TrimOptions.Trim,
            BadDataFound = bad => throw new InvalidTrainingDataException($"{source}, line {bad.Context.Parser?.RawRow}: a quote stands where none may be: {bad.RawRecord.TrimEnd()}"),
        });
        if (!csv.Read()) throw new InvalidTrainingDataException($"{source} is empty: a header with the names of the columns is expected in its first line.");
        var table = new CsvTable(source, csv.Record!);
        while (csv.Read())
        {
            if (csv.Record!.Length != table.names.Length)
                throw new InvalidTrainingDataException($"{source}, line {csv.RawRow}: {table.names.Length} fields expected, {csv.Record.Length} found.{(csv.Record.Length > table.names.Length ? $" A field that holds \"{delimiter}\" stands in quotes." : "")}");
            table.rows.Add(csv.Record);
            table.lines.Add(csv.RawRow);
        }

        return table.Rows > 0 ? table : throw new InvalidTrainingDataException($"{source} has a header and no rows.");
    }

    /// <summary>A column of numbers.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="InvalidTrainingDataException">There is no such column, or a field is no finite number.</exception>
    public float[] Numbers(string name)
    {
        int column = Find(name);
        var numbers = new float[Rows];
        for (int i = 0; i < numbers.Length; i++)
        {
            if (!float.TryParse(rows[i][column], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) || !float.IsFinite(numbers[i]))
                throw new InvalidTrainingDataException($"{source}, line {lines[i]}, column {name}: a finite number expected, \"{rows[i][column]}\" found.");
        }

        return numbers;
    }

    /// <summary>Several columns of numbers side by side: rows x columns.</summary>
    /// <param name="names">Their names.</param>
    /// <exception cref="InvalidTrainingDataException">There is no such column, or a field is no finite number.</exception>
    public float[] Numbers(params ReadOnlySpan<string> names)
    {
        var all = new float[Rows * names.Length];
        for (int c = 0; c < names.Length; c++)
        {
            var column = Numbers(names[c]);
            for (int r = 0; r < column.Length; r++) all[(r * names.Length) + c] = column[r];
        }

        return all;
    }

    /// <summary>A column as it is written.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="InvalidTrainingDataException">There is no such column.</exception>
    public string[] Text(string name)
    {
        int column = Find(name);
        return [.. rows.Select(r => r[column])];
    }

    int Find(string name) => Array.IndexOf(names, name) is >= 0 and var column ? column
        : throw new InvalidTrainingDataException($"{source} has no column \"{name}\"; it has {string.Join(", ", names.Select(n => $"\"{n}\""))}.");
}
