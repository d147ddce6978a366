namespace Rnn.Training;

/// <summary>One number's gradient by both ways.</summary>
/// <param name="Parameter">Its parameter.</param>
/// <param name="Row">Its row.</param>
/// <param name="Column">Its column.</param>
/// <param name="Analytic">What Backward says.</param>
/// <param name="Numeric">What differences of the loss say.</param>
/// <param name="Relative">The difference in units of the parameter's largest gradient.</param>
public sealed record GradientDifference(string Parameter, int Row, int Column, double Analytic, double Numeric, double Relative);
