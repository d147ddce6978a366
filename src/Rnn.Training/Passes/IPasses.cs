namespace Rnn.Training;

/// <summary>How the passes of an entry run over a batch.</summary>
internal interface IPasses : IDisposable
{
    /// <summary>Where data go in and outputs and gradients come out, at full length.</summary>
    Workspace Memory { get; }

    /// <summary>Writes outputs and final states.</summary>
    void Forward();

    /// <summary>After a Forward of its own: adds to the gradients of the parameters, writes those of inputs and initial states.</summary>
    void Backward();
}
