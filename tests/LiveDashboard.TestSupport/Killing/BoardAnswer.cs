namespace LiveDashboard.TestSupport.Killing;

/// <summary>GET /api/board, as far as the loop compares it.</summary>
internal sealed record BoardAnswer(BoardAnswerCounts Counts);

/// <summary>The counts of a board.</summary>
internal sealed record BoardAnswerCounts(long Accepted, long Queued, long Completed, long Failed, long Cancelled)
{
    public long Unfinished => Accepted - Completed - Failed - Cancelled;
}
