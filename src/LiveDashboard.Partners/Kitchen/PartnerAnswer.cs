namespace LiveDashboard.Partners.Kitchen;

/// <summary>The answers a partner can give; each exists once.</summary>
internal sealed class PartnerAnswer
{
    private PartnerAnswer(int status, string title, string? detail = null)
    {
        Status = status;
        RetryAfter = status == StatusCodes.Status503ServiceUnavailable;
        ContentType = detail is null ? "application/json" : "application/problem+json";
        Body = System.Text.Encoding.UTF8.GetBytes(detail is null
            ? $$"""{"outcome":"{{title}}"}"""
            : $$"""{"type":"about:blank","title":"{{title}}","status":{{status}},"detail":"{{detail}}"}""");
    }

    public static PartnerAnswer Done { get; } = new(200, "done");

    public static PartnerAnswer Repeated { get; } = new(200, "done") { Replayed = true };

    public static PartnerAnswer Declined { get; } = new(402, "Declined", "The partner declined; asking again will not help.");

    public static PartnerAnswer Failed { get; } = new(500, "Failed", "The partner failed and kept nothing; try again.");

    public static PartnerAnswer NotCommitted { get; } =
        new(500, "Not committed", "The ledger could not commit, so nothing was done; try again.");

    public static PartnerAnswer Outage { get; } = new(503, "Out of service", "The partner is out of service; try again later.");

    public static PartnerAnswer LineFull { get; } = new(503, "Busy", "Too many calls are waiting already; try again later.");

    public static PartnerAnswer TooManyCalls { get; } =
        new(503, "Busy", "Too many calls are under way already; try again later.");

    public static PartnerAnswer Stopping { get; } = new(503, "Stopping", "The partner is stopping and kept nothing; try again later.");

    public int Status { get; }

    public string ContentType { get; }

    public byte[] Body { get; }

    public bool RetryAfter { get; }

    public bool Replayed { get; private init; }
}
