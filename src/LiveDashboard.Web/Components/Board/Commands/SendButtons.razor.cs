using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Presentation;
using LiveDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace LiveDashboard.Web.Components.Board.Commands;

/// <summary>Sends bursts: one per click; one that is too large for sockets only after confirmation.</summary>
public sealed partial class SendButtons
{
    private const long CustomSize = -1;

    private static readonly (long Count, string Label, string Key)[] s_sizes =
    [
        (1, "1", "1"), (10, "10", "2"), (100, "100", "3"), (1_000, "1k", "4"), (10_000, "10k", "5"), (100_000, "100k", "6"), (1_000_000, "1M", "7"),
    ];

    private readonly HashSet<long> _sending = [];
    private readonly (long Count, string Label, string Key, Func<MouseEventArgs, Task> Send)[] _sizes;
    private long? _last;
    private bool _open;

    // Created once: a handler recreated by a render gets a new id, and a click in flight would find no handler.
    public SendButtons() =>
        _sizes = [.. s_sizes.Select(size => (size.Count, size.Label, size.Key, (Func<MouseEventArgs, Task>)(args => SendAsync(size.Count, args))))];

    /// <summary>The board's kitchen.</summary>
    [Parameter, EditorRequired]
    public KitchenProfile Kitchen { get; set; } = KitchenProfile.Article;

    /// <summary>Whether the buttons are enabled.</summary>
    [Parameter]
    public bool Enabled { get; set; }

    /// <summary>The board's commands.</summary>
    [CascadingParameter]
    public BoardCommands Commands { get; set; } = BoardCommands.None;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!; // injected

    private long Preferred => _last is { } last and not CustomSize ? last : 100;

    private Task SendAsync(long count, MouseEventArgs args) =>
        // The second click of a double click is ignored, even when the first has already completed.
        args.Detail > 1 ? Task.CompletedTask : OnceAsync(count, async () =>
        {
            if (count <= BurstCheck.MaxCount(Kitchen))
            {
                await SendAsync(count, new BurstRequest(count));
            }
            else if (await AskAsync(count) is { } standIn)
            {
                await SendAsync(count, new BurstRequest(count, Kitchen: standIn));
            }
        });

    private Task CustomizeAsync() => OnceAsync(CustomSize, async () =>
    {
        var parameters = new DialogParameters<CustomBurstDialog> { { dialog => dialog.Kitchen, Kitchen } };
        var options = new DialogOptions { MaxWidth = MaxWidth.ExtraSmall, FullWidth = true };
        var reference = await Dialogs.ShowAsync<CustomBurstDialog>("Custom burst", parameters, options);
        if (await reference.Result is { Canceled: false, Data: BurstRequest request })
        {
            await SendAsync(CustomSize, request);
        }
    });

    private Task SendAsync(long size, BurstRequest request)
    {
        (_last, _open) = (size, false);
        return Commands.Send.InvokeAsync(request);
    }

    private async Task OnceAsync(long size, Func<Task> send)
    {
        if (!_sending.Add(size))
        {
            return;
        }

        try
        {
            await send();

            // The browser showed the bar on the click; the second of two renders removes it, however fast the answer was.
            await Task.Yield();
        }
        finally
        {
            _sending.Remove(size);
        }
    }

    private async Task<KitchenProfile?> AskAsync(long count)
    {
        var standIn = KitchenLook.StandIn(Kitchen);
        var why = Kitchen.Name == KitchenProfile.CustomName
            ? $"The custom kitchen has no simulated twin, so they go to {KitchenLook.Label(standIn)}."
            : $"The simulated kitchen takes the same times ({KitchenLook.Times(standIn)}) without sockets.";
        var question = new Confirmation(
            $"{DisplayText.Count(count)} orders are too many for real requests",
            $"An HTTP kitchen takes up to {DisplayText.Count(BurstCheck.MaxCountHttp)} orders at a time. {why}",
            "Send to the simulated kitchen");
        return await question.AskAsync(Dialogs) ? standIn : null;
    }
}
