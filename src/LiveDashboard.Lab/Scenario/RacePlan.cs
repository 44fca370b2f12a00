namespace LiveDashboard.Lab.Scenario;

/// <summary>Whether the lanes run side by side or one after the other.</summary>
public static class RacePlan
{
    /// <summary>All lanes at once: for the eye. They share the machine.</summary>
    public const string Together = "together";

    /// <summary>One after the other, A B B A: for the numbers.</summary>
    public const string InTurn = "in-turn";

    /// <summary>Both of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Together, InTurn];
}
