namespace Rnn;

/// <summary>A class whose equations are one time step of a recurrent network. It is partial; the generated part constructs its parameters,
/// states and layers and gives it <see cref="ICell.State"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RnnCellAttribute : Attribute;
