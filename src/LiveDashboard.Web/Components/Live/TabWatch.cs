using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LiveDashboard.Web.Components.Live;

/// <summary>Has the browser tell <see cref="TabVisibility"/> when the tab is hidden and shown; draws nothing.</summary>
public sealed class TabWatch : ComponentBase, IAsyncDisposable
{
    private const string Script = "./js/visibility.js";

    private DotNetObjectReference<TabVisibility>? _told;
    private IJSObjectReference? _script;

    [Inject]
    private TabVisibility Tab { get; set; } = null!; // injected

    [Inject]
    private IJSRuntime JS { get; set; } = null!; // injected

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_script is not null)
            {
                await _script.InvokeVoidAsync("stop");
                await _script.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and with it what listened there.
        }

        _told?.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _told = DotNetObjectReference.Create(Tab);
            _script = await JS.InvokeAsync<IJSObjectReference>("import", Script);
            await _script.InvokeVoidAsync("watch", _told);
        }
    }
}
