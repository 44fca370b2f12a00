using LiveDashboard.Web.Hosting.Start;
using LiveDashboard.Web.Security;
using Microsoft.Extensions.Configuration;

namespace LiveDashboard.Web.Tests.Hosting;

/// <summary>Where the app listens: every way to say it, and a line for every address it cannot serve.</summary>
public sealed class ListenPlanTests
{
    [Theory]
    [InlineData(null, null, null, "http://localhost:5080")]
    [InlineData("", null, null, "http://localhost:5080")]
    [InlineData(" ; ", null, null, "http://localhost:5080")]
    [InlineData("http://127.9.8.7:81; http://[::1]:82/", null, null, "http://127.9.8.7:81;http://[::1]:82/")]
    [InlineData("HTTP://LOCALHOST:81", null, null, "HTTP://LOCALHOST:81")]
    [InlineData("http://localhost:0", null, null, "http://127.0.0.1:0")]
    [InlineData("http://unix:/tmp/board.sock", null, null, "http://unix:/tmp/board.sock")]
    [InlineData(null, "81;82", "83", "http://localhost:81;http://localhost:82;https://localhost:83")]
    [InlineData("http://localhost:84", "81", "83", "http://localhost:84")]
    public void Addresses_HoweverTheyAreSet_AreThoseOfThisMachine(string? urls, string? httpPorts, string? httpsPorts, string plan)
    {
        var settings = Settings(("urls", urls), ("http_ports", httpPorts), ("https_ports", httpsPorts));

        var addresses = ListenPlan.Settle(settings);

        Assert.Equal(plan, string.Join(';', addresses));
        Assert.Equal((plan, null, null), (settings["urls"], settings["http_ports"], settings["https_ports"]));
    }

    [Fact]
    public void Endpoints_WhereTheyAreSet_AreThePlanAndTheDefaultIsNot()
    {
        var settings = Settings(("Kestrel:Endpoints:Board:Url", "http://localhost:0"));

        Assert.Equal("http://127.0.0.1:0", Assert.Single(ListenPlan.Settle(settings)));
        Assert.Equal(("http://127.0.0.1:0", null), (settings["Kestrel:Endpoints:Board:Url"], settings["urls"]));
    }

    [Theory]
    [InlineData("urls", "http://localhost:99999", "--urls: http://localhost:99999 has a port that is not one of 0 to 65535.")]
    [InlineData("urls", "http://localhost:many", "--urls: http://localhost:many is not an address.")]
    [InlineData("urls", "http://localhost:81?q=1", "is not an address.")]
    [InlineData("urls", "localhost:81", "is not an address.")]
    [InlineData("urls", "ftp://localhost:81", "is not an http address.")]
    [InlineData("urls", "http://localhost:81/board", "leave /board away.")]
    [InlineData("http_ports", "many", "HTTP_PORTS: 'many' is not a port, 0 to 65535.")]
    [InlineData("https_ports", "-1", "HTTPS_PORTS: '-1' is not a port")]
    [InlineData("Kestrel:Endpoints:Board:Protocols", "Http1", "Kestrel__Endpoints__Board__Url:  is not an address.")]
    public void Address_ThatCannotBeServed_IsRefusedByName(string key, string value, string told)
    {
        var refusal = Assert.Throws<StartException>(() => ListenPlan.Settle(Settings((key, value))));

        Assert.Contains(told, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://0.0.0.0:81")]
    [InlineData("http://[::]:81")]
    [InlineData("http://*:81")]
    [InlineData("http://+:81")]
    [InlineData("http://example.test")]
    [InlineData("http://192.0.2.7:81")]
    public void Address_OthersCanReach_IsRefusedByName(string url)
    {
        var refusal = Assert.Throws<NotLoopbackException>(() => ListenPlan.Settle(Settings(("urls", url))));

        Assert.StartsWith($"--urls: {url} can be reached from other machines", refusal.Message, StringComparison.Ordinal);
    }

    private static IConfigurationRoot Settings(params (string Key, string? Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)))
        .Build();
}
