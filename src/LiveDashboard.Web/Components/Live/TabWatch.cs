using Microsoft.JSInterop;

namespace LiveDashboard.Web.Components.Live;

/// <summary>Has the browser notify <see cref="TabVisibility"/> when the tab is hidden and shown; renders nothing.</summary>
public sealed partial class TabWatch(TabVisibility tab, IJSRuntime js, ILogger<TabWatch> log) : LiveComponent
{
    private const string Script = "./js/visibility.js";

    private DotNetObjectReference<TabVisibility>? _tabReference;
    private IJSObjectReference? _script;

    protected override async ValueTask ReleaseAsync()
    {
        try
        {
            if (_script is not null)
            {
                await _script.InvokeVoidAsync("stop");
                await _script.DisposeAsync();
            }
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // The page is gone, and its listeners with it.
        }

        _tabReference?.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _tabReference = DotNetObjectReference.Create(tab);
            try
            {
                _script = await js.InvokeAsync<IJSObjectReference>("import", Script);
                await _script.InvokeVoidAsync("watch", _tabReference);
            }
            catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException
                || (Disposed.IsCancellationRequested && gone is JSException or ObjectDisposedException))
            {
                // The page was left during startup.
            }
            catch (JSException fault)
            {
                // The tab then counts as visible: it gets more than it needs, and shows nothing wrong.
                LogNotWatched(fault.Message);
            }
        }
    }

    [LoggerMessage(
        EventIds.TabNotWatched, LogLevel.Warning,
        "A browser does not tell whether its tab is seen: {Fault}",
        EventName = nameof(EventIds.TabNotWatched))]
    private partial void LogNotWatched(string fault);
}
