using LiveDashboard.Web.Components.Live;

namespace LiveDashboard.Web.Tests.Components.Live;

/// <summary>A live component whose loops a test begins, and that says in which order it was taken down.</summary>
public sealed class LiveProbe : LiveComponent
{
    internal List<string> Told { get; } = [];

    internal Task BeginAsync(Func<CancellationToken, Task> loop) => RunAsync(loop);

    internal Task DrawAsync() => RenderAsync();

    protected override ValueTask ReleaseAsync()
    {
        Told.Add("released");
        return ValueTask.CompletedTask;
    }
}
