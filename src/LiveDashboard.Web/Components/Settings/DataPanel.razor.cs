using System.Globalization;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Orders.Retention;
using LiveDashboard.Web.Components.Presentation;
using LiveDashboard.Web.Components.Shared;
using MudBlazor;

namespace LiveDashboard.Web.Components.Settings;

/// <summary>Shows how much data is kept and its size, and sets the retention; asks before anything is removed.</summary>
public sealed partial class DataPanel(IOrderCommands commands, IOrderQueries queries, IDialogService dialogs, TimeProvider time)
{
    private static readonly TimeSpan s_between = TimeSpan.FromSeconds(5);

    private DataUse? _use;
    private string? _problem;
    private string _days = "";
    private string _orders = "";
    private string? _daysError;
    private string? _ordersError;
    private string? _saved;
    private bool _saving;

    protected override void OnInitialized()
    {
        var rule = queries.Retention;
        (_days, _orders) = (DisplayText.Count(rule.KeepDays), DisplayText.Count(rule.KeepOrders));
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _ = RunAsync(WatchAsync);
        }
    }

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static IEnumerable<(string Name, long Bytes)> Files(DataUse use)
    {
        yield return ("Journal, orders.db", use.Journal);
        yield return ("of it free for new orders", use.Free);
        yield return ("Journal's write-ahead log, used again", use.Log);
        if (use.Search > 0)
        {
            yield return ("Search table, made from the journal", use.Search);
        }

        yield return ("Partners' ledger", use.Partners);
        if (use.Damaged > 0)
        {
            yield return ("Damaged files put aside", use.Damaged);
        }
    }

    private static int? Whole(string text, int most) => NumberText.Whole(text) is { } value && value <= most ? (int)value : null;

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(s_between, time);
        do
        {
            await ReadAsync();
            await RenderAsync();
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    private async Task ReadAsync()
    {
        try
        {
            _use = await queries.MeasureDataAsync(Disposed);
            _problem = null;
        }
        catch (JournalException fault)
        {
            _problem = $"Not measured: {fault.Message} It is tried again.";
        }
    }

    private async Task SaveAsync()
    {
        _saved = null;
        var days = Whole(_days, RetentionRule.MaxDays);
        var orders = Whole(_orders, RetentionRule.MaxOrders);
        _daysError = days is null ? $"Enter a whole number from 0 to {DisplayText.Count(RetentionRule.MaxDays)}." : null;
        _ordersError = orders is null ? $"Enter a whole number from 0 to {DisplayText.Count(RetentionRule.MaxOrders)}." : null;
        if (days is null || orders is null)
        {
            return;
        }

        _saving = true;
        try
        {
            await SaveAsync(new RetentionRule(days.Value, orders.Value));
        }
        finally
        {
            _saving = false;
        }
    }

    private async Task SaveAsync(RetentionRule rule)
    {
        var plan = queries.PlanTrim(rule);
        if (plan.Orders > 0 && !await Question(plan, queries.ClockDoubt).AskAsync(dialogs))
        {
            return;
        }

        var result = await commands.ChangeControlsAsync(new ControlsRequest(KeepDays: rule.KeepDays, KeepOrders: rule.KeepOrders, ConfirmsClock: plan.Orders > 0), Disposed);
        _problem = result.Refusal is { } refusal ? $"Not saved. {refusal.Message}" : null;
        _saved = result.IsAccepted ? plan.Orders > 0 ? $"Saved. {DisplayText.Count(plan.Orders, "order is", "orders are")} being removed." : "Saved." : null;
    }

    private static Confirmation Question(TrimPlan plan, ClockDoubt? doubt) => new(
        $"Remove {DisplayText.Count(plan.Orders, "order", "orders")} for good?",
        $"{DisplayText.Count(plan.Orders, "order", "orders")}, up to number {DisplayText.Count(plan.Through.Number)}, will be deleted now, " +
        "with their attempts and idempotency keys, and more as orders end or grow older. This cannot be undone." + Warning(doubt),
        $"Remove {DisplayText.Count(plan.Orders, "order", "orders")}",
        "Keep them",
        Dangerous: true);

    private static string Warning(ClockDoubt? doubt) => doubt is null ? ""
        : $" Look at the date first: at a start the machine's clock said {Day(EngineClock.ToTime(doubt.StartedAt))}, the last fact before it is of {Day(EngineClock.ToTime(doubt.LastFactAt))}.";
}
