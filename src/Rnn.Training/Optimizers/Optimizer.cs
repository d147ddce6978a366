using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Rnn.Kernels;

namespace Rnn.Training;

/// <summary>
/// Turns gradients into parameters, over the packed block: one fused pass, lane by lane, so the numbers do not depend on the
/// vector width. A new optimizer is one class: it says how many numbers it keeps per parameter, and sweeps over a range. Padding
/// (parameter 0, gradient 0) must stay 0, in parameters and in what is kept for them.
/// </summary>
public abstract class Optimizer
{
    MomentBuffer[] moments = [];

    readonly float weightDecay;

    /// <summary>Creates an optimizer.</summary>
    /// <param name="learningRate">The step size; finite and not negative.</param>
    /// <param name="weightDecay">How strongly parameters are drawn to zero, where no <see cref="ParameterGroup"/> says otherwise.</param>
    protected Optimizer(float learningRate, float weightDecay = 0)
    {
        LearningRate = learningRate;
        this.weightDecay = float.IsFinite(weightDecay) && weightDecay >= 0 ? weightDecay
            : throw new ArgumentOutOfRangeException(nameof(weightDecay), weightDecay, "A weight decay is finite and not negative.");
    }

    /// <summary>The step size; may be changed between updates.</summary>
    public float LearningRate
    {
        get;
        set => field = float.IsFinite(value) && value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A learning rate is finite and not negative.");
    }

    ParameterBlock? served;

    /// <summary>Updates made so far.</summary>
    public long Updates { get; private set; }

    /// <summary>The step size of the range that is swept: the learning rate times the factor of its group.</summary>
    protected float Rate { get; private set; }

    /// <summary>The weight decay of the range that is swept.</summary>
    protected float WeightDecay { get; private set; }

    /// <summary>Numbers kept per parameter.</summary>
    protected abstract int MomentsPerParameter { get; }

    /// <summary>Whether the optimizer already serves a block of parameters.</summary>
    internal bool IsAttached => moments.Length > 0 || Updates > 0;

    /// <summary>Allocates what is kept per parameter; later calls with the same size keep it.</summary>
    /// <param name="floats">Size of the packed block.</param>
    /// <param name="block">The block itself, where the caller has one: the same one may come again, another may not.</param>
    internal void Attach(int floats, ParameterBlock? block = null)
    {
        bool known = moments.Length == MomentsPerParameter && (moments.Length == 0 || moments[0].Length == floats);
        if (known && (served is null || served == block || !IsAttached))
        {
            served = block;
            return;
        }
        if (IsAttached)
            throw new InvalidOperationException("This optimizer already serves another model: its moments belong to that one. Create one optimizer per model.");
        served = block;
        moments = new MomentBuffer[MomentsPerParameter];
        for (int i = 0; i < moments.Length; i++) moments[i] = new MomentBuffer(floats);
    }

    /// <summary>One update of every trainable parameter.</summary>
    /// <param name="parameters">The packed block.</param>
    /// <param name="gradients">Gradients in the same layout.</param>
    /// <param name="trainable">The ranges of the block that are not frozen.</param>
    /// <param name="scale">What gradients are multiplied by first: the factor of clipping.</param>
    internal void Update(Span<float> parameters, ReadOnlySpan<float> gradients, ReadOnlySpan<BlockRange> trainable, float scale)
    {
        Updates++;
        BeginUpdate();
        foreach (var range in trainable)
        {
            (Rate, WeightDecay) = (LearningRate * range.RateFactor, range.WeightDecay ?? weightDecay);
            Span<float> w = parameters.Slice(range.First, range.Count);
            var g = gradients.Slice(range.First, range.Count);
            if (Vector512.IsHardwareAccelerated) Sweep<Lanes512>(w, g, range.First, scale);
            else if (Vector256.IsHardwareAccelerated) Sweep<Lanes256>(w, g, range.First, scale);
            else Sweep<Lanes128>(w, g, range.First, scale);
        }
    }

    void Sweep<L>(Span<float> parameters, ReadOnlySpan<float> gradients, int first, float scale) where L : unmanaged, ILanes<L> =>
        Sweep(MemoryMarshal.Cast<float, L>(parameters), MemoryMarshal.Cast<float, L>(gradients), first, L.Set(scale));

    /// <summary>Called once before the ranges of an update, for what depends on the number of updates alone.</summary>
    protected virtual void BeginUpdate()
    {
    }

    /// <summary>What <see cref="SetMomentum"/> sets; null: this optimizer has none.</summary>
    protected internal virtual float? Momentum => null;

    /// <summary>Changes the momentum, where the optimizer has one that may change; called by schedules.</summary>
    /// <param name="momentum">From 0 to below 1.</param>
    protected internal virtual void SetMomentum(float momentum)
    {
    }

    /// <summary>Updates one range, in blocks of 16 lanes.</summary>
    /// <typeparam name="L">The vector form.</typeparam>
    /// <param name="parameters">The parameters of the range.</param>
    /// <param name="gradients">Their gradients, not yet scaled.</param>
    /// <param name="first">Where the range starts in the block, for <see cref="Moment"/>.</param>
    /// <param name="scale">What gradients are multiplied by first.</param>
    protected abstract void Sweep<L>(Span<L> parameters, ReadOnlySpan<L> gradients, int first, L scale) where L : unmanaged, ILanes<L>;

    /// <summary>One of the numbers kept per parameter, over a range; zero before the first update.</summary>
    /// <typeparam name="L">The vector form.</typeparam>
    /// <param name="index">Which one, below <see cref="MomentsPerParameter"/>.</param>
    /// <param name="first">Where the range starts in the block.</param>
    /// <param name="blocks">Its length in blocks of 16.</param>
    protected Span<L> Moment<L>(int index, int first, int blocks) where L : unmanaged, ILanes<L> =>
        MemoryMarshal.Cast<float, L>(moments[index].Values.Slice(first, 16 * blocks));

    /// <summary>Checks a rate of decay.</summary>
    /// <param name="value">The rate.</param>
    /// <param name="name">Its name.</param>
    protected static float Decay(float value, string name)
        => value is >= 0 and < 1 ? value : throw new ArgumentOutOfRangeException(name, value, "Must be at least 0 and below 1.");

    /// <summary>Checks the number that keeps a division from zero.</summary>
    /// <param name="value">The number.</param>
    protected static float PositiveEpsilon(float value)
        => value > 0 && float.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Epsilon must be positive: it divides untouched parameters.");
}
