using LiveDashboard.Orders.Ports;
using LiveDashboard.Web.Components.Board.Commands;
using LiveDashboard.Web.Tests.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveDashboard.Web.Tests.Endpoints;

/// <summary>Who cancels orders that were paid for is told how many, counted from what the partners did.</summary>
public sealed class PaidOrdersTests
{
    [Fact]
    public async Task Cancel_OfOrdersThatWerePaid_SaysHowMany()
    {
        await using var app = await PaidAsync();
        await app.PutAsync("/api/pause", """{"paused":true}""");
        await app.PostAsync("/api/bursts", """{"count":4}""");

        var receipt = await app.PostAsync("/api/orders/cancel", """{"q":"is:board"}""");

        Assert.Equal((7, 3), (receipt.Number("done"), receipt.Number("paid")));
    }

    [Fact]
    public async Task Undo_OfABurstThatWasPaid_SaysHowManyOfThem()
    {
        await using var app = await PaidAsync();
        using var receipt = new BurstReceipt(
            app.Get<IOrderCommands>(), app.Get<IOrderQueries>(), app.Get<TimeProvider>(), NullLogger<BurstReceipt>.Instance);
        receipt.Show((await app.Get<IOrderQueries>().FindBurstAsync("b1", App.Stop))!.Details);

        await receipt.UndoAsync();

        Assert.Equal("3 orders cancelled. All 3 were already paid; the money is not given back by this", receipt.Text);
    }

    [Fact]
    public async Task Cancel_OfOrdersOfASimulatedKitchen_TakesNoneForPaid()
    {
        await using var app = await App.StartAsync();
        await app.PutAsync("/api/kitchen", """{"name":"quick-simulated","steps":{"restaurant":{"latencyMs":60000}}}""");
        await app.PostAsync("/api/bursts", """{"count":3,"mode":"async"}""");
        await app.UntilAsync("/api/board", board => board.GetProperty("counts").Number("restaurant") == 3);

        var receipt = await app.PostAsync("/api/orders/cancel", """{"q":"is:board"}""");

        Assert.Equal((3, 0), (receipt.Number("done"), receipt.Number("paid")));
    }

    // Three orders that have paid and are at the restaurant.
    private static async Task<App> PaidAsync()
    {
        var app = await App.StartAsync(new Dictionary<string, string> { ["Kitchen:Name"] = "quick" });
        await app.PutAsync("/api/kitchen", """{"steps":{"payment":{"latencyMs":1},"restaurant":{"latencyMs":3000}}}""");
        await app.PostAsync("/api/bursts", """{"count":3,"mode":"async"}""");
        await app.UntilAsync("/api/board", board => board.GetProperty("counts").Number("restaurant") == 3);
        return app;
    }
}
