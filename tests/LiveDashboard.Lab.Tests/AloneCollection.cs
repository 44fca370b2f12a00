namespace LiveDashboard.Lab.Tests;

/// <summary>Tests that run with nothing beside them: they look at what threads do in time, or leave processes for others to count.</summary>
[CollectionDefinition(nameof(AloneCollection), DisableParallelization = true)]
public sealed class AloneCollection;
