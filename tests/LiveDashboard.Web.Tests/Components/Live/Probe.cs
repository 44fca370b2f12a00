using LiveDashboard.Orders.Board;
using LiveDashboard.Web.Components.Live;
using Microsoft.AspNetCore.Components.Rendering;

namespace LiveDashboard.Web.Tests.Components.Live;

/// <summary>The least a live component can be.</summary>
public sealed class Probe : BoardWatcher
{
    internal Exception? Fault { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddContent(0, $"snapshot {Snapshot.Version}");
    }

    protected override bool ShouldShow(BoardSnapshot newer) => newer.Version != 13;

    protected override Task OnSnapshotAsync() => Fault is null ? Task.CompletedTask : Task.FromException(Fault);
}
