namespace Rnn.Training;

/// <summary>Derivatives with respect to the parameters of a <see cref="BoltzmannMachine"/>.</summary>
/// <param name="Weights">[n x n]; those of w_ij stand where i is below j, zeros elsewhere.</param>
/// <param name="Biases">[n].</param>
public sealed record BoltzmannGradient(double[,] Weights, double[] Biases);
