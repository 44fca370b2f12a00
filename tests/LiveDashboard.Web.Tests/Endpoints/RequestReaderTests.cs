using System.Buffers;
using System.Text;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Endpoints.Requests;

namespace LiveDashboard.Web.Tests.Endpoints;

/// <summary>Bodies become the engine's requests, untouched and unvalidated where that is the engine's job.</summary>
public sealed class RequestReaderTests
{
    [Fact]
    public void Order_WithEveryField_IsRead()
    {
        var order = Read(
            """{"customer":"Ada","restaurant":"Olive","items":[{"name":"Soup","quantity":2,"unitPrice":4.50},null],"mode":"async"}""",
            OrderRequestReader.Read);

        Assert.Equal(("Ada", "Olive", "async"), (order.Customer, order.Restaurant, order.Mode));
        Assert.Equal([new OrderItemRequest("Soup", 2, 4.50m), null], order.Items);
    }

    [Fact]
    public void Order_WithNothingInIt_IsLeftToTheEngine()
    {
        var order = Read("""{"customer":null,"unknown":{"deep":[1,2]}}""", OrderRequestReader.Read);

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
        var burst = Read($$"""{"count":{{count}},"seed":3,"mode":"sideways","kitchen":"quick"}""", BurstRequestReader.Read);

        Assert.Equal(new BurstRequest(expected, "sideways", 3, "quick"), burst);
    }

    [Fact]
    public void Kitchen_WithOneChangedStep_CarriesOnlyThatStep()
    {
        var change = Read(
            """{"name":"quick","steps":{"courier":{"latencyMs":70,"failureRate":0.25,"outage":true,"hang":true},"oven":{}}}""",
            ControlsRequestReader.ReadKitchen);

        Assert.Equal("quick", change.Kitchen);
        var step = Assert.Single(change.Steps!);
        Assert.Equal(StepName.Courier, step.Key);
        Assert.Equal(new StepProfileRequest(LatencyMs: 70, FailureRate: 0.25, Outage: true, Hang: true), step.Value);
    }

    [Fact]
    public void Kitchen_SentBackAsCustom_KeepsTheKitchenAsItStands()
    {
        var change = Read("""{"name":"custom","steps":{"notify":{"capacity":5}}}""", ControlsRequestReader.ReadKitchen);

        Assert.Null(change.Kitchen);
        Assert.Equal(5, change.Steps![StepName.Notify].Capacity);
    }

    [Fact]
    public void Mode_WithEitherFieldLeftOut_LeavesItAsItIs()
    {
        Assert.Equal(new ControlsRequest(Workers: 3), Read("""{"workers":3}""", ControlsRequestReader.ReadMode));
        Assert.Equal(new ControlsRequest(Mode: "async"), Read("""{"mode":"async"}""", ControlsRequestReader.ReadMode));
    }

    [Fact]
    public void Items_BeyondReason_AreNotLookedAt()
    {
        var order = Read($$"""{"items":[{{string.Join(',', Enumerable.Repeat("{}", 5000))}}]}""", OrderRequestReader.Read);

        Assert.Equal(1000, order.Items!.Count);
    }

    private static T Read<T>(string json, Func<JsonFields, T> read)
        where T : class
    {
        var bound = JsonBody.Bind(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(json)), read);
        Assert.True(bound.IsValid);
        return bound.Value;
    }
}
