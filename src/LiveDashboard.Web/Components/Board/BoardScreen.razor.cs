using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Web.Components.Board.Commands;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.Board;

/// <summary>The board's page: connects snapshots to the view, and user actions to commands.</summary>
public sealed partial class BoardScreen(
    IOrderCommands commands, IOrderQueries queries, BurstReceipt receipt, NavigationManager navigation, ILogger<BoardScreen> log)
{
    private BoardCommands _commands = BoardCommands.None;
    private bool _arrived;
    private string? _refusal;

    /// <summary>The order open in the drawer, from the address.</summary>
    [SupplyParameterFromQuery(Name = BoardAddress.OrderName)]
    public string? OrderText { get; set; }

    /// <summary>The only stage shown among the recent orders, from the address.</summary>
    [SupplyParameterFromQuery(Name = BoardAddress.StageName)]
    public string? StageText { get; set; }

    /// <summary>Orders in one cell of the wall, from the address.</summary>
    [SupplyParameterFromQuery(Name = BoardAddress.OrdersPerCellName)]
    public string? OrdersPerCellText { get; set; }

    private BoardAddress Address => BoardAddress.Parse(OrderText, StageText, OrdersPerCellText);

    private Controls Controls => commands.Controls;

    protected override void OnInitialized()
    {
        base.OnInitialized();
        _commands = new BoardCommands(
            EventCallback.Factory.Create<BurstRequest>(this, SendAsync),
            EventCallback.Factory.Create<ControlsRequest>(this, ChangeAsync),
            EventCallback.Factory.Create(this, ClearAsync),
            EventCallback.Factory.Create(this, () => _refusal = null));
    }

    protected override void OnAfterRender(bool firstRender)
    {
        base.OnAfterRender(firstRender);
        _arrived = true;
    }

    // Opening or closing the drawer is a step that "back" undoes; another order in it, another filter or zoom is not.
    private void Navigate(BoardAddress address) =>
        navigation.NavigateTo(address.ToString(), replace: (address.Order is null) == (Address.Order is null));

    // One key per click: if the connection repeats the call, the intake returns the existing burst.
    private async Task SendAsync(BurstRequest request)
    {
        if (await TryAsync(() => commands.SubmitBurstAsync(request, Guid.NewGuid().ToString("N"), Disposed), "Not sent.") is { } burst)
        {
            receipt.Show(burst);
        }
    }

    private async Task ClearAsync() => await TryAsync(() => commands.ClearAsync(Disposed), "Not cleared.");

    private async Task ChangeAsync(ControlsRequest request) =>
        await TryAsync(() => commands.ChangeControlsAsync(request, Disposed), "Not changed.");

    private async Task<T?> TryAsync<T>(Func<Task<IntakeResult<T>>> command, string failed)
        where T : class
    {
        try
        {
            var result = await command();
            Refuse(failed, result.Refusal);
            return result.Value;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFault(fault, failed);
            _refusal = $"{failed} Something went wrong inside; the log has the details. Try again.";
            return null;
        }
    }

    private void Refuse(string failed, Refusal? refusal)
    {
        _refusal = refusal is null ? null : $"{failed} {refusal.Text}";
        if (refusal?.RetryAfter is { } wait)
        {
            _ = RunAsync(leaving => SayWhenToTryAgainAsync($"{failed} {refusal.Message}", wait, leaving));
        }
    }

    // The message itself says when the wait is over.
    private async Task SayWhenToTryAgainAsync(string said, TimeSpan wait, CancellationToken cancellationToken)
    {
        var shown = _refusal;
        await Task.Delay(wait, Clock, cancellationToken);
        if (_refusal == shown)
        {
            _refusal = $"{said} You can try again now.";
            StateHasChanged();
        }
    }

    [LoggerMessage(
        EventIds.BoardCommandFailed, LogLevel.Error,
        "A command of the board failed: {Outcome}",
        EventName = nameof(EventIds.BoardCommandFailed))]
    private partial void LogFault(Exception fault, string outcome);
}
