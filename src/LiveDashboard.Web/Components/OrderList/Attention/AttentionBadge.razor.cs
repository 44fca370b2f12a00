using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Orders.Search.Attention;
using LiveDashboard.Web.Components.Presentation;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.OrderList.Attention;

/// <summary>How many orders wait for a person, as a small figure beside the link that leads to them; nothing while none do.</summary>
public sealed partial class AttentionBadge
{
    private long _waiting;
    private AttentionSnapshot _shown = AttentionSnapshot.Empty;

    // Looked at by every page there is: slower than the page of orders itself.
    protected override TimeSpan MinimumInterval => TimeSpan.FromSeconds(2);

    [Inject]
    private IOrderQueries Queries { get; set; } = null!; // injected

    private string Title => $"{DisplayText.Count(_shown.Failed)} failed · {DisplayText.Count(_shown.Late)} late";

    protected override bool ShouldShow(BoardSnapshot newer)
    {
        ArgumentNullException.ThrowIfNull(newer);
        return !newer.IsLoading;
    }

    protected override async Task OnSnapshotAsync()
    {
        try
        {
            _shown = await Queries.ReadAttentionAsync(Disposed);
            _waiting = _shown.Failed + _shown.Late;
        }
        catch (JournalException)
        {
            // Too much is being read: the figure stays as it was, and the next look comes in two seconds.
        }
    }
}
