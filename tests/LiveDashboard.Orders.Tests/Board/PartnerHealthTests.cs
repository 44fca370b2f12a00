using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LiveDashboard.Orders.Tests.Board;

public sealed class PartnerHealthTests
{
    private readonly BoardProjection _projection = new(new OrderTable(), new BurstIndex(), Controls.Default);

    [Fact]
    public void TriesThatFailed_AreCountedInTheirSecondButNotTheCallsThatWereNotSent()
    {
        Fold(Failed(FailureReason.Busy, 5_100), Failed(FailureReason.Declined, 5_900), Failed(FailureReason.CircuitOpen, 5_500), Failed(FailureReason.NoAnswer, 6_000));

        Assert.Equal(new SecondCounts(0, 0, 2), _projection.In(5));
        Assert.Equal(new SecondCounts(0, 0, 1), _projection.In(6));
    }

    [Theory]
    [InlineData(FailureReason.CircuitOpen, PartnerHealth.Healthy)]
    [InlineData(FailureReason.Declined, PartnerHealth.Healthy)]
    [InlineData(FailureReason.PartnerError, PartnerHealth.Down)]
    public void Health_FollowsFromWhatThePartnerAnswered(FailureReason reason, PartnerHealth expected)
    {
        Fold([.. Enumerable.Repeat(Failed(reason, 5_100), 12)]);

        Assert.Equal(expected, _projection.Read(6_000, 0, []).Stations[(int)StepName.Courier].Health);
    }

    [Theory]
    [InlineData("quick", PartnerHealth.Open)]
    [InlineData("quick-simulated", PartnerHealth.Healthy)]
    public async Task OpenCircuit_IsToldAtItsStationWhereThePartnerIsReachedOverHttp(string kitchen, PartnerHealth expected)
    {
        await using var engine = await EngineHost.StartAsync(services: services => services.Configure<LiveDashboard.Orders.Gateways.PartnerOptions>(options => options.Name = kitchen));
        engine.Get<CircuitStates>().Opened(StepName.Courier, 1_000, 6_000, FailureReason.Busy);
        var publisher = engine.Get<IEnumerable<IHostedService>>().OfType<BoardPublisher>().Single();

        var stations = (await publisher.BuildAsync(TestContext.Current.CancellationToken)).Stations;

        Assert.Equal(expected, stations[(int)StepName.Courier].Health);
        Assert.Equal(expected == PartnerHealth.Open ? new CircuitState(1_000, 6_000, FailureReason.Busy) : null, stations[(int)StepName.Courier].Circuit);
        Assert.Equal(PartnerHealth.Healthy, stations[(int)StepName.Payment].Health);
    }

    private void Fold(params Fact[] facts) => _projection.OnCommitted(new CommittedBatch(1, [], facts, false));

    private static Fact Failed(FailureReason reason, long at) => new()
    {
        Type = FactType.StepFailed,
        Order = new OrderId(1),
        Step = StepName.Courier,
        Attempt = 1,
        Reason = reason,
        At = at,
    };
}
