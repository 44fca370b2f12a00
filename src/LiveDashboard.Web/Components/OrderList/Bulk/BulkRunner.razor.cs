using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace LiveDashboard.Web.Components.OrderList.Bulk;

/// <summary>Asks before a bulk command, shows its progress and outcome. One at a time; it stops when the page is left.</summary>
public sealed partial class BulkRunner(IDialogService dialogs, ILogger<BulkRunner> log)
{
    private CancellationTokenSource? _stop;
    private BulkProgress? _work;
    private string? _nothing;
    private bool _isBusy;

    /// <summary>The lists that issue bulk commands.</summary>
    [Parameter, EditorRequired]
    public RenderFragment<BulkActions> ChildContent { get; set; } = null!; // always set by the page

    [Inject]
    private BulkService Desk { get; set; } = null!; // injected

    private async Task ActAsync(BulkCommand choice)
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        (_work, _nothing) = (null, null);
        using var stop = _stop = CancellationTokenSource.CreateLinkedTokenSource(Disposed);
        try
        {
            await AskAndRunAsync(choice, stop.Token);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogUncounted(fault);
            _nothing = "Nothing was done: the orders could not be counted. Try again in a moment.";
        }
        finally
        {
            (_isBusy, _stop) = (false, null);
        }
    }

    private async Task AskAndRunAsync(BulkCommand choice, CancellationToken stop)
    {
        var plan = choice.Query is { } query ? await Desk.WishAsync(choice.Kind, query, stop) : BulkService.Wish(choice.Kind, choice.Rows);
        if (plan.Affected == 0)
        {
            _nothing = BulkText.Nothing(plan);
        }
        else if (await BulkText.Question(plan).AskAsync(dialogs) && !stop.IsCancellationRequested)
        {
            _work = await Desk.RunAsync(plan, Show, stop);
        }
    }

    private void Show(BulkProgress work)
    {
        _work = work;
        StateHasChanged();
    }

    private Task StopAsync() => _stop?.CancelAsync() ?? Task.CompletedTask;

    [LoggerMessage(
        EventIds.BulkUncounted, LogLevel.Error,
        "The orders of a bulk command could not be counted.",
        EventName = nameof(EventIds.BulkUncounted))]
    private partial void LogUncounted(Exception fault);
}
