using LiveDashboard.Orders.Board;
using MudBlazor;

namespace LiveDashboard.Web.Components.Presentation;

/// <summary>Name, label and icon of what a waiter is doing.</summary>
/// <param name="Word">The name for scripts and CSS.</param>
/// <param name="Label">The display name.</param>
/// <param name="Icon">The icon.</param>
internal sealed record WaiterLook(string Word, string Label, string Icon)
{
    private static readonly WaiterLook s_free = new("free", "Free", Icons.Material.Rounded.RadioButtonUnchecked);
    private static readonly WaiterLook s_working = new("working", "Working", Icons.Material.Rounded.DirectionsRun);
    private static readonly WaiterLook s_stuck = new("stuck", "Standing", Icons.Material.Rounded.HourglassTop);
    private static readonly WaiterLook s_leaving = new("leaving", "Leaving", Icons.Material.Rounded.Logout);

    public static WaiterLook Of(WorkerState state) => state switch
    {
        WorkerState.Free => s_free,
        WorkerState.Working => s_working,
        WorkerState.Stuck => s_stuck,
        _ => s_leaving,
    };
}
