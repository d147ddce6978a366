namespace Rnn;

/// <summary>
/// Orthonormal rows or columns, whichever are fewer: the factor Q of a random normal matrix, signs by the diagonal of R (Saxe, McClelland,
/// Ganguli 2014).
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class OrthogonalAttribute : InitializerAttribute
{
    /// <summary>What the orthonormal matrix is multiplied by.</summary>
    public double Gain { get; set; } = 1;
}
