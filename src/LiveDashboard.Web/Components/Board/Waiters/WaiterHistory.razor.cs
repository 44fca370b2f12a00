using System.Globalization;
using System.Text;
using LiveDashboard.Orders.Board;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.Board.Waiters;

/// <summary>A waiter's last ten seconds: height is the busy share, full and hatched where it was stuck.</summary>
public sealed partial class WaiterHistory
{
    private const int Slices = 50;
    private const int Pitch = 4;
    private const int Height = 8;

    private IReadOnlyList<WorkerSlice>? _shown;
    private string _busy = "";
    private string _stuck = "";
    private bool _changed;

    /// <summary>Slices, oldest first; a new list when they change.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<WorkerSlice> History { get; set; } = [];

    protected override void OnParametersSet()
    {
        _changed = false;
        if (ReferenceEquals(_shown, History))
        {
            return;
        }

        _shown = History;
        var busy = Path(slice => slice.Stuck || slice.BusyShare <= 0 ? 0 : Math.Max(1, (int)Math.Round(slice.BusyShare * Height)));
        var stuck = Path(slice => slice.Stuck ? Height : 0);
        _changed = busy != _busy || stuck != _stuck;
        (_busy, _stuck) = (busy, stuck);
    }

    protected override bool ShouldRender() => _changed;

    // One outline for all slices, one segment per run of equal height: an idle waiter costs a few bytes.
    private string Path(Func<WorkerSlice, int> height)
    {
        var first = Math.Max(0, History.Count - Slices);
        var path = new StringBuilder();
        path.Append(CultureInfo.InvariantCulture, $"M{(Slices - History.Count + first) * Pitch} {Height}");
        var (level, run, drawn) = (0, 0, false);
        for (var place = first; place < History.Count; place++)
        {
            var wanted = height(History[place]);
            if (wanted != level)
            {
                path.Append(CultureInfo.InvariantCulture, $"{Run(run)}v{level - wanted}");
                (level, run, drawn) = (wanted, 0, true);
            }

            run += Pitch;
        }

        path.Append(CultureInfo.InvariantCulture, $"{Run(run)}v{level}z");
        return drawn ? path.ToString() : "";
    }

    private static string Run(int length) => length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"h{length}");
}
