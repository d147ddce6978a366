namespace Rnn.Package.Tests;

/// <summary>All tests share one packed build and its package cache, so they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PackedBuildCollection : ICollectionFixture<PackedBuild>
{
    public const string Name = "packed build";
}
