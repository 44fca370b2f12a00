using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Orders.Search.Attention;
using LiveDashboard.Web.Components.Presentation;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.OrderList.Attention;

/// <summary>How many orders wait for a person, as a small figure beside the link that leads to them; nothing while none do.</summary>
public sealed partial class InboxBadge
{
    private long _waiting;
    private InboxSnapshot _shown = InboxSnapshot.Empty;

    // Looked at by every page there is: slower than the page of orders itself.
    protected override TimeSpan Gap => TimeSpan.FromSeconds(2);

    [Inject]
    private IOrderQueries Queries { get; set; } = null!; // injected

    private string Title => $"{Wording.Count(_shown.Failed)} failed · {Wording.Count(_shown.Late)} late";

    protected override bool Concerns(BoardSnapshot newer)
    {
        ArgumentNullException.ThrowIfNull(newer);
        return !newer.IsLoading;
    }

    protected override async Task TakeAsync()
    {
        try
        {
            _shown = await Queries.ReadInboxAsync(Leaving);
            _waiting = _shown.Failed + _shown.Late;
        }
        catch (JournalException)
        {
            // Too much is being read: the figure stays as it was, and the next look comes in two seconds.
        }
    }
}
