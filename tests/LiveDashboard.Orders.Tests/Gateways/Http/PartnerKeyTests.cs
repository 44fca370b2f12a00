using System.ComponentModel.DataAnnotations;
using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveDashboard.Orders.Tests.Gateways.Http;

public sealed class PartnerKeyTests : IAsyncDisposable
{
    private readonly Http1Partner _partner = new();
    private readonly RecordedLog _log = new();

    public ValueTask DisposeAsync() => _partner.DisposeAsync();

    [Theory]
    [InlineData(ExecutionMode.Async, "open-sesame")]
    [InlineData(ExecutionMode.Blocking, "open-sesame")]
    [InlineData(ExecutionMode.Async, null)]
    [InlineData(ExecutionMode.Blocking, null)]
    public async Task Call_OfAPartner_CarriesItsKeyAndNoneWhereThereIsNone(ExecutionMode mode, string? secret)
    {
        _partner.Secret = secret;
        await using var engine = await StartAsync();

        await engine.Intake.SubmitBurstAsync(new BurstRequest(1, mode), null, default);
        await engine.FinishAsync(TestContext.Current.CancellationToken);

        Assert.Equal([secret, secret, secret, secret], _partner.Secrets);
    }

    [Theory]
    [InlineData(ExecutionMode.Async)]
    [InlineData(ExecutionMode.Blocking)]
    public async Task Key_ThatIsRefused_FailsTheOrdersAndOneLineSaysWhatToSet(ExecutionMode mode)
    {
        _partner.Usual = 401;
        await using var engine = await StartAsync();

        await engine.Intake.SubmitBurstAsync(new BurstRequest(3, mode), null, default);
        await engine.FinishAsync(TestContext.Current.CancellationToken);

        Assert.Equal(FailureReason.UnexpectedAnswer, (await engine.Reader.FindAsync(new OrderId(3), default))!.Summary.Reason);
        var line = Assert.Single(_log.Lines, line => line.Contains("refuses the key", StringComparison.Ordinal));
        Assert.Contains("set Kitchen__PartnersKey to its Partners__Key", line, StringComparison.Ordinal);
        Assert.Contains("Payment", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("~", true)]
    [InlineData("", false)]
    [InlineData("two words", false)]
    [InlineData("Schlüssel", false)]
    public void Setting_OfTheKey_IsVisibleAscii(string secret, bool isTaken)
    {
        var options = new PartnerOptions { PartnersKey = secret };

        var faults = options.Validate(new ValidationContext(options)).Select(fault => fault.ErrorMessage).ToList();

        Assert.Equal(isTaken ? [] : ["Kitchen__PartnersKey must be 1 to 255 visible ASCII characters."], faults);
    }

    [Theory]
    [InlineData(255, 0)]
    [InlineData(256, 1)]
    public void Setting_OfTheKey_HasALongest(int length, int faults)
    {
        var options = new PartnerOptions { PartnersKey = new string('k', length) };

        Assert.Equal(faults, options.Validate(new ValidationContext(options)).Count());
    }

    private Task<EngineHost> StartAsync() => EngineHost.StartAsync(services: services =>
    {
        services.AddSingleton<PartnerAddresses>(_partner);
        services.AddSingleton<ILoggerProvider>(_log);
        services.Configure<PartnerOptions>(kitchen => kitchen.Name = "quick");
    });
}
