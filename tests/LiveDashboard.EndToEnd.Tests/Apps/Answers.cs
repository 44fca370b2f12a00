namespace LiveDashboard.EndToEnd.Tests.Apps;

/// <summary>GET /api/board.</summary>
public sealed record BoardAnswer(string Mode, int Workers, bool Paused, string Kitchen, long Sequence, CountsAnswer Counts);

/// <summary>The counts of a board.</summary>
public sealed record CountsAnswer(
    long Accepted, long Queued, long Payment, long Restaurant, long Courier, long Notify, long Completed, long Failed, long Cancelled)
{
    public static CountsAnswer None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static CountsAnswer Done(long orders) => None with { Accepted = orders, Completed = orders };

    public long Unfinished => Accepted - Completed - Failed - Cancelled;

    public long At(string step) => step switch
    {
        "payment" => Payment,
        "restaurant" => Restaurant,
        "courier" => Courier,
        _ => Notify,
    };
}

/// <summary>GET /api/bursts/{id}, and as much of it as POST /api/bursts answers.</summary>
public sealed record BurstAnswer(
    string Id, long Count, string Kitchen, long Queued, long InFlight, long Completed, long Failed, long Cancelled, long? MakespanMs, long FirstOrderId);

/// <summary>GET /api/orders/{id}, and as much of it as a list tells.</summary>
public sealed record OrderAnswer(
    long Id, string? Mode, string Status, string? Burst, FailureAnswer? Failure, IReadOnlyList<AttemptAnswer>? Steps);

/// <summary>Why an order failed.</summary>
public sealed record FailureAnswer(string Step, string Kind, string Message);

/// <summary>One try of one step.</summary>
public sealed record AttemptAnswer(string Name, int Attempt, string Status, string? Error);

/// <summary>GET /api/orders.</summary>
public sealed record PageAnswer(IReadOnlyList<OrderAnswer> Items, string? Next);
