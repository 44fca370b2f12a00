using System.Globalization;
using System.Text;
using LiveDashboard.Orders.Board;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.Board;

/// <summary>A waiter's last ten seconds: height is the busy share, full and hatched where it stood stuck.</summary>
public sealed partial class WaiterHistory
{
    private const int Slices = 50;
    private const int Pitch = 4;
    private const int Bar = 3;
    private const int Height = 8;

    /// <summary>Slices, oldest first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<WorkerSlice> History { get; set; } = [];

    private bool Stuck => History.Count > 0 && History[^1].Stuck;

    private string BusyPath => Path(slice => slice.Stuck ? 0 : Math.Max(1, (int)Math.Round(slice.BusyShare * Height)), Bar);

    // Stuck slices touch each other: one long stand is one long bar.
    private string StuckPath => Path(slice => slice.Stuck ? Height : 0, Pitch);

    private string Path(Func<WorkerSlice, int> height, int width)
    {
        var path = new StringBuilder();
        var first = Math.Max(0, History.Count - Slices);
        for (var place = first; place < History.Count; place++)
        {
            if (height(History[place]) is > 0 and var tall)
            {
                var left = (Slices - History.Count + place) * Pitch;
                path.Append(CultureInfo.InvariantCulture, $"M{left} {Height}v-{tall}h{width}v{tall}z");
            }
        }

        return path.ToString();
    }
}
