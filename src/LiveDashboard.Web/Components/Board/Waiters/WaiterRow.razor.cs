using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Presentation;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.Board.Waiters;

/// <summary>One waiter: what it does, for which order, and its last ten seconds.</summary>
public sealed partial class WaiterRow
{
    private WorkerSnapshot? _shown;
    private BoardAddress? _shownAt;
    private bool _changed;

    /// <summary>The waiter as sampled.</summary>
    [Parameter, EditorRequired]
    public WorkerSnapshot Worker { get; set; } = new(0, 0, WorkerState.Free, null, StepName.Payment, 0, 0, []);

    /// <summary>The current view of the board, kept by the link to the order.</summary>
    [Parameter]
    public BoardAddress Address { get; set; } = BoardAddress.Plain;

    private WaiterLook Look => WaiterLook.Of(Worker.State);
    private string Step => StageLook.Of(Worker.Step).Label;
    // The place first: it is what is read, and the word for the state is in the icon and in the line above.
    private string Label => Worker.State switch
    {
        WorkerState.Free => Look.Label,
        WorkerState.Leaving => Order is null ? Look.Label : "Leaves after",
        _ when Order is null => Look.Label,
        _ => Step,
    };
    private string? Order => Worker.Order?.ToString();
    private string Link => (Address with { Order = Worker.Order }).ToString();

    // The engine returns the same record while nothing changes.
    protected override void OnParametersSet()
    {
        _changed = !ReferenceEquals(_shown, Worker) || _shownAt != Address;
        (_shown, _shownAt) = (Worker, Address);
    }

    protected override bool ShouldRender() => _changed;
}
