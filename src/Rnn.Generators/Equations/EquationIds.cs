namespace Rnn.Generators.Equations;

/// <summary>What the front end can find wrong, by the ids of the descriptors that say it.</summary>
internal static class EquationIds
{
    public const string NoInput = Diagnostics.NoInput.Id;
    public const string LayerCannotFollow = Diagnostics.LayerCannotFollow.Id;
    public const string SizeMismatch = Diagnostics.SizeMismatch.Id;
    public const string SizeOutOfRange = Diagnostics.SizeOutOfRange.Id;
    public const string NotACell = Diagnostics.NotACell.Id;
    public const string OutsideGrammar = Diagnostics.OutsideGrammar.Id;
    public const string UnknownName = Diagnostics.UnknownName.Id;
    public const string TypeMismatch = Diagnostics.TypeMismatch.Id;
    public const string IntegerDivision = Diagnostics.IntegerDivision.Id;
    public const string ImpureFunction = Diagnostics.ImpureFunction.Id;
    public const string NotConstant = Diagnostics.NotConstant.Id;
    public const string Equality = Diagnostics.Equality.Id;
    public const string LayerSetting = Diagnostics.LayerSetting.Id;
    public const string UnknownCell = Diagnostics.UnknownCell.Id;
    public const string UnknownOption = Diagnostics.UnknownOption.Id;
    public const string NotCompiled = Diagnostics.NotCompiled.Id;
    public const string Recursion = Diagnostics.Recursion.Id;
    public const string Untraceable = Diagnostics.Untraceable.Id;
    public const string AmbiguousName = Diagnostics.AmbiguousName.Id;
}
