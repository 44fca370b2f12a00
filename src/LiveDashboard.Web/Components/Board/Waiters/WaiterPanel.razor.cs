using LiveDashboard.Orders.Board;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.Board.Waiters;

/// <summary>What each waiter does: one row each, or one tile each when there are many.</summary>
public sealed partial class WaiterPanel
{
    private const int MostRows = 64;
    private const int SkeletonRows = 8;
    private static readonly WorkerState[] s_states = [WorkerState.Working, WorkerState.Stuck, WorkerState.Free];

    /// <summary>The waiters, by number.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<WorkerSnapshot> Workers { get; set; } = [];

    /// <summary>Whether data is still loading.</summary>
    [Parameter]
    public bool IsLoading { get; set; }

    /// <summary>The current view of the board, kept by the links to orders.</summary>
    [Parameter]
    public BoardAddress Address { get; set; } = BoardAddress.Plain;

    private bool Dense => Workers.Count > MostRows;
    private int Stuck => Count(WorkerState.Stuck);
    private int Working => Count(WorkerState.Working);
    private int Free => Count(WorkerState.Free);
    private int Leaving => Count(WorkerState.Leaving);

    private int Count(WorkerState state) => Workers.Count(worker => worker.State == state);
}
