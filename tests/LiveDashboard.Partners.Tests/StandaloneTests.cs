using System.Threading.Channels;

namespace LiveDashboard.Partners.Tests;

public sealed class StandaloneTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("partners-");
    private readonly StringWriter _errors = new();

    private string[] FreePorts => ["--urls", "http://127.0.0.1:0", $"--Partners:DataPath={_folder.FullName}"];

    [Fact]
    public async Task Run_UntilStopped_TellsAddressesAndFolderAndEndsWithZero()
    {
        using var output = new LineWriter();
        using var stop = new CancellationTokenSource();

        var run = Program.RunAsync(FreePorts, output, _errors, stop.Token);
        var addresses = await output.NextLineAsync();
        var place = await output.NextLineAsync();
        await stop.CancelAsync();

        Assert.Matches(@"http://127\.0\.0\.1:[1-9]\d*/ \(HTTP/1\.1\) and http://127\.0\.0\.1:[1-9]\d*/", addresses);
        Assert.Contains(_folder.FullName, place, StringComparison.Ordinal);
        Assert.Equal(0, await run);
    }

    [Theory]
    [InlineData("--urls=http://*:5090", "urls")]
    [InlineData("--urls=http://127.0.0.1:5090;http://127.0.0.1:5092", "urls")]
    [InlineData("--urls=http://127.0.0.1:65535", "Http2Url")]
    [InlineData("--Partners:Http2Url=5091", "Http2Url")]
    [InlineData("--Partners:NotifyLatencyMs=soon", "NotifyLatencyMs")]
    [InlineData("--Partners:MaxConnections=0", "MaxConnections")]
    [InlineData("--Partners:DataPath=", "DataPath")]
    [InlineData("--urls=http://0.0.0.0:0", "AllowNetwork")]
    [InlineData("--urls=http://127.0.0.1:99999", "urls")]
    [InlineData("--Partners:Http2Url=http://[::]:0", "Http2Url")]
    [InlineData("--Partners:AllowNetwork=true", "Key")]
    [InlineData("--Partners:AllowNetwork=perhaps", "AllowNetwork")]
    [InlineData("--Partners:Key=", "Key")]
    [InlineData("--Partners:Key=two words", "Key")]
    [InlineData("--Partners:Hosts=kitchen;two words", "Hosts")]
    public async Task Run_WrongValue_EndsWithOneLineThatNamesItAndOne(string argument, string name)
    {
        var exit = await Program.RunAsync([.. FreePorts, argument], TextWriter.Null, _errors, TestContext.Current.CancellationToken);

        Assert.Equal(1, exit);
        var line = Assert.Single(_errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(name, line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Run_AskedForHelp_TellsTheSettingsAndStartsNothing(string argument)
    {
        using var output = new StringWriter();

        var exit = await Program.RunAsync([.. FreePorts, argument], output, _errors, TestContext.Current.CancellationToken);

        Assert.Equal(0, exit);
        Assert.Contains("--Partners:DataPath", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("listen", output.ToString(), StringComparison.Ordinal);
        Assert.Empty(_errors.ToString());
    }

    [Fact]
    public void Read_NoHttp2Url_IsTheNextPort()
    {
        var options = PartnersCommandLine.Read(["--urls", "http://127.0.0.1:6010", "--Partners:PaymentLatencyMs=17"]);

        Assert.Equal(new Uri("http://127.0.0.1:6010"), options.Http1Url);
        Assert.Equal(new Uri("http://127.0.0.1:6011"), options.Http2Url);
        Assert.Equal(17, options.PaymentLatencyMs);
    }

    [Fact]
    public void Read_NothingGiven_IsPort5090AndLocalApplicationData()
    {
        var options = PartnersCommandLine.Read([]);

        Assert.Equal(new Uri("http://127.0.0.1:5090"), options.Http1Url);
        Assert.Equal(new Uri("http://127.0.0.1:5091"), options.Http2Url);
        Assert.EndsWith(Path.Combine("LiveDashboard", "partners"), options.DataPath, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _errors.Dispose();
        _folder.Delete(recursive: true);
    }

    private sealed class LineWriter : StringWriter
    {
        private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

        public override Task WriteLineAsync(string? value)
        {
            _lines.Writer.TryWrite(value ?? "");
            return Task.CompletedTask;
        }

        public ValueTask<string> NextLineAsync() => _lines.Reader.ReadAsync(TestContext.Current.CancellationToken);
    }
}
