using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Model;
using LiveDashboard.Web.Components.Presentation;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.Board.Waiters;

/// <summary>What each waiter does: one row each, or one tile each when there are many.</summary>
public sealed partial class WaiterPanel
{
    private const int MostRows = 64;
    private const int SkeletonRows = 8;
    private static readonly WorkerState[] s_states = [WorkerState.Stuck, WorkerState.Working, WorkerState.Free];

    /// <summary>The waiters, by number.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<WorkerSnapshot> Workers { get; set; } = [];

    /// <summary>Whether data is still loading.</summary>
    [Parameter]
    public bool IsLoading { get; set; }

    /// <summary>The current view of the board, kept by the links to orders.</summary>
    [Parameter]
    public BoardAddress Address { get; set; } = BoardAddress.Plain;

    /// <summary>Orders started and not ended: where nobody stands, the partners have them.</summary>
    [Parameter]
    public long InFlight { get; set; }

    /// <summary>The mode of the toggle.</summary>
    [Parameter]
    public ExecutionMode Mode { get; set; }

    private bool Dense => Workers.Count > MostRows;

    private int Stuck => Count(WorkerState.Stuck);

    private int Working => Count(WorkerState.Working);

    private int Free => Count(WorkerState.Free);

    private int Leaving => Count(WorkerState.Leaving);

    private WorkerState Most => Stuck > 0 ? WorkerState.Stuck : Working > Free ? WorkerState.Working : WorkerState.Free;

    private string Sum => (Most switch
    {
        WorkerState.Stuck when Mode == ExecutionMode.Async => $"{Stuck} {(Stuck == 1 ? "finishes its blocking order" : "finish their blocking orders")} first",
        WorkerState.Stuck => $"{Stuck} standing, {(Stuck == 1 ? "" : "each ")}beside one order{(Free > 0 ? $", {Free} free" : "")}",
        WorkerState.Working => $"{Working} working, {DisplayText.Short((long)Workers.Sum(worker => worker.TurnsPerSecond))} turns a second",
        _ when InFlight == 0 => $"{Free} free: no order is left",
        _ => $"Free: {DisplayText.Count(InFlight, "order is", "orders are")} with the partners",
    }) + (Leaving > 0 ? $", {Leaving} leaving" : "");

    private int Count(WorkerState state) => Workers.Count(worker => worker.State == state);
}
