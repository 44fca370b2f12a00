using LiveDashboard.Web.Hubs;
using Microsoft.AspNetCore.SignalR;

namespace LiveDashboard.Web.Tests.Hubs;

/// <summary>A slot that is given back can be taken again.</summary>
public sealed class StreamSlotsTests
{
    [Fact]
    public void Take_WhenAllAreTaken_WorksAgainAfterOneIsGivenBack()
    {
        var connection = new FakeHubConnection();
        var slots = Enumerable.Range(0, StreamSlots.Most).Select(_ => StreamSlots.Take(connection)).ToList();

        Assert.Throws<HubException>(() => StreamSlots.Take(connection));
        slots[0].Dispose();

        using var again = StreamSlots.Take(connection);
        Assert.Throws<HubException>(() => StreamSlots.Take(connection));
    }
}
