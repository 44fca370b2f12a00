using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.TestSupport;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Tests.Gateways.Http;

/// <summary>Bodies of any kind and size: none is needed to judge an answer, and none holds an order up for long.</summary>
public sealed class AnswerBodyTests
{
    private const int Large = 4 * 1024 * 1024;

    [Theory]
    [InlineData(ExecutionMode.Async, HttpProtocols.Http1, "large")]
    [InlineData(ExecutionMode.Blocking, HttpProtocols.Http1, "large")]
    [InlineData(ExecutionMode.Async, HttpProtocols.Http2, "large")]
    [InlineData(ExecutionMode.Async, HttpProtocols.Http1, "chunks")]
    [InlineData(ExecutionMode.Async, HttpProtocols.Http2, "chunks")]
    [InlineData(ExecutionMode.Async, HttpProtocols.Http1, "endless")]
    [InlineData(ExecutionMode.Blocking, HttpProtocols.Http1, "endless")]
    [InlineData(ExecutionMode.Async, HttpProtocols.Http2, "endless")]
    [InlineData(ExecutionMode.Async, HttpProtocols.Http1, "broken")]
    [InlineData(ExecutionMode.Blocking, HttpProtocols.Http1, "broken")]
    [InlineData(ExecutionMode.Async, HttpProtocols.Http2, "broken")]
    [InlineData(ExecutionMode.Async, HttpProtocols.Http1, "odd")]
    [InlineData(ExecutionMode.Blocking, HttpProtocols.Http1, "odd")]
    public async Task Body_OfAnAnswer_IsNotNeededToJudgeIt(ExecutionMode mode, HttpProtocols protocol, string body)
    {
        await using var partner = await KestrelPartner.StartAsync(context => AnswerAsync(context, body), protocol);
        await using var engine = await EngineHost.StartAsync(services: services =>
        {
            services.AddSingleton<PartnerAddresses>(new OneAddress(partner.Url, protocol == HttpProtocols.Http2));
            services.Configure<PartnerOptions>(kitchen => kitchen.Name = "quick");
        });

        await engine.Intake.SubmitBurstAsync(new BurstRequest(1, mode), null, default);
        await engine.FinishAsync(TestContext.Current.CancellationToken);

        Assert.Equal(OrderStatus.Completed, (await engine.Reader.FindAsync(new OrderId(1), default))!.Summary.Status);
        // Over HTTP/2 a stream that breaks at once can take its headers with it: then the answer is lost, and asked for again under its key.
        Assert.InRange(partner.Calls, 4, body == "broken" && protocol == HttpProtocols.Http2 ? int.MaxValue : 4);
    }

    private static async Task AnswerAsync(HttpContext context, string body)
    {
        var response = context.Response;
        switch (body)
        {
            case "large":
                response.ContentLength = Large;
                await WriteAsync(response, Large);
                break;
            case "chunks":
                await WriteAsync(response, Large);
                break;
            case "endless":
                // Nobody waits for it: the caller goes away.
                await WriteAsync(response, 100);
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
                break;
            case "broken":
                // The server ends the connection, since the rest is missing.
                response.ContentLength = 200;
                await WriteAsync(response, 100);
                break;
            default:
                response.ContentType = "application/json; charset=klingon";
                response.Headers.ContentEncoding = "br, gzip";
                await WriteAsync(response, 100);
                break;
        }
    }

    private static async Task WriteAsync(HttpResponse response, int bytes)
    {
        var piece = new byte[Math.Min(bytes, 64 * 1024)];
        try
        {
            for (var left = bytes; left > 0; left -= piece.Length)
            {
                await response.Body.WriteAsync(piece, response.HttpContext.RequestAborted);
            }

            await response.Body.FlushAsync(response.HttpContext.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The caller has dropped the rest.
        }
    }
}
