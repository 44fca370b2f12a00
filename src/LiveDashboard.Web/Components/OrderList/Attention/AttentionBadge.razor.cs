using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Orders.Search.Attention;
using LiveDashboard.Web.Components.Presentation;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.OrderList.Attention;

/// <summary>The number of orders that need attention, beside the link to them; empty when there are none.</summary>
public sealed partial class AttentionBadge
{
    private long _waiting;
    private AttentionSnapshot _shown = AttentionSnapshot.Empty;

    // On every page, so slower than the page of orders itself.
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
            // Too many reads are running: the number stays, and the next attempt is in two seconds.
        }
    }
}
