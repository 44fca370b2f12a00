namespace LiveDashboard.Orders.Journal.Reading;

/// <summary>What an order's time went into.</summary>
public enum OrderSpanKind
{
    /// <summary>It waited for a worker to start it, or to start it again after a retry.</summary>
    Waiting,

    /// <summary>A step was under way, the pauses between its tries included.</summary>
    Serving,

    /// <summary>It had failed and waited for somebody to retry it.</summary>
    Failed,

    /// <summary>A restart interrupted a try; from that try's start until another worker repeated it.</summary>
    Interrupted,
}
