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
    [InlineData("Kitchen__Name", "canteen", "canteen")]
    [InlineData("Kitchen__PartnersUrl", "ftp://nowhere", "PartnersUrl")]
    public async Task Start_WithAWrongValue_IsRefusedByName(string setting, string value, string named)
    {
        using var folder = new TemporaryFolder();

        var line = await RefusedAsync(
            FreeAddress(), KeyValuePair.Create("Orders__DataPath", folder.Path), KeyValuePair.Create(setting, value));

        Assert.Contains(named, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OnAPortInUse_IsRefused()
    {
        var dashboard = await shared.ClearedAsync();
        using var folder = new TemporaryFolder();

        var line = await RefusedAsync(dashboard.Address, KeyValuePair.Create("Orders__DataPath", folder.Path));

        Assert.Contains($"{dashboard.Address.Port}", line, StringComparison.Ordinal);
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

        Assert.NotEqual(0, exitCode);
        return Assert.Single(errors);
    }

    private static Uri FreeAddress() => new($"http://127.0.0.1:{FreePort.Next()}");
}
