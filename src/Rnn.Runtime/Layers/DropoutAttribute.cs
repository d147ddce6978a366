namespace Rnn;

/// <summary>Drops a share of its input in training and scales the rest up (Srivastava et al. 2014); the identity otherwise.</summary>
/// <param name="rate">The share that is dropped, 0 to 1, exclusive.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class DropoutAttribute(double rate) : LayerAttribute
{
    /// <summary>The share that is dropped.</summary>
    public double Rate => rate;

    /// <summary>A new mask every step, or one for all steps of a sequence.</summary>
    public Per Per { get; set; } = Per.Step;
}
