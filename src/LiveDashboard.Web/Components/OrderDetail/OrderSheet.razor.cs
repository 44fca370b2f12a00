using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.OrderDetail;

/// <summary>Everything about one order, as the drawer and the order's own page show it.</summary>
public sealed partial class OrderSheet
{
    /// <summary>The order to show.</summary>
    [Parameter, EditorRequired]
    public OrderId Id { get; set; }

    /// <summary>The order's history from the journal, the previous one while another loads; null before the first.</summary>
    [Parameter, EditorRequired]
    public OrderHistory? View { get; set; }

    /// <summary>The latest board snapshot, for the waiters and for how long a step usually takes.</summary>
    [Parameter]
    public BoardSnapshot Board { get; set; } = BoardSnapshot.Empty;

    /// <summary>Whether the order does not exist.</summary>
    [Parameter]
    public bool Missing { get; set; }

    /// <summary>Why it could not be read; null when it could.</summary>
    [Parameter]
    public string? Problem { get; set; }

    /// <summary>What was refused, why, and what to do.</summary>
    [Parameter]
    public string? Refusal { get; set; }

    /// <summary>The absolute address of the order's own page.</summary>
    [Parameter]
    public string Link { get; set; } = "";

    /// <summary>The address of the order's own page within the app.</summary>
    [Parameter]
    public string OwnPage { get; set; } = "";

    /// <summary>The way back of the order's own page.</summary>
    [Parameter]
    public OrderHome Home { get; set; } = OrderHome.Orders;

    /// <summary>Whether it is shown over the board: head and actions are fixed, the body scrolls.</summary>
    [Parameter]
    public bool InDrawer { get; set; }

    /// <summary>Whether the actions are enabled.</summary>
    [Parameter]
    public bool Enabled { get; set; }

    /// <summary>Raised when the user asks to reload.</summary>
    [Parameter]
    public EventCallback ReadAgain { get; set; }

    /// <summary>Raised once the user has confirmed the cancellation.</summary>
    [Parameter]
    public EventCallback CancelOrder { get; set; }

    /// <summary>Raised once the user has confirmed a retry; carries the outcome where only a person can know it.</summary>
    [Parameter]
    public EventCallback<EffectOutcome?> RetryOrder { get; set; }

    /// <summary>Raised to open another order.</summary>
    [Parameter]
    public EventCallback<OrderId> Open { get; set; }

    /// <summary>Raised when the user closes it.</summary>
    [Parameter]
    public EventCallback Close { get; set; }

    private string? Status => View is null ? null : Words.Of(View.Summary.Status);
}
