using LiveDashboard.Orders.Gateways.Http;

namespace LiveDashboard.Orders.Tests.Gateways.Http;

public sealed class CallBalanceTests
{
    private readonly CallBalance _calls = new(windowMs: 10_000);

    [Fact]
    public void FirstToEnd_OfManySentAtOnce_ProveNothingUntilHalfHaveEnded()
    {
        Begin(100);

        End(25, at: 1);
        Assert.False(_calls.IsTelling);
        End(25, at: 2);
        Assert.True(_calls.IsTelling);
    }

    [Fact]
    public void OneAfterTheOther_TellFromTheFirstOn()
    {
        Begin(1);
        End(1, at: 1);

        Assert.True(_calls.IsTelling);
    }

    [Fact]
    public void CallsThatEndedLongAgo_AreForgotten()
    {
        Begin(50);
        End(50, at: 1);
        Begin(40);
        End(1, at: 20_000);
        End(1, at: 40_000);

        Assert.False(_calls.IsTelling);
    }

    private void Begin(int count)
    {
        for (var call = 0; call < count; call++)
        {
            _calls.Begin();
        }
    }

    private void End(int count, long at)
    {
        for (var call = 0; call < count; call++)
        {
            _calls.End(at);
        }
    }
}
