using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Model;
using LiveDashboard.Web.Endpoints;

namespace LiveDashboard.Web.Tests.Endpoints;

/// <summary>Who was told of a change reads it at once, and later changes are not hidden by it.</summary>
public sealed class LatestControlsTests
{
    private readonly OrderBoard _board = new();

    [Fact]
    public void Current_WhileTheBoardIsBehind_IsWhatTheCallerWasTold()
    {
        var controls = new LatestControls(_board);

        controls.Tell(Controls.Default with { Version = 2, Workers = 31 });

        Assert.Equal(31, controls.Current.Workers);
    }

    [Fact]
    public void Current_WhenTheBoardIsAhead_IsTheBoards()
    {
        var controls = new LatestControls(_board);
        controls.Tell(Controls.Default with { Version = 2, Workers = 31 });
        controls.Tell(Controls.Default with { Version = 1, Workers = 30 });

        _board.Publish(new BoardSnapshot { Controls = Controls.Default with { Version = 3, Workers = 5 } });

        Assert.Equal(5, controls.Current.Workers);
    }
}
