using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.TestSupport;

namespace LiveDashboard.Orders.Tests.Intake;

public sealed class IntakeTests
{
    [Theory]
    [InlineData("customer", "")]
    [InlineData("customer", "tab\there")]
    [InlineData("customer", "over\u202Eride")]
    public async Task Submit_WithABadName_NamesTheField(string field, string value)
    {
        await using var engine = await EngineHost.StartStillAsync(new TestClock());

        var answer = await engine.Intake.SubmitAsync(Requests.Order(value), null, default);

        Assert.Equal(RefusalKind.Invalid, answer.Refusal!.Kind);
        Assert.Contains(field, answer.Refusal.Errors.Keys);
        Assert.Equal(0, engine.Orders.Count);
    }

    [Fact]
    public async Task Submit_WithHalfACharacter_IsRefused()
    {
        await using var engine = await EngineHost.StartStillAsync(new TestClock());

        var answer = await engine.Intake.SubmitAsync(Requests.Order(new string('\uD800', 1)), null, default);

        Assert.Equal(["customer"], answer.Refusal!.Errors.Keys);
    }

    [Theory]
    [InlineData(0, "items[0].quantity")]
    [InlineData(1001, "items[0].quantity")]
    public async Task Submit_WithABadQuantity_NamesThePlaceInTheList(int quantity, string field)
    {
        await using var engine = await EngineHost.StartStillAsync(new TestClock());

        var answer = await engine.Intake.SubmitAsync(new OrderRequest("A", "B", [new OrderItemRequest("C", quantity, 1)]), null, default);

        Assert.Equal([field], answer.Refusal!.Errors.Keys);
    }

    [Fact]
    public async Task Burst_AboveTheLimitOfUnfinished_IsRefusedAndLeavesNothing()
    {
        await using var engine = await EngineHost.StartStillAsync(new TestClock(), options: wanted => wanted.MaxUnfinished = 100);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(60), "first", default);

        var refused = await engine.Intake.SubmitBurstAsync(new BurstRequest(41), "second", default);
        var fits = await engine.Intake.SubmitBurstAsync(new BurstRequest(40), "second", default);

        Assert.Equal(RefusalKind.TooMany, refused.Refusal!.Kind);
        Assert.NotNull(refused.Refusal.RetryAfter);
        Assert.True(fits.IsAccepted);
        Assert.False(fits.Replayed);
        Assert.Equal(100, engine.Orders.Count);
    }

    [Fact]
    public async Task Submit_TwiceAtOnceWithOneKey_MakesOneOrder()
    {
        await using var engine = await EngineHost.StartStillAsync(new TestClock());

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => engine.Intake.SubmitAsync(Requests.Order(), "same", default)));

        Assert.Single(answers, answer => !answer.Replayed);
        Assert.Single(answers.Select(answer => answer.Value!.Id).Distinct());
        Assert.Equal(1, engine.Orders.Count);
    }

    [Theory]
    [InlineData(10_001, "quick")]
    [InlineData(1_000_001, "quick-simulated")]
    [InlineData(0, "quick")]
    public async Task Burst_OutsideTheKitchensRange_NamesCount(long count, string kitchen)
    {
        await using var engine = await EngineHost.StartStillAsync(new TestClock());

        var answer = await engine.Intake.SubmitBurstAsync(new BurstRequest(count, Kitchen: KitchenProfile.Find(kitchen)), null, default);

        Assert.Equal(["count"], answer.Refusal!.Errors.Keys);
    }

    [Fact]
    public async Task Kitchen_ChangedByHand_IsCustomUntilItIsANamedOneAgain()
    {
        await using var engine = await EngineHost.StartStillAsync(new TestClock());

        var custom = await engine.Intake.ChangeControlsAsync(Latency(2500), default);
        var named = await engine.Intake.ChangeControlsAsync(Latency(2000), default);

        Assert.Equal("custom", custom.Value!.Kitchen.Name);
        Assert.Equal("article-simulated", named.Value!.Kitchen.Name);
    }

    [Fact]
    public async Task Kitchen_WithMoreSpreadThanLatency_IsRefusedByName()
    {
        await using var engine = await EngineHost.StartStillAsync(new TestClock());

        var answer = await engine.Intake.ChangeControlsAsync(
            new ControlsRequest(Steps: new Dictionary<StepName, StepProfileRequest> { [StepName.Courier] = new(SpreadMs: 1001) }), default);

        Assert.Equal(["steps.courier.spreadMs"], answer.Refusal!.Errors.Keys);
    }

    private static ControlsRequest Latency(long payment) => new(Steps: new Dictionary<StepName, StepProfileRequest> { [StepName.Payment] = new(payment) });
}
