using System.Globalization;
using VanishingGradientExample;

const int Steps = 64;
const string Shades = " .:-=+*#%@";
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

(string Network, double[] Norms)[] networks =
[
    ("plain RNN, uniform start", GradientNorms.Of<PlainNetwork>(Steps, seed: 1)),
    ("plain RNN, orthogonal start", GradientNorms.Of<OrthogonalNetwork>(Steps, seed: 1)),
    ("rectified units, identity start", GradientNorms.Of<RectifiedNetwork>(Steps, seed: 1)),
    ("skip over eight steps", GradientNorms.Of<SkipNetwork>(Steps, seed: 1)),
    ("GRU", GradientNorms.Of<GruGatesNetwork>(Steps, seed: 1)),
    ("LSTM (its cell c)", GradientNorms.Of<LstmGatesNetwork>(Steps, seed: 1)),
];

Console.WriteLine($"How much of the gradient of the last step's output arrives at each of the {Steps} steps before, untrained networks of 32 units.");
Console.WriteLine($"Columns are steps, the last one right; a shade lighter is ten times less: '{Shades[^1]}' from 1 on, ' ' below 1e-9 of the last step.");
Console.WriteLine();
foreach (var (network, norms) in networks)
{
    char Shade(double norm) => Shades[Math.Clamp(Shades.Length - 1 + (int)Math.Floor(Math.Log10(Math.Max(norm / norms[^1], 1e-12)) + 1e-9), 0, Shades.Length - 1)];
    Console.WriteLine($"{network,-32} |{new string([.. norms.Select(Shade)])}|  first step {norms[0] / norms[^1]:E1}");
}
Console.WriteLine();
Console.WriteLine("A new GRU keeps about half of its state at each step and has yet to learn to keep more; a new LSTM's forget gate starts more open.");
Console.WriteLine("Remedies: gates (an additive path), a start whose singular values are 1, units that do not saturate, skips through time. Shorter");
Console.WriteLine("sequences and faster optimizers help with what is left; clipping helps against the opposite, gradients that explode.");
