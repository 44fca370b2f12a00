using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Model;
using LiveDashboard.Web.Components.Presentation;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.Board.Recent;

/// <summary>The rows of the recent orders: all of them, or those at one stage.</summary>
public sealed partial class RecentTable
{
    private const int Bones = 8;
    private const int MostRows = 20;

    // The scale is one of these times a power of ten: a continuous one would move every bar with every snapshot.
    private static readonly double[] s_scales = [1, 1.2, 1.4, 1.6, 1.8, 2, 2.25, 2.5, 2.75, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9, 10];

    private (IReadOnlyList<RecentOrder> Orders, BoardAddress Address, bool Loading)? _drawn;
    private IReadOnlyList<RecentOrder> _rows = [];
    private long _scaleMs;
    private bool _isNew;

    /// <summary>The most recently changed orders, latest first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<RecentOrder> Orders { get; set; } = [];

    /// <summary>The current view of the board: the stage filter, the open order.</summary>
    [Parameter, EditorRequired]
    public BoardAddress Address { get; set; } = BoardAddress.Plain;

    /// <summary>Whether data is still loading.</summary>
    [Parameter]
    public bool Loading { get; set; }

    private string Place => Address.Stage is >= OrderStage.Payment and <= OrderStage.Notify and var step
        ? $"at {StageLook.Of(step).Label}"
        : StageLook.Of(Address.Stage ?? OrderStage.Waiting).Label.ToLowerInvariant();

    protected override void OnParametersSet()
    {
        _isNew = _drawn != (Orders, Address, Loading);
        if (_isNew)
        {
            _rows = [.. Orders.Where(order => Address.Stage is not { } stage || StageLook.Of(order.Status, order.Step).Stage == stage).Take(MostRows)];
            _scaleMs = Scale(_rows.Select(order => order.ElapsedMs).DefaultIfEmpty().Max());
            _drawn = (Orders, Address, Loading);
        }
    }

    protected override bool ShouldRender() => _isNew;

    private static long Scale(long longest)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(1, longest))));
        return (long)Math.Ceiling(s_scales.First(scale => scale * power >= longest) * power);
    }
}
