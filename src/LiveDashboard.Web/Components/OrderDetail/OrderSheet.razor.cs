using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.OrderDetail;

/// <summary>Everything about one order, as the drawer and the order's own page show it.</summary>
public sealed partial class OrderSheet
{
    /// <summary>Which order is wanted.</summary>
    [Parameter, EditorRequired]
    public OrderId Id { get; set; }

    /// <summary>The order as the journal tells it, the last one shown while another is read; null while nothing was read.</summary>
    [Parameter, EditorRequired]
    public OrderHistory? View { get; set; }

    /// <summary>The board as it stands, for the waiters and for how long a step usually takes.</summary>
    [Parameter]
    public BoardSnapshot Board { get; set; } = BoardSnapshot.Empty;

    /// <summary>Whether there is no such order.</summary>
    [Parameter]
    public bool Missing { get; set; }

    /// <summary>Why it could not be read; null when it could.</summary>
    [Parameter]
    public string? Problem { get; set; }

    /// <summary>What was not done, why, and what to do.</summary>
    [Parameter]
    public string? Refusal { get; set; }

    /// <summary>The absolute address of the order's own page.</summary>
    [Parameter]
    public string Link { get; set; } = "";

    /// <summary>Whether it is shown over the board: head and actions stay, the body scrolls.</summary>
    [Parameter]
    public bool InDrawer { get; set; }

    /// <summary>Whether the actions can be used now.</summary>
    [Parameter]
    public bool Enabled { get; set; }

    /// <summary>The person wants it read again.</summary>
    [Parameter]
    public EventCallback ReadAgain { get; set; }

    /// <summary>The person cancels the order, and has been asked.</summary>
    [Parameter]
    public EventCallback CancelOrder { get; set; }

    /// <summary>The person retries the order, and has been asked; with the outcome where only a person can tell it.</summary>
    [Parameter]
    public EventCallback<EffectOutcome?> RetryOrder { get; set; }

    /// <summary>The person goes on to another order.</summary>
    [Parameter]
    public EventCallback<OrderId> Open { get; set; }

    /// <summary>The person closes it.</summary>
    [Parameter]
    public EventCallback Close { get; set; }

    private string? Status => View is null ? null : Words.Of(View.Summary.Status);
}
