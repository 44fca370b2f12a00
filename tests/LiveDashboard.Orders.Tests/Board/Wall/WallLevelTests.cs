using CsCheck;
using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Board.Wall;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Tests.Board.Wall;

public sealed class WallLevelTests
{
    private const int Failed = 6;

    private static readonly Gen<(int Deed, int Number, int Stage)> s_deed = Gen.Select(Gen.Int[0, 99], Gen.Int[0, 700], Gen.Int[0, 7]);

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(1_000)]
    public void AnyHistory_SeenWithAnyGaps_IsWhatTheOrdersAre(int ordersPerCell) =>
        s_deed.List[1, 60].Sample(
            deeds =>
            {
                var stages = new StageCounts();
                var levels = new WallLevels(stages);
                var (viewer, seen, accepted) = (new WallViewer(), long.MinValue, 0L);
                levels.Join(ordersPerCell);
                foreach (var (deed, number, stage) in deeds)
                {
                    switch (deed)
                    {
                        case < 20:
                            stages.Accept(number);
                            accepted += number;
                            break;
                        case < 60:
                            stages.Move(new OrderId(stages.First + (number % Math.Max(1, stages.Length))), (OrderStage)stage);
                            break;
                        case < 62:
                            stages.Clear(new OrderId(accepted));
                            break;
                        case < 90:
                            levels.Advance();
                            break;
                        default:
                            levels.Advance();
                            See(levels, ordersPerCell, viewer, ref seen);
                            Assert.Equal(Expected(stages, ordersPerCell), viewer.Cells);
                            break;
                    }
                }

                levels.Advance();
                See(levels, ordersPerCell, viewer, ref seen);
                Assert.Equal(Expected(stages, ordersPerCell), viewer.Cells);
                Assert.Equal((stages.First, stages.Length, ordersPerCell), (viewer.FirstOrder, viewer.Orders, viewer.OrdersPerCell));
            },
            iter: 100,
            threads: 1);

    [Fact]
    public void After_TheFrameBefore_TellsOnlyWhatChanged()
    {
        var (stages, levels) = Watched(1, orders: 10_000);
        stages.Move(new OrderId(5_000), OrderStage.Courier);
        levels.Advance();
        var frame = levels.After(1, 1);

        Assert.NotNull(frame);
        Assert.False(frame.IsWhole);
        Assert.Equal(WallFrameWriter.HeaderLength + 3, frame.Bytes.Length);
    }

    [Fact]
    public void After_AMissedFrame_IsTheWholeLevel()
    {
        var (stages, levels) = Watched(1, orders: 300);
        stages.Move(new OrderId(1), OrderStage.Payment);
        levels.Advance();
        stages.Move(new OrderId(2), OrderStage.Restaurant);
        levels.Advance();

        Assert.True(levels.After(1, 1)?.IsWhole);
        Assert.False(levels.After(1, 2)?.IsWhole);
        Assert.Null(levels.After(1, 3));
    }

    [Fact]
    public void Advance_WhenMostChanged_IsTheWholeLevelInFourBitsACell()
    {
        var (stages, levels) = Watched(1, orders: 10_000);
        for (var number = 1; number <= 10_000; number++)
        {
            stages.Move(new OrderId(number), OrderStage.Restaurant);
        }

        levels.Advance();
        var frame = levels.After(1, 1);

        Assert.NotNull(frame);
        Assert.True(frame.IsWhole);
        Assert.Equal(WallFrameWriter.HeaderLength + 5_000, frame.Bytes.Length);
    }

    [Fact]
    public void Advance_WhenNothingTheLevelShowsChanged_MakesNoFrame()
    {
        var (stages, levels) = Watched(10, orders: 100);
        stages.Move(new OrderId(5), OrderStage.Payment);
        levels.Advance();

        Assert.Null(levels.After(10, 1));
    }

    [Fact]
    public void MergedCell_ShowsTheMostCommonStageAndThatOneFailed()
    {
        var (stages, levels) = Watched(10, orders: 20);
        for (var number = 11; number <= 16; number++)
        {
            stages.Move(new OrderId(number), OrderStage.Done);
        }

        stages.Move(new OrderId(17), (OrderStage)Failed);
        levels.Advance();
        var viewer = new WallViewer();
        viewer.Take(levels.After(10, long.MinValue)!.Bytes); // a watched level always has a frame

        Assert.Equal([0, 5 | 8], viewer.Cells);
    }

    [Theory]
    [InlineData(131_072, 0, 131_072)]
    [InlineData(131_073, 1_024, 130_049)]
    [InlineData(1_000_000, 869_376, 130_624)]
    public void Level_AtMost131072Cells_LetsTheOldestLeave(int orders, long firstCell, int cells)
    {
        var (_, levels) = Watched(1, orders);
        var viewer = new WallViewer();
        viewer.Take(levels.After(1, long.MinValue)!.Bytes); // a watched level always has a frame

        Assert.Equal((firstCell, cells), (viewer.FirstCell, viewer.Cells.Length));
    }

    [Fact]
    public void Leave_TheLastWatcher_NotesNoMoreChanges()
    {
        var (stages, levels) = Watched(1, orders: 5);
        levels.Join(100);
        levels.Leave(1);
        Assert.True(stages.NotesChanges);

        levels.Leave(100);

        Assert.False(stages.NotesChanges);
    }

    private static (StageCounts Stages, WallLevels Levels) Watched(int ordersPerCell, int orders)
    {
        var stages = new StageCounts();
        var levels = new WallLevels(stages);
        stages.Accept(orders);
        levels.Join(ordersPerCell);
        return (stages, levels);
    }

    private static void See(WallLevels levels, int ordersPerCell, WallViewer viewer, ref long seen)
    {
        if (levels.After(ordersPerCell, seen) is { } frame)
        {
            viewer.Take(frame.Bytes);
            seen = frame.Number;
        }
    }

    private static byte[] Expected(StageCounts stages, int ordersPerCell)
    {
        var orders = new List<byte>();
        while (orders.Count < stages.Length)
        {
            orders.AddRange(stages.From(orders.Count, stages.Length - orders.Count));
        }

        var cells = orders.Chunk(ordersPerCell).Select(cell =>
        {
            var most = cell.GroupBy(stage => stage).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key;
            return (byte)(cell.Contains((byte)Failed) ? most | 8 : most);
        }).ToArray();
        return cells.Length <= WallWindow.MaxCells ? cells : cells[((cells.Length - WallWindow.MaxCells + 1_023) / 1_024 * 1_024)..];
    }
}
