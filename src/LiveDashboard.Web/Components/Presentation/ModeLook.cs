using LiveDashboard.Orders.Model;
using MudBlazor;

namespace LiveDashboard.Web.Components.Presentation;

/// <summary>Label, icon, CSS class and sentence of a mode.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="Label">The display name.</param>
/// <param name="Word">Its name in requests.</param>
/// <param name="Icon">The icon.</param>
/// <param name="Css">The CSS class that sets its colours.</param>
/// <param name="Sentence">What a waiter does in it.</param>
/// <param name="Key">The shortcut that sets it.</param>
/// <param name="Code">What does it in C#.</param>
/// <param name="CodeMeaning">What that does, after it.</param>
internal sealed record ModeLook(
    ExecutionMode Mode, string Label, string Word, string Icon, string Css, string Sentence, string Key, string Code, string CodeMeaning)
{
    private static readonly ModeLook s_blocking = new(
        ExecutionMode.Blocking, "Blocking", "blocking", Icons.Material.Rounded.HourglassTop, "mode-blocking",
        "Each waiter stands and waits for the food.", "b", ".Result", "keeps the thread");

    private static readonly ModeLook s_async = new(
        ExecutionMode.Async, "Async", "async", Icons.Material.Rounded.DirectionsRun, "mode-async",
        "Waiters take other orders while the food cooks.", "a", "await", "= the waiter walks away");

    /// <summary>Both modes, in the order of the toggle.</summary>
    public static IReadOnlyList<ModeLook> All { get; } = [s_blocking, s_async];

    public static ModeLook Of(ExecutionMode mode) => mode == ExecutionMode.Async ? s_async : s_blocking;
}
