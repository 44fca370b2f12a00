namespace LiveDashboard.Cli;

/// <summary>How livedash ends.</summary>
internal static class ExitCode
{
    /// <summary>It ran, and what was asserted held.</summary>
    public const int Held = 0;

    /// <summary>An assertion failed.</summary>
    public const int AssertionFailed = 1;

    /// <summary>It was asked for something that does not exist.</summary>
    public const int BadUsage = 2;

    /// <summary>A lane crashed.</summary>
    public const int Crashed = 3;

    /// <summary>It was interrupted; its lanes are ended.</summary>
    public const int Interrupted = 130;
}
