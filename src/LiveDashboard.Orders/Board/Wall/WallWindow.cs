namespace LiveDashboard.Orders.Board.Wall;

/// <summary>The part of the board shown by one level.</summary>
/// <param name="FirstOrder">The number of the board's first order.</param>
/// <param name="Orders">Orders on the board.</param>
/// <param name="OrdersPerCell">Orders in one cell: 1, 10, 100 or 1,000.</param>
/// <param name="FirstCell">The oldest cell shown; 0 while all are shown.</param>
/// <param name="Cells">Cells shown.</param>
internal readonly record struct WallWindow(long FirstOrder, long Orders, int OrdersPerCell, long FirstCell, int Cells)
{
    /// <summary>Maximum number of cells a level shows; the oldest are dropped.</summary>
    public const int MaxCells = 131_072;

    // Drop the oldest in batches: a wall that shifts with every order is unreadable.
    private const int LeavingTogether = 1_024;

    /// <summary>The window of a level: the whole board, or its newest cells.</summary>
    public static WallWindow Of(StageCounts stages, int ordersPerCell)
    {
        var all = (stages.Length + ordersPerCell - 1) / ordersPerCell;
        var over = Math.Max(0, all - MaxCells);
        var first = (over + LeavingTogether - 1) / LeavingTogether * LeavingTogether;
        return new WallWindow(stages.First, stages.Length, ordersPerCell, first, (int)(all - first));
    }
}
