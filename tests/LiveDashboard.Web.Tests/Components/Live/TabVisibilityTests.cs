using LiveDashboard.Web.Components.Live;

namespace LiveDashboard.Web.Tests.Components.Live;

public sealed class TabVisibilityTests
{
    private readonly TabVisibility _tab = new();

    [Fact]
    public void NothingTold_IsVisible()
    {
        Assert.True(_tab.IsVisible);
        Assert.True(_tab.WhenVisibleAsync(default).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Hidden_WaitsUntilShown()
    {
        _tab.Tell(false);
        var shown = _tab.WhenVisibleAsync(default);
        Assert.False(_tab.IsVisible);
        Assert.False(shown.IsCompleted);

        _tab.Tell(true);

        await shown;
        Assert.True(_tab.IsVisible);
    }

    [Fact]
    public async Task HiddenTwice_IsOneWait()
    {
        _tab.Tell(false);
        var shown = _tab.WhenVisibleAsync(default);
        _tab.Tell(false);

        _tab.Tell(true);

        await shown;
    }

    [Fact]
    public async Task Hidden_WhoLeaves_WaitsNoMore()
    {
        using var leaving = new CancellationTokenSource();
        _tab.Tell(false);
        var shown = _tab.WhenVisibleAsync(leaving.Token);

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => shown);
    }
}
