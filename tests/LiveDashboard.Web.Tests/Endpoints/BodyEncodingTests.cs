using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LiveDashboard.Web.Tests.Endpoints;

/// <summary>A body in another encoding is understood, or refused by the name of what cannot be read; never as broken JSON.</summary>
public sealed class BodyEncodingTests(SharedApiHost shared) : IClassFixture<SharedApiHost>
{
    // What it blames is only known to one who has read it.
    private const string Body = """{"count":"ten"}""";

    [Theory]
    [InlineData("application/json", "utf-8", false, "count")]
    [InlineData("application/json", "utf-8", true, "count")]
    [InlineData("application/json; charset=UTF8", "utf-8", true, "count")]
    [InlineData("application/json; charset=\"utf-8\"", "utf-8", false, "count")]
    [InlineData("application/json; charset=us-ascii", "us-ascii", false, "count")]
    [InlineData("application/json; charset=iso-8859-1", "iso-8859-1", false, "Content-Type")]
    [InlineData("application/json; charset=utf-16", "utf-16", true, "Content-Type")]
    [InlineData("application/json; charset=nonsense", "utf-8", false, "Content-Type")]
    [InlineData("application/json", "utf-16", true, "Content-Type")]
    [InlineData("application/json", "utf-16", false, "Content-Type")]
    [InlineData("application/json", "utf-16BE", true, "Content-Type")]
    [InlineData("application/json", "utf-16BE", false, "Content-Type")]
    [InlineData("application/json", "utf-32", true, "Content-Type")]
    [InlineData("application/json", "utf-32BE", false, "Content-Type")]
    public async Task Body_InAnEncoding_IsUnderstoodOrRefusedByItsName(string contentType, string encoding, bool isMarked, string blamed)
    {
        var charset = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. isMarked ? charset.Preamble : [], .. charset.GetBytes(Body)];

        using var response = await SendAsync(bytes, contentType, null);

        await AssertBlamedAsync(response, blamed, blamed == "count" ? HttpStatusCode.BadRequest : HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("gzip", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("br", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("identity, gzip", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("nonsense", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("Identity", HttpStatusCode.BadRequest)]
    public async Task Body_ThatIsPacked_Is415AndSaysHowToSendIt(string coding, HttpStatusCode status)
    {
        var isPlain = status == HttpStatusCode.BadRequest;

        using var response = await SendAsync(isPlain ? Encoding.UTF8.GetBytes(Body) : Packed(), "application/json", coding);

        await AssertBlamedAsync(response, isPlain ? "count" : "Content-Encoding", status);
        Assert.Equal(!isPlain, response.Headers.TryGetValues("Accept-Encoding", out var allowed) && allowed.Single() == "identity");
    }

    [Theory]
    [InlineData("zz\r\n{}\r\n0\r\n\r\n")]
    [InlineData("-1\r\n{}\r\n0\r\n\r\n")]
    [InlineData("2\r\n{}xx0\r\n\r\n")]
    [InlineData("fffffffffffffffff\r\n{}\r\n")]
    public async Task Body_WithABrokenChunk_Is400(string chunks)
    {
        var answer = await TalkAsync(
            $"POST /api/bursts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n{chunks}");

        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> SendAsync(byte[] body, string contentType, string? coding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/bursts") { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (coding is not null)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        }

        return await shared.Host.Client.SendAsync(request, ApiHost.Stop);
    }

    private static byte[] Packed()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Body));
        }

        return packed.ToArray();
    }

    private async Task<string> TalkAsync(string request)
    {
        var address = shared.Host.Client.BaseAddress!; // set at its start
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port, ApiHost.Stop);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), ApiHost.Stop);
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync(ApiHost.Stop) ?? "";
    }

    private static async Task AssertBlamedAsync(HttpResponseMessage response, string field, HttpStatusCode status)
    {
        Assert.Equal(status, response.StatusCode);
        var problem = await ApiHost.JsonOf(response);
        Assert.Equal(field, Assert.Single(problem.GetProperty("errors").EnumerateObject()).Name);
    }
}
