using System.Text.Json;
using LiveDashboard.Orders.Feed;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Endpoints.Responses.Orders;
using LiveDashboard.Web.Endpoints.Serialization;

namespace LiveDashboard.Web.Tests.Endpoints.Responses;

/// <summary>Facts go out with the names of the contract, and with null for what they do not speak of.</summary>
public sealed class FeedItemResponseTests
{
    // 2026-01-02T03:04:05.678Z
    private const long At = 1767323045678;

    private readonly BurstIndex _bursts = new();

    [Fact]
    public void Step_ThatFailed_HasEveryFieldOfTheContract()
    {
        var fact = new Fact
        {
            Type = FactType.StepFailed,
            At = At,
            Order = new OrderId(5),
            Step = StepName.Restaurant,
            Attempt = 2,
            Mode = ExecutionMode.Blocking,
            Worker = 3,
            Thread = 17,
            DurationMs = 480,
            Reason = FailureReason.Busy,
        };

        Assert.Equal(
            """
            {"kind":"facts","position":"0:91","facts":[{"sequence":91,"at":"2026-01-02T03:04:05.678Z","order":5,"burst":null,
            "type":"StepFailed","step":"restaurant","attempt":2,"mode":"blocking","worker":3,"thread":17,"durationMs":480,
            "error":"Partner busy (503)","count":null}]}
            """.ReplaceLineEndings(""),
            Json(fact));
    }

    [Fact]
    public void Order_OfABurst_NamesTheBurst()
    {
        _bursts.Add(new BurstDetails("b7", new OrderId(5), 100, null, 9, KitchenProfile.Quick, false, 1000));
        var fact = new Fact { Type = FactType.OrderCompleted, At = At, Order = new OrderId(104) };

        Assert.Contains(""","order":104,"burst":"b7","type":"OrderCompleted",""", Json(fact), StringComparison.Ordinal);
    }

    [Fact]
    public void Burst_ThatWasAccepted_NamesItselfAndHowMany()
    {
        var details = new BurstDetails("b7", new OrderId(5), 100, null, 9, KitchenProfile.Quick, false, 1000);
        _bursts.Add(details);
        var fact = new Fact { Type = FactType.BurstAccepted, At = At, Order = details.First, Count = 100, Details = details };

        Assert.Contains(
            ""","order":5,"burst":"b7","type":"BurstAccepted","step":null,"attempt":null,"mode":null,"worker":null,"thread":null,""",
            Json(fact),
            StringComparison.Ordinal);
        Assert.EndsWith(""","durationMs":null,"error":null,"count":100}]}""", Json(fact), StringComparison.Ordinal);
    }

    [Fact]
    public void Controls_ThatChanged_SpeakOfNoOrder()
    {
        var fact = new Fact { Type = FactType.ControlsChanged, At = At, Mode = ExecutionMode.Async, Details = Controls.Default };

        Assert.Contains(
            ""","order":null,"burst":null,"type":"ControlsChanged","step":null,"attempt":null,"mode":"async",""",
            Json(fact),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Resync_HasOnlyAPosition()
    {
        var item = FeedItemResponse.From(new FeedItem(new FeedPosition(91), [], true), _bursts.Find);

        Assert.Equal("""{"kind":"resync","position":"0:91"}""", JsonSerializer.Serialize(item, ApiJson.Default.FeedItemResponse));
    }

    private string Json(Fact fact) => JsonSerializer.Serialize(
        FeedItemResponse.From(new FeedItem(new FeedPosition(91), [new CommittedFact(91, fact)], false), _bursts.Find), ApiJson.Default.FeedItemResponse);
}
