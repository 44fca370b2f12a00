namespace LiveDashboard.Orders.Board.Forecast;

/// <summary>Kinds of what limits a run.</summary>
public enum RunLimitKind
{
    /// <summary>Nothing but the time that the partners take.</summary>
    None,

    /// <summary>The number of workers.</summary>
    Workers,

    /// <summary>The capacity of a partner.</summary>
    Partner,

    /// <summary>The processor.</summary>
    Cores,
}
