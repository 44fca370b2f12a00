namespace LiveDashboard.Benchmarks.Overload;

/// <summary>One request of the driver and what became of it.</summary>
/// <param name="Status">The answer's status code; 0 when there was no answer.</param>
/// <param name="LatencyMs">From the intended arrival to the answer, milliseconds.</param>
/// <param name="SaysWhen">Whether the answer has a Retry-After.</param>
/// <param name="Order">The accepted order; 0 when none was.</param>
internal readonly record struct SentOrder(int Status, double LatencyMs, bool SaysWhen, long Order)
{
    public bool IsAccepted => Status == 202;

    /// <summary>Refused with a reason and a time to come again; anything else that is not accepted was dropped silently.</summary>
    public bool IsRefused => Status is 429 or 503 && SaysWhen;
}
