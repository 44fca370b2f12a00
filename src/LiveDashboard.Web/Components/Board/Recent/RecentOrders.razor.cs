using LiveDashboard.Orders.Board;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace LiveDashboard.Web.Components.Board.Recent;

/// <summary>The most recently changed orders. The list does not move while the user is about to pick one.</summary>
public sealed partial class RecentOrders
{
    // Fifty orders rearranged five times a second would be unreadable.
    private static readonly TimeSpan s_gap = TimeSpan.FromMilliseconds(500);

    private IReadOnlyList<RecentOrder> _shown = [];
    private long? _shownAt;
    private bool _isPointing;
    private bool _isWalking;

    /// <summary>The most recently changed orders, latest first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<RecentOrder> Orders { get; set; } = [];

    /// <summary>The current view of the board.</summary>
    [Parameter]
    public BoardAddress Address { get; set; } = BoardAddress.Plain;

    /// <summary>Raised when the user changes the view.</summary>
    [Parameter]
    public EventCallback<BoardAddress> Navigate { get; set; }

    /// <summary>Whether data is still loading.</summary>
    [Parameter]
    public bool Loading { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // injected

    private bool IsHeld => _isPointing || _isWalking;

    private bool IsDue => _shownAt is not { } at || Clock.GetElapsedTime(at) >= s_gap;

    protected override void OnParametersSet()
    {
        // An empty list, or the first non-empty one, is shown at once.
        if (Orders is not { Count: > 0 } || _shown is not { Count: > 0 } || (IsDue && !IsHeld))
        {
            _shown = Orders;
            _shownAt = Clock.GetTimestamp();
        }
    }

    // Touch has no leave event that would release the list.
    private void Point(PointerEventArgs args) => _isPointing = args.PointerType == "mouse";
}
