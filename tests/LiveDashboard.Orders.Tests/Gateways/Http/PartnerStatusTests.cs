using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Gateways.Http;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Search;
using LiveDashboard.Orders.Search.Attention;
using LiveDashboard.TestSupport;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveDashboard.Orders.Tests.Gateways.Http;

/// <summary>What partners answer over real connections: the status decides, and it is told as it came.</summary>
public sealed class PartnerStatusTests : IDisposable
{
    private static readonly OrderId s_order = new(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("livedashboard-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(ExecutionMode.Async, 201)]
    [InlineData(ExecutionMode.Blocking, 202)]
    [InlineData(ExecutionMode.Async, 204)]
    [InlineData(ExecutionMode.Blocking, 226)]
    public async Task Answer_OfAnySuccess_IsDone(ExecutionMode mode, int status)
    {
        await using var partner = await KestrelPartner.StartAsync(KestrelPartner.Says(status));

        var order = await RunAsync(partner.Url, mode);

        Assert.Equal((OrderStatus.Completed, 4), (order.Summary.Status, partner.Calls));
    }

    [Theory]
    [InlineData(ExecutionMode.Async, 401, 1, "Partner answered 401 Unauthorized")]
    [InlineData(ExecutionMode.Blocking, 409, 1, "Partner answered 409 Conflict")]
    [InlineData(ExecutionMode.Async, 502, 4, "Partner failed (502 Bad Gateway)")]
    [InlineData(ExecutionMode.Blocking, 504, 4, "Partner failed (504 Gateway Timeout)")]
    [InlineData(ExecutionMode.Async, 429, 4, "Partner busy (429 Too Many Requests)")]
    public async Task Answer_ThatFails_IsToldAsItCameAndStillAfterARestart(ExecutionMode mode, int status, int asked, string message)
    {
        await using var partner = await KestrelPartner.StartAsync(KestrelPartner.Says(status));
        await RunAsync(partner.Url, mode);

        await using var again = await StartAsync(partner.Url);
        var order = (await again.Reader.FindAsync(s_order, default))!;

        Assert.Equal((OrderStatus.Failed, message), (order.Summary.Status, order.Summary.Message));
        Assert.Equal(Enumerable.Repeat(message, asked), order.Attempts.Select(attempt => attempt.Message));
        Assert.Equal(asked, partner.Calls);
    }

    [Theory]
    [InlineData(ExecutionMode.Async, 301)]
    [InlineData(ExecutionMode.Blocking, 307)]
    [InlineData(ExecutionMode.Async, 308)]
    public async Task Answer_ThatPointsElsewhere_IsNotFollowedWithTheOrdersKey(ExecutionMode mode, int status)
    {
        await using var elsewhere = await KestrelPartner.StartAsync(KestrelPartner.Says(200));
        await using var partner = await KestrelPartner.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = new Uri(elsewhere.Url, context.Request.Path.Value).ToString();
            return Task.CompletedTask;
        });

        var order = await RunAsync(partner.Url, mode);

        Assert.Equal((FailureReason.UnexpectedAnswer, status), (order.Summary.Reason, order.Summary.Answer));
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task Inbox_OfDifferentAnswers_HasAGroupForEachWhoseQueryFindsIt()
    {
        var answers = new Queue<int>([401, 404, 404]);
        await using var partner = await KestrelPartner.StartAsync(context =>
            KestrelPartner.Says(HttpMethods.IsPost(context.Request.Method) && answers.TryDequeue(out var next) ? next : 200)(context));
        await using var engine = await StartAsync(partner.Url);
        for (var order = 0; order < 3; order++)
        {
            await engine.Intake.SubmitBurstAsync(new BurstRequest(1, ExecutionMode.Async), null, default);
            await engine.FinishAsync(TestContext.Current.CancellationToken);
        }

        var groups = (await engine.Get<AttentionList>().ReadAsync(default))!.Groups;

        Assert.Equal(
            [("Partner answered 404 Not Found", 2L), ("Partner answered 401 Unauthorized", 1L)], groups.Select(group => (group.Message, group.Count)));
        foreach (var group in groups)
        {
            Assert.True(OrderQuery.TryParse(group.Query, out var query, out var problem), problem);
            Assert.Equal(group.Count, (await engine.Search.FindAsync(query, OrderReader.MaxPage, null, default))!.Items.Count);
        }
    }

    [Theory]
    [InlineData(ExecutionMode.Async, 408)]
    [InlineData(ExecutionMode.Blocking, 425)]
    [InlineData(ExecutionMode.Async, 429)]
    [InlineData(ExecutionMode.Blocking, 429)]
    [InlineData(ExecutionMode.Async, 503)]
    [InlineData(ExecutionMode.Async, 502)]
    public async Task RetryAfter_OfAnAnswerThatIsAskedAgain_IsTheShortestPause(ExecutionMode mode, int status)
    {
        var asked = 0;
        await using var partner = await KestrelPartner.StartAsync(context =>
        {
            if (HttpMethods.IsPost(context.Request.Method) && Interlocked.Increment(ref asked) == 1)
            {
                context.Response.Headers.Date = "Sun, 06 Nov 1994 08:49:36 GMT";
                context.Response.Headers.RetryAfter = status % 2 == 0 ? "1" : "Sun, 06 Nov 1994 08:49:37 GMT";
                context.Response.StatusCode = status;
            }

            return Task.CompletedTask;
        });

        var order = await RunAsync(partner.Url, mode);

        Assert.Equal((OrderStatus.Completed, 5), (order.Summary.Status, partner.Calls));
        Assert.Equal(1_000, order.Attempts[0].PauseMs);
    }

    [Theory]
    [InlineData(ExecutionMode.Async)]
    [InlineData(ExecutionMode.Blocking)]
    public async Task Restart_InAPauseThatThePartnerAskedFor_GoesOnWithIt(ExecutionMode mode)
    {
        await using var partner = await KestrelPartner.StartAsync(context =>
        {
            context.Response.Headers.RetryAfter = "999999999999";
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Task.CompletedTask;
        });
        await using (var engine = await StartAsync(partner.Url))
        {
            await engine.Intake.SubmitBurstAsync(new BurstRequest(1, mode), null, default);
            await engine.FactAsync(fact => fact.Type == FactType.StepRetryScheduled, TestContext.Current.CancellationToken);
        }

        await using var again = await StartAsync(partner.Url);
        await again.Get<LiveDashboard.Orders.Pipeline.Execution.WorkerPool>().QuietAsync();
        await again.Intake.CancelAsync(s_order, default);
        await again.FinishAsync(TestContext.Current.CancellationToken);

        var order = (await again.Reader.FindAsync(s_order, default))!;
        Assert.Equal(PartnerAnswer.LongestRetryAfterSeconds * 1_000, order.Attempts[0].PauseMs);
        Assert.Equal((OrderStatus.Cancelled, 1), (order.Summary.Status, partner.Calls));
    }

    [Theory]
    [InlineData(ExecutionMode.Async)]
    [InlineData(ExecutionMode.Blocking)]
    public async Task Address_WithAPath_IsCalledBelowIt(ExecutionMode mode)
    {
        await using var partner = await KestrelPartner.StartAsync(context =>
            KestrelPartner.Says(context.Request.Path.StartsWithSegments("/town/kitchen") ? 200 : 404)(context));

        var order = await RunAsync(new Uri(partner.Url, "town/kitchen"), mode);

        Assert.Equal(OrderStatus.Completed, order.Summary.Status);
        Assert.Contains("POST /town/kitchen/payment HTTP/1.1", partner.Requests);
        Assert.Contains("GET /town/kitchen/ledger/summary HTTP/1.1", partner.Requests);
        Assert.Contains("GET /town/kitchen/ HTTP/1.1", partner.Requests);
    }

    private async Task<OrderHistory> RunAsync(Uri url, ExecutionMode mode)
    {
        await using var engine = await StartAsync(url);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(1, mode), null, default);
        await engine.FinishAsync(TestContext.Current.CancellationToken);
        return await engine.Reader.FindAsync(s_order, default) ?? throw new InvalidOperationException("The order is missing.");
    }

    private async Task<EngineHost> StartAsync(Uri url)
    {
        var options = new PartnerOptions { PartnersUrl = url };
        var addresses = new RemotePartnerAddresses(
            [.. StepNames.All.Select(step => options.UrlOf(step)!)], // given above
            [.. StepNames.All.Select(_ => (string?)null)],
            TimeProvider.System,
            NullLogger<RemotePartnerAddresses>.Instance);
        await addresses.DiscoverAsync(TestContext.Current.CancellationToken);
        return await EngineHost.StartAsync(
            _folder,
            wanted => wanted.RetryPauseMs = 1,
            services =>
            {
                services.AddSingleton<PartnerAddresses>(addresses);
                services.Configure<PartnerOptions>(kitchen => kitchen.Name = "quick");
            });
    }
}
