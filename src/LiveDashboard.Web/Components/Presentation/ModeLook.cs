using LiveDashboard.Orders.Model;
using MudBlazor;

namespace LiveDashboard.Web.Components.Presentation;

/// <summary>Label, icon, css class and sentence of a mode.</summary>
/// <param name="Mode">Which mode.</param>
/// <param name="Label">Its name on the screen.</param>
/// <param name="Word">Its name in requests.</param>
/// <param name="Icon">Its icon.</param>
/// <param name="Css">The class that sets its colours.</param>
/// <param name="Sentence">What a waiter does in it.</param>
/// <param name="Key">The key that sets it.</param>
internal sealed record ModeLook(ExecutionMode Mode, string Label, string Word, string Icon, string Css, string Sentence, string Key)
{
    private static readonly ModeLook s_blocking = new(
        ExecutionMode.Blocking, "Blocking", "blocking", Icons.Material.Rounded.HourglassTop, "mode-blocking",
        "Each waiter stands and waits until the food is ready.", "b");

    private static readonly ModeLook s_async = new(
        ExecutionMode.Async, "Async", "async", Icons.Material.Rounded.DirectionsRun, "mode-async",
        "Waiters take other orders while the food cooks.", "a");

    /// <summary>Both, as the toggle shows them.</summary>
    public static IReadOnlyList<ModeLook> All { get; } = [s_blocking, s_async];

    public static ModeLook Of(ExecutionMode mode) => mode == ExecutionMode.Async ? s_async : s_blocking;
}
