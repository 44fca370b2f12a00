namespace LiveDashboard.Web.Tests.Components.Live;

public sealed class LiveComponentTests : ComponentTest
{
    [Fact]
    public async Task Loop_ThatFails_ReachesTheRendererAndDoesNotThrow()
    {
        var probe = Render<LiveProbe>();
        var fault = new InvalidOperationException("broken");

        await probe.InvokeAsync(() => probe.Instance.BeginAsync(_ => Task.FromException(fault)));

        Assert.Same(fault, await Renderer.UnhandledException);
    }

    [Fact]
    public async Task Loop_ThatIsCancelled_IsNoFault()
    {
        var probe = Render<LiveProbe>();

        await probe.InvokeAsync(() => probe.Instance.BeginAsync(_ => Task.FromException(new OperationCanceledException())));

        Assert.False(Renderer.UnhandledException.IsCompleted);
    }

    [Fact]
    public async Task Gone_EndsItsLoopsFirstAndReleasesThen()
    {
        var probe = Render<LiveProbe>().Instance;
        _ = probe.BeginAsync(async leaving =>
        {
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, leaving);
            }
            finally
            {
                probe.Told.Add("ended");
            }
        });

        await DisposeComponentsAsync();

        Assert.Equal(["ended", "released"], probe.Told);
    }

    [Fact]
    public async Task Gone_BeginsNoLoop()
    {
        var probe = Render<LiveProbe>().Instance;
        await DisposeComponentsAsync();

        await probe.BeginAsync(_ =>
        {
            probe.Told.Add("begun");
            return Task.CompletedTask;
        });

        Assert.Equal(["released"], probe.Told);
    }

    [Fact]
    public async Task Render_FromAnotherThread_DrawsAnew()
    {
        var probe = Render<LiveProbe>();

        await Task.Run(probe.Instance.DrawAsync, Xunit.TestContext.Current.CancellationToken);

        Assert.Equal(2, probe.RenderCount);
    }
}
