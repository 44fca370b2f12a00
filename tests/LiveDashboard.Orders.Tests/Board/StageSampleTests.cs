using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Tests.Board;

public sealed class StageSampleTests
{
    private readonly StageCounts _stages = new();

    public StageSampleTests()
    {
        _stages.Accept(200_000);
        for (var number = 1; number <= 200_000; number += 2)
        {
            _stages.Move(new OrderId(number), OrderStage.Courier);
        }

        _stages.Move(new OrderId(70_000), OrderStage.Notify);
        _stages.Move(new OrderId(2), OrderStage.Notify);
    }

    [Fact]
    public void Few_AreAllTaken() => Assert.Equal([new OrderId(2), new OrderId(70_000)], _stages.Sample(OrderStage.Notify, 100));

    [Fact]
    public void Many_AreTakenFromEveryPartOfTheBoard()
    {
        var sample = _stages.Sample(OrderStage.Courier, 100);

        Assert.Equal(100, sample.Count);
        Assert.All(sample.Zip(sample.Skip(1)), pair => Assert.Equal(2_000, pair.Second.Number - pair.First.Number));
    }

    [Fact]
    public void None_IsEmpty() => Assert.Empty(_stages.Sample(OrderStage.Failed, 100));
}
