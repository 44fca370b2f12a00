using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Web.Endpoints;

/// <summary>The controls as last committed: the board's snapshot may be a tenth of a second behind what a caller was just told.</summary>
internal sealed class LatestControls(OrderBoard board)
{
    private readonly Lock _lock = new();
    private Controls? _told;

    public Controls Current
    {
        get
        {
            var shown = board.Current.Controls;
            lock (_lock)
            {
                return _told is not null && _told.Version > shown.Version ? _told : shown;
            }
        }
    }

    /// <summary>Remembers controls that a caller is told are committed.</summary>
    public Controls Tell(Controls controls)
    {
        ArgumentNullException.ThrowIfNull(controls);
        lock (_lock)
        {
            if (_told is null || controls.Version > _told.Version)
            {
                _told = controls;
            }
        }

        return controls;
    }
}
