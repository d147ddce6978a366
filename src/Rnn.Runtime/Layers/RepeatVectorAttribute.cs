namespace Rnn;

/// <summary>
/// Stands after <c>[LastStep]</c>: the vector of a sequence is what the layers after it read at each of so many steps, as in Keras. An encoder, this
/// attribute and a recurrent layer make a sequence of a fixed length from one of any length.
/// </summary>
/// <param name="steps">How many steps there are from here on.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class RepeatVectorAttribute(int steps) : LayerAttribute
{
    /// <summary>How many steps there are from here on.</summary>
    public int Steps => steps;
}
