namespace Rnn;

/// <summary>How a parameter starts: on the field of a cell. Matrices without one start Glorot uniform, vectors and scalars at zero.</summary>
[AttributeUsage(AttributeTargets.Field)]
public abstract class InitializerAttribute : Attribute;
