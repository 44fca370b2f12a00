using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Web.Components.Presentation;
using LiveDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace LiveDashboard.Web.Components.OrderDetail;

/// <summary>The commands for one order; what its status does not allow is disabled and says why.</summary>
public sealed partial class OrderActions
{
    private static readonly Confirmation s_cancel = new(
        "Cancel this order?", "No further step is begun; one under way may still be done. Steps already done stand, and it cannot be started again.",
        "Yes, cancel it", "Keep it", Dangerous: true);

    private static readonly Confirmation s_retry = new(
        "Retry this order?", "It starts again at the failed step, with the same partner key: nothing is charged or cooked twice.",
        "Yes, retry it", "Leave it");

    private static readonly Confirmation s_done = new(
        "The partner did it?", "The order goes on from the next step, and this one is not asked for again.",
        "Yes, it was done", "I am not sure");

    private static readonly Confirmation s_notDone = new(
        "The partner did not do it?", "The step is asked for again. If it was done after all, it is done twice.",
        "Yes, it was not done", "I am not sure", Dangerous: true);

    /// <summary>The order's status.</summary>
    [Parameter, EditorRequired]
    public OrderStatus Status { get; set; }

    /// <summary>Why it failed; none unless it did.</summary>
    [Parameter]
    public FailureReason Failure { get; set; }

    /// <summary>Whether its payment was made by a partner.</summary>
    [Parameter]
    public bool IsPaid { get; set; }

    /// <summary>Whether the actions are enabled.</summary>
    [Parameter]
    public bool Enabled { get; set; }

    /// <summary>What was refused, why, and what to do.</summary>
    [Parameter]
    public string? Refusal { get; set; }

    /// <summary>Whether it stands in the head of a page; else it is the foot of the drawer.</summary>
    [Parameter]
    public bool InHead { get; set; }

    /// <summary>Raised once the user has confirmed the cancellation.</summary>
    [Parameter]
    public EventCallback CancelOrder { get; set; }

    /// <summary>Raised once the user has confirmed a retry; carries the outcome where only a person can know it.</summary>
    [Parameter]
    public EventCallback<EffectOutcome?> RetryOrder { get; set; }

    /// <summary>The previous order; null when there is none.</summary>
    [Parameter]
    public OrderId? Previous { get; set; }

    /// <summary>The next order; null when there is none.</summary>
    [Parameter]
    public OrderId? Next { get; set; }

    /// <summary>Raised to open another order.</summary>
    [Parameter]
    public EventCallback<OrderId> Open { get; set; }

    [Inject]
    private IDialogService Dialogs { get; set; } = null!; // injected

    private bool MayCancel => OrderTransitions.IsLegal(Status, OrderStatus.Cancelled);

    private bool MayRetry => OrderTransitions.IsLegal(Status, OrderStatus.Accepted);

    private bool MustTell => MayRetry && Failure == FailureReason.OutcomeUnknown;

    private int Paid => IsPaid ? 1 : 0;

    private string Reason => Status switch
    {
        OrderStatus.Failed when MustTell => "Ask the partner whether it was done, then say so: it is never repeated by itself.",
        OrderStatus.Completed => "It is done: nothing is left to cancel or retry.",
        OrderStatus.Cancelled when IsPaid => $"It was cancelled: that is final. {MoneyText.AfterCancel(1, 1)}",
        OrderStatus.Cancelled => "It was cancelled: that is final.",
        OrderStatus.Failed => "It has ended, so there is nothing to cancel.",
        _ => "Retry opens when a step has failed.",
    };

    private static Confirmation With(Confirmation question, string money) =>
        money.Length == 0 ? question : question with { Text = $"{question.Text} {money}" };

    private Task OpenAsync(OrderId? other) => other is { } order ? Open.InvokeAsync(order) : Task.CompletedTask;

    private async Task CancelAsync()
    {
        if (await With(s_cancel, MoneyText.BeforeCancel(Paid, 1)).AskAsync(Dialogs))
        {
            await CancelOrder.InvokeAsync();
        }
    }

    private async Task RetryAsync()
    {
        if (await With(s_retry, MoneyText.OfRetry(Paid, 1)).AskAsync(Dialogs))
        {
            await RetryOrder.InvokeAsync(null);
        }
    }

    private async Task TellAsync(EffectOutcome outcome)
    {
        if (await (outcome == EffectOutcome.Done ? s_done : s_notDone).AskAsync(Dialogs))
        {
            await RetryOrder.InvokeAsync(outcome);
        }
    }
}
