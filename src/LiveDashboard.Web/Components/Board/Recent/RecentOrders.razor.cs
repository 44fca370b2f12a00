using LiveDashboard.Orders.Board;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace LiveDashboard.Web.Components.Board.Recent;

/// <summary>The orders that changed last. The list stands still while somebody is about to choose one.</summary>
public sealed partial class RecentOrders
{
    // Fifty orders in a new order five times a second is nothing a person can read.
    private static readonly TimeSpan s_gap = TimeSpan.FromMilliseconds(500);

    private IReadOnlyList<RecentOrder> _shown = [];
    private long? _shownAt;
    private bool _isPointing;
    private bool _isWalking;

    /// <summary>The orders that changed last, latest first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<RecentOrder> Orders { get; set; } = [];

    /// <summary>How the person looks at the board.</summary>
    [Parameter]
    public BoardAddress Address { get; set; } = BoardAddress.Plain;

    /// <summary>The person looks at it another way.</summary>
    [Parameter]
    public EventCallback<BoardAddress> Navigate { get; set; }

    /// <summary>Whether nothing is known yet.</summary>
    [Parameter]
    public bool Loading { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = null!; // injected

    private bool IsHeld => _isPointing || _isWalking;

    private bool IsDue => _shownAt is not { } at || Clock.GetElapsedTime(at) >= s_gap;

    protected override void OnParametersSet()
    {
        // A list that was emptied, or is the first with anything in it, is shown at once.
        if (Orders is not { Count: > 0 } || _shown is not { Count: > 0 } || (IsDue && !IsHeld))
        {
            _shown = Orders;
            _shownAt = Clock.GetTimestamp();
        }
    }

    // A finger leaves nothing behind that would let the list go again.
    private void Point(PointerEventArgs args) => _isPointing = args.PointerType == "mouse";
}
