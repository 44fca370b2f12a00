namespace LiveDashboard.Orders.Board.Runs;

/// <summary>What two runs do not have in common.</summary>
public enum RunDifference
{
    /// <summary>The number of orders.</summary>
    Orders,

    /// <summary>The number of workers.</summary>
    Workers,

    /// <summary>The kitchen.</summary>
    Kitchen,
}
