namespace LiveDashboard.TestSupport.Killing;

/// <summary>How a kill loop is run.</summary>
internal sealed record KillSettings
{
    /// <summary>Kills in all, those of earlier runs on the same folder included.</summary>
    public required int Kills { get; init; }

    /// <summary>Where everything is kept that a later run goes on with.</summary>
    public required string Folder { get; init; }

    /// <summary>The app's port, the partners' and the partners' second one.</summary>
    public required (int App, int Partners, int PartnersHttp2) Ports { get; init; }

    /// <summary>Decides on every kill, mode and request.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Kills between two checks.</summary>
    public int CheckEvery { get; init; } = 20;

    /// <summary>The shortest and the longest life after the app is ready, milliseconds.</summary>
    public (int Shortest, int Longest) LifeMs { get; init; } = (300, 1500);

    /// <summary>What is taken away from the app; a run with it must fail.</summary>
    public Sabotage Sabotage { get; init; }
}
