using System.Buffers;
using System.Text;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Endpoints.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveDashboard.Web.Tests.Endpoints;

/// <summary>Bodies become the engine's requests, words turned into values, the rest unvalidated where that is the engine's job.</summary>
public sealed class RequestReaderTests
{
    [Fact]
    public void Order_WithEveryField_IsRead()
    {
        var order = Read<OrderBody, OrderRequest>(
            """{"customer":"Ada","restaurant":"Olive","items":[{"name":"Soup","quantity":2,"unitPrice":4.50},null],"mode":"async"}""");

        Assert.Equal(("Ada", "Olive", ExecutionMode.Async), (order.Customer, order.Restaurant, order.Mode));
        Assert.Equal([new OrderItemRequest("Soup", 2, 4.50m), null], order.Items);
    }

    [Fact]
    public void Order_WithNothingInIt_IsLeftToTheEngine()
    {
        var order = Read<OrderBody, OrderRequest>("""{"customer":null,"unknown":{"deep":[1,2]}}""");

        Assert.Equal(new OrderRequest(null, null, null), order);
    }

    [Theory]
    [InlineData("10", 10)]
    [InlineData("10.0", 10)]
    [InlineData("1e3", 1000)]
    [InlineData("-7", -7)]
    [InlineData("9007199254740993", 9007199254740993)]
    public void Burst_CountOfAnyWholeSpelling_IsRead(string count, long expected)
    {
        var burst = Read<BurstBody, BurstRequest>($$"""{"count":{{count}},"seed":3,"mode":"blocking","kitchen":"quick"}""");

        Assert.Equal(new BurstRequest(expected, ExecutionMode.Blocking, 3, KitchenProfile.Quick), burst);
    }

    [Fact]
    public void Kitchen_WithOneChangedStep_CarriesOnlyThatStep()
    {
        var change = Read<KitchenBody, ControlsRequest>(
            """{"name":"quick","steps":{"courier":{"latencyMs":70,"failureRate":0.25,"outage":true,"hang":true},"oven":{}}}""");

        Assert.Equal(KitchenProfile.Quick, change.Kitchen);
        var step = Assert.Single(change.Steps!);
        Assert.Equal(StepName.Courier, step.Key);
        Assert.Equal(new StepProfileRequest(LatencyMs: 70, FailureRate: 0.25, Outage: true, Hang: true), step.Value);
    }

    [Fact]
    public void Kitchen_SentBackAsCustom_KeepsTheKitchenAsItStands()
    {
        var change = Read<KitchenBody, ControlsRequest>("""{"name":"custom","steps":{"notify":{"capacity":5}}}""");

        Assert.Null(change.Kitchen);
        Assert.Equal(5, change.Steps![StepName.Notify].Capacity);
    }

    [Fact]
    public void Mode_WithEitherFieldLeftOut_LeavesItAsItIs()
    {
        Assert.Equal(new ControlsRequest(Workers: 3), Read<ModeBody, ControlsRequest>("""{"workers":3}"""));
        Assert.Equal(new ControlsRequest(Mode: ExecutionMode.Async), Read<ModeBody, ControlsRequest>("""{"mode":"async"}"""));
    }

    [Fact]
    public void Items_BeyondReason_AreNotLookedAt()
    {
        var order = Read<OrderBody, OrderRequest>($$"""{"items":[{{string.Join(',', Enumerable.Repeat("{}", 5000))}}]}""");

        Assert.Equal(1000, order.Items!.Count);
    }

    [Theory]
    [InlineData("""{"count":1,"mode":"sideways","kitchen":"oven"}""", "mode must be async or blocking.")]
    [InlineData("""{"count":1,"mode":"Async","kitchen":"custom"}""", "kitchen must be one of article, quick, article-simulated, quick-simulated.")]
    public void Words_ThatAreNone_AreBlamedEachByItsField(string json, string message)
    {
        var parsed = JsonBody.Parse<BurstBody, BurstRequest>(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(json)));

        var problem = Assert.IsType<ProblemHttpResult>(parsed.Problem);
        var errors = Assert.IsType<HttpValidationProblemDetails>(problem.ProblemDetails).Errors;
        Assert.Equal(["mode", "kitchen"], errors.Keys);
        Assert.Contains(message, errors.Values.SelectMany(messages => messages));
    }

    private static TRequest Read<TBody, TRequest>(string json)
        where TBody : IWireBody<TBody, TRequest>
        where TRequest : class
    {
        var parsed = JsonBody.Parse<TBody, TRequest>(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(json)));
        Assert.True(parsed.IsValid);
        return parsed.Value;
    }
}
