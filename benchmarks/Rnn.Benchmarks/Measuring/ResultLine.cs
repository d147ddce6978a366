using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Rnn.Benchmarks.Measuring;

/// <summary>One result as a line of JSON, with the fields and the rounding of benchmarks/peers/common.py.</summary>
static class ResultLine
{
    /// <summary>More than any core can do: whoever reads more has timed something else.</summary>
    const double PlausibleGigaflops = 1000;

    public static string Of(Workload workload, Measurement measurement, double? error)
    {
        double scale = workload.Metric == "ns_per_step" ? 1e9 : 1e3;
        double gigaflops = workload.Flops / measurement.Median / 1e9;
        if (gigaflops > PlausibleGigaflops * workload.Threads)
            throw new InvalidOperationException($"{workload.Name} seems to run at {gigaflops:N0} GFLOP/s, which no machine can do: the work was not done.");

        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("system", "Rnn");
            json.WriteString("version", Platform.Version);
            json.WriteString("workload", workload.Name);
            json.WriteString("variant", workload.Variant);
            json.WriteNumber("threads", workload.Threads);
            json.WriteString("metric", workload.Metric);
            json.WriteNumber("value", Rounded(measurement.Median * scale, 5));
            json.WriteNumber("min", Rounded(measurement.Seconds[0] * scale, 5));
            json.WriteNumber("max", Rounded(measurement.Seconds[^1] * scale, 5));
            json.WriteNumber("gflops", Rounded(gigaflops, 4));
            json.WriteNumber("samples", measurement.Seconds.Count);
            json.WriteNumber("waited", Math.Round(measurement.Waited, 3));
            json.WriteNumber("cores", Math.Round(measurement.Cores, 2));
            if (error is { } difference) json.WriteNumber("error", Rounded(difference, 2));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    static double Rounded(double value, int digits)
        => double.Parse(value.ToString($"G{digits}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
