using System.Text.Json;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Search;
using LiveDashboard.Web.Endpoints.Responses;
using LiveDashboard.Web.Endpoints.Responses.Board;
using LiveDashboard.Web.Endpoints.Responses.Orders;
using LiveDashboard.Web.Endpoints.Serialization;

namespace LiveDashboard.Web.Tests.Endpoints.Responses;

/// <summary>Answers have the names, words and formats of the contract, to the letter.</summary>
public sealed class ResponseTests
{
    private static readonly DateTimeOffset s_at = new(2026, 1, 2, 5, 4, 5, 678, TimeSpan.FromHours(2));

    [Fact]
    public void Order_ThatFailed_HasEveryFieldOfTheContract()
    {
        var order = OrderResponse.From(View(OrderStatus.Failed, FailureReason.Declined));

        var json = JsonSerializer.Serialize(order, ApiJson.Default.OrderResponse);

        Assert.Equal(
            """
            {"id":42,"customer":"Ada","restaurant":"Olive","items":[{"name":"Soup","quantity":2,"unitPrice":4.5}],"total":9.0,
            "mode":"blocking","pinned":true,"status":"failed","step":"payment",
            "failure":{"step":"payment","kind":"declined","message":"Card declined (402)"},"burst":null,
            "acceptedAt":"2026-01-02T03:04:05.678Z","startedAt":"2026-01-02T03:04:06.000Z","completedAt":null,
            "elapsedMs":900,"queuedMs":322,
            "steps":[{"name":"payment","attempt":1,"status":"failed","startedAt":"2026-01-02T03:04:06.000Z","completedAt":null,
            "durationMs":200,"resumeMs":null,"worker":3,"thread":17,"error":"Card declined (402)","resolved":false}]}
            """.ReplaceLineEndings(""),
            json);
    }

    [Theory]
    [InlineData(OrderStatus.Accepted, "accepted")]
    [InlineData(OrderStatus.Running, "running")]
    [InlineData(OrderStatus.Completed, "completed")]
    [InlineData(OrderStatus.Cancelled, "cancelled")]
    public void Order_ThatDidNotFail_HasNoFailure(OrderStatus status, string word)
    {
        var order = OrderResponse.From(View(status, FailureReason.Busy));

        Assert.Equal(word, order.Status);
        Assert.Null(order.Failure);
    }

    [Theory]
    [InlineData(FailureReason.Declined, "declined")]
    [InlineData(FailureReason.Busy, "busy")]
    [InlineData(FailureReason.NoAnswer, "timeout")]
    [InlineData(FailureReason.PartnerError, "error")]
    public void Failure_OfEachReason_HasItsKind(FailureReason reason, string kind) =>
        Assert.Equal(kind, OrderResponse.From(View(OrderStatus.Failed, reason)).Failure?.Kind);

    [Fact]
    public void Page_OfOrders_HasEveryFieldOfTheContract()
    {
        var page = new SearchPage([View(OrderStatus.Running, FailureReason.None).Summary], "c2", 77);

        var json = JsonSerializer.SerializeToElement(OrderPageResponse.From(page), ApiJson.Default.OrderPageResponse);

        Assert.Equal(["items", "next", "indexedThrough"], Names(json));
        Assert.Equal("running", json.GetProperty("items")[0].GetProperty("status").GetString());
        Assert.Equal(("c2", 77), (json.GetProperty("next").GetString(), json.GetProperty("indexedThrough").GetInt64()));
    }

    [Fact]
    public void Burst_AsAccepted_HasEveryFieldOfTheContract()
    {
        var json = JsonSerializer.Serialize(BurstResponse.From(Details(ExecutionMode.Async)), ApiJson.Default.BurstResponse);

        Assert.Equal("""{"id":"b7","count":100,"mode":"async","seed":9,"kitchen":"quick","firstOrderId":43}""", json);
    }

    [Fact]
    public void Burst_UnderWay_HasEveryFieldOfTheContract()
    {
        var burst = new BurstView
        {
            Details = Details(null),
            AcceptedAt = s_at,
            Queued = 1,
            InFlight = 2,
            Completed = 3,
            Failed = 4,
            Cancelled = 5,
            Latency = new LatencySummary(1000, 1100.5, 1200, 1300),
            ThreadsPeak = 31,
        };

        var json = JsonSerializer.Serialize(BurstProgressResponse.From(burst), ApiJson.Default.BurstProgressResponse);

        Assert.Equal(
            """
            {"id":"b7","count":100,"mode":null,"seed":9,"kitchen":"quick","firstOrderId":43,"queued":1,"inFlight":2,"completed":3,
            "failed":4,"cancelled":5,"startedAt":null,"finishedAt":null,"makespanMs":null,"idealMs":1000,
            "latencyMs":{"p50":1000,"p90":1100.5,"p99":1200,"max":1300},"threads":{"peak":31}}
            """.ReplaceLineEndings(""),
            json);
    }

    [Fact]
    public void Kitchen_HasEveryFieldOfTheContract()
    {
        var kitchen = KitchenProfile.Quick.With(StepName.Courier, new StepProfile(100, 20, 5, 0.25, 0.5, true, true)).Renamed();

        var json = JsonSerializer.SerializeToElement(KitchenResponse.From(kitchen), ApiJson.Default.KitchenResponse);

        Assert.Equal("custom", json.GetProperty("name").GetString());
        Assert.Equal(["payment", "restaurant", "courier", "notify"], Names(json.GetProperty("steps")));
        Assert.Equal(
            """{"latencyMs":100,"spreadMs":20,"capacity":5,"failureRate":0.25,"declineRate":0.5,"outage":true,"hang":true}""",
            json.GetProperty("steps").GetProperty("courier").GetRawText());
    }

    [Theory]
    [InlineData(AttemptStatus.Running, "running")]
    [InlineData(AttemptStatus.Completed, "completed")]
    [InlineData(AttemptStatus.Failed, "failed")]
    [InlineData(AttemptStatus.Cancelled, "cancelled")]
    [InlineData(AttemptStatus.Interrupted, "interrupted")]
    public void Attempt_OfEachStatus_HasItsWord(AttemptStatus status, string word) => Assert.Equal(word, ResponseText.Of(status));

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(property => property.Name);

    private static BurstDetails Details(ExecutionMode? pinned) =>
        new("b7", new OrderId(43), 100, pinned, 9, KitchenProfile.Quick, true, 1000);

    private static OrderHistory View(OrderStatus status, FailureReason reason)
    {
        var started = new DateTimeOffset(2026, 1, 2, 3, 4, 6, TimeSpan.Zero);
        return new OrderHistory
        {
            Summary = new OrderSummary
            {
                Id = new OrderId(42),
                Customer = "Ada",
                Restaurant = "Olive",
                Total = 9.0m,
                Status = status,
                Step = StepName.Payment,
                Mode = ExecutionMode.Blocking,
                Pinned = true,
                Reason = reason,
                AcceptedAt = s_at,
                StartedAt = started,
                ElapsedMs = 900,
                QueuedMs = 322,
                WaitedMs = 322,
                StepMs = [580, 0, 0, 0],
            },
            Items = [new OrderItem("Soup", 2, 4.5m)],
            Attempts =
            [
                new StepAttempt(StepName.Payment, 1, AttemptStatus.Failed, started, null, 200, null, 3, 17, FailureReason.Declined, null),
            ],
            PartnerKey = "x/42",
            TraceId = "4bf92f3577b34da6a3ce929d0e0e4736",
            Kitchen = KitchenProfile.Quick,
        };
    }
}
