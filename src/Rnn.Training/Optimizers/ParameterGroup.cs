using System.IO.Enumeration;

namespace Rnn.Training;

/// <summary>Parameters that learn at a rate or decay of their own, chosen by name: <c>new("*.b*") { WeightDecay = 0 }</c> keeps biases from decaying.</summary>
/// <param name="Pattern">A parameter's name; <c>*</c> stands for any characters. The first group that matches counts.</param>
public sealed record ParameterGroup(string Pattern)
{
    /// <summary>What the learning rate is multiplied by; 0 freezes.</summary>
    public float LearningRateFactor
    {
        get;
        init => field = float.IsFinite(value) && value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(LearningRateFactor), value, "A factor is finite and not negative; 0 freezes.");
    } = 1;

    /// <summary>The weight decay; null: the optimizer's.</summary>
    public float? WeightDecay
    {
        get;
        init => field = value is null or (>= 0 and < float.PositiveInfinity)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(WeightDecay), value, "A weight decay is finite and not negative.");
    }

    internal bool Matches(string name) => FileSystemName.MatchesSimpleExpression(Pattern, name, ignoreCase: false);
}
