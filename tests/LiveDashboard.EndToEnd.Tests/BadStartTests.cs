namespace LiveDashboard.EndToEnd.Tests;

/// <summary>A start that cannot succeed ends with one clear line and a non-zero exit.</summary>
public sealed class BadStartTests(SharedDashboard shared) : IClassFixture<SharedDashboard>
{
    [Fact]
    public async Task Start_OnAFolderThatHasAnOwner_IsRefused()
    {
        var dashboard = await shared.ClearedAsync();

        var line = await RefusedAsync(FreeAddress(), KeyValuePair.Create("Orders__DataPath", dashboard.DataPath));

        Assert.Contains(dashboard.DataPath, line, StringComparison.Ordinal);
        Assert.Equal(CountsAnswer.None, (await dashboard.Api.BoardAsync()).Counts);
    }

    [Theory]
    [InlineData("Orders__MaxUnfinished", "0", "MaxUnfinished")]
    [InlineData("Orders__MaxUnfinished", "many", "MaxUnfinished")]
    [InlineData("Orders__LateAfterSeconds", "-1", "LateAfterSeconds")]
    [InlineData("Limits__Circuits", "0", "Limits__Circuits")]
    [InlineData("Limits__NegotiationsPerSecond", "10001", "Limits__NegotiationsPerSecond")]
    [InlineData("Limits__ExportStallSeconds", "soon", "Limits:ExportStallSeconds")]
    [InlineData("Kitchen__Name", "canteen", "canteen")]
    [InlineData("Kitchen__PartnersUrl", "ftp://nowhere", "PartnersUrl")]
    [InlineData("Kitchen__PartnersUrl", "http://nowhere/?table=7", "Kitchen__PartnersUrl must be scheme, host, port and path only")]
    [InlineData("Kitchen__CourierUrl", "http://chef:open-sesame@nowhere/", "Kitchen__CourierUrl must be scheme, host, port and path only")]
    [InlineData("Kitchen__BreakerFailureRatio", "half", "BreakerFailureRatio")]
    [InlineData("Logging__LogLevel__Default", "Foo", "Logging__LogLevel__Default: 'Foo' is not a log level: Trace, ")]
    [InlineData("Logging__Console__MaxQueueLength", "0", "must be larger than zero")]
    [InlineData("Kestrel__Endpoints__Board__Url", "http://0.0.0.0:1", "Kestrel__Endpoints__Board__Url: http://0.0.0.0:1 can be reached")]
    [InlineData("Kestrel__Certificates__Default__Path", "/nowhere.pfx", "/nowhere.pfx")]
    public async Task Start_WithAWrongValue_IsRefusedByName(string setting, string value, string named)
    {
        using var folder = new TemporaryFolder();

        var line = await RefusedAsync(
            FreeAddress(), KeyValuePair.Create("Orders__DataPath", folder.Path), KeyValuePair.Create(setting, value));

        Assert.Contains(named, line, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("http://0.0.0.0:1", "can be reached from other machines")]
    [InlineData("https://localhost:5999", "needs a certificate (Kestrel__Certificates__Default__Path")]
    [InlineData("http://localhost:5999/board", "leave /board away")]
    public async Task Start_OnAnAddressItCannotServe_IsRefusedBeforeTheDataAreTouched(string url, string told)
    {
        using var folder = new TemporaryFolder();

        var line = await RefusedAsync(new Uri(url), KeyValuePair.Create("Orders__DataPath", folder.Path));

        Assert.Contains(told, line, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Start_WithAnEmptyFolderName_IsRefusedByName()
    {
        var line = await RefusedAsync(FreeAddress(), KeyValuePair.Create("Orders__DataPath", ""));

        Assert.Contains("Orders__DataPath: must name a folder", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithoutAHome_IsRefusedWithTheSettingToUse()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There it is not the environment that tells the home.");

        var line = await RefusedAsync(
            FreeAddress(), KeyValuePair.Create("HOME", "/dev/null/nobody"), KeyValuePair.Create("XDG_DATA_HOME", ""));

        Assert.Contains("Set Orders__DataPath to a folder that this user may write.", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OnAPortInUse_IsRefused()
    {
        var dashboard = await shared.ClearedAsync();
        using var folder = new TemporaryFolder();

        var line = await RefusedAsync(dashboard.Address, KeyValuePair.Create("Orders__DataPath", folder.Path));

        Assert.Contains($"{dashboard.Address.Port}", line, StringComparison.Ordinal);
        Assert.Contains("for example --urls http://localhost:5081", line, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Start_OnAFolderThatIsAFile_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "a-file");
        await File.WriteAllTextAsync(file, "");

        var line = await RefusedAsync(FreeAddress(), KeyValuePair.Create("Orders__DataPath", file));

        Assert.Contains(file, line, StringComparison.Ordinal);
    }

    private static async Task<string> RefusedAsync(Uri address, params KeyValuePair<string, string>[] settings)
    {
        var (exitCode, errors) = await Dashboard.RunToEndAsync(address, settings);

        Assert.Equal(1, exitCode);
        return Assert.Single(errors);
    }

    private static Uri FreeAddress() => new($"http://127.0.0.1:{FreePort.Next()}");
}
