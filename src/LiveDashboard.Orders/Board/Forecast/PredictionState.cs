namespace LiveDashboard.Orders.Board.Forecast;

/// <summary>Whether the time left can be predicted.</summary>
public enum PredictionState
{
    /// <summary>Nothing is unfinished.</summary>
    None,

    /// <summary>The predicted end still moves.</summary>
    Measuring,

    /// <summary>
    /// For 3 s the predicted end has moved by less than 10 % of what remained; and from then on, until the controls change or orders
    /// are added, by less than 10 % of the whole run.
    /// </summary>
    Steady,

    /// <summary>Not predictable: a partner is broken, or the workers are paused.</summary>
    Unknown,
}
