using System.Text.RegularExpressions;

namespace LiveDashboard.EndToEnd.Tests;

/// <summary>The app starts where people start it: from any folder, by any of the usual settings, printing to whatever there is.</summary>
public sealed partial class StartTests(PublishedApp published) : IClassFixture<PublishedApp>
{
    [Theory]
    [InlineData("published", "Production")]
    [InlineData("built", "Production")]
    [InlineData("built", "Development")]
    public async Task Start_FromAnotherFolderWithoutAHome_ServesEveryFileAndSaysNothingAmiss(string program, string environment)
    {
        using var folder = new TemporaryFolder();
        await using var app = await StartedApp.ToldAsync(ChildProcess.StartIn(
            Path.GetPathRoot(folder.Path) ?? "",
            [program == "published" ? published.Program : BuiltProject.Web.Program, "--urls", "http://localhost:0"],
            [new("Orders__DataPath", folder.Path), new("HOME", "/dev/null/nobody"), new("DOTNET_ENVIRONMENT", environment)]));

        var files = FileOfPage().Matches(await app.GetAsync("/")).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.True(files.Count > 4);
        foreach (var file in files)
        {
            Assert.NotEmpty(await app.GetAsync(file));
        }

        Assert.DoesNotContain(app.Process.Output, line => line.StartsWith("warn:", StringComparison.Ordinal) || line.StartsWith("fail:", StringComparison.Ordinal));
        Assert.Empty(app.Process.Errors);
        Assert.False(OperatingSystem.IsLinux() && environment == "Production" && WatchesFiles(app.Process.Id));
    }

    [Theory]
    [InlineData("ASPNETCORE_URLS", "http://127.0.0.2:{0}", "http://127.0.0.2:{0}")]
    [InlineData("DOTNET_URLS", "http://[::1]:{0}", "http://[::1]:{0}")]
    [InlineData("URLS", "http://127.0.0.1:{0}/", "http://127.0.0.1:{0}")]
    [InlineData("ASPNETCORE_HTTP_PORTS", "{0}", "http://localhost:{0}")]
    public async Task Start_WithAnAddressInTheEnvironment_IsReachedThere(string name, string value, string address)
    {
        Assert.SkipWhen(OperatingSystem.IsMacOS() && value.Contains("127.0.0.2", StringComparison.Ordinal), "It has no 127.0.0.2 by itself.");
        using var folder = new TemporaryFolder();
        var port = FreePort.Next();
        await using var app = await StartedApp.ReachedAsync(
            ChildProcess.Start(
                BuiltProject.Web, [], [new("Orders__DataPath", folder.Path), new(name, string.Format(null, value, port))]),
            new Uri(string.Format(null, address, port)));

        Assert.Contains("<!DOCTYPE html>", await app.GetAsync("/"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Help_IsToldAndNothingStarts()
    {
        using var folder = new TemporaryFolder();
        await using var process = ChildProcess.Start(BuiltProject.Web, ["--help"], [new("Orders__DataPath", folder.Path)]);

        Assert.Equal(0, await process.ExitAsync(TimeSpan.FromMinutes(1)));
        Assert.Contains(process.Output, line => line.Contains("--Orders:DataPath", StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Start_WithARelativeDataPath_KeepsTheDataWhereItWasStarted()
    {
        using var folder = new TemporaryFolder();
        await using var app = await StartedApp.ToldAsync(ChildProcess.StartIn(
            folder.Path, [BuiltProject.Web.Program, "--urls", "http://localhost:0"], [new("Orders__DataPath", "here/data")]));

        Assert.True(File.Exists(Path.Combine(folder.Path, "here", "data", "orders.db")));
    }

    [Theory]
    [InlineData("> /dev/full 2> /dev/full")]
    [InlineData("< /dev/null > /dev/null 2>&-")]
    [InlineData("<&- >&- 2>&-")]
    public async Task Start_PrintingToNowhere_ServesAndEnds(string redirections)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has /dev/full.");
        using var folder = new TemporaryFolder();
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        await using var app = await StartedApp.ReachedAsync(
            ChildProcess.StartByShell(
                $"exec \"$@\" {redirections}", BuiltProject.Web, ["--urls", address.ToString()],
                [new("Orders__DataPath", folder.Path), new("Logging__LogLevel__Default", "Debug")]),
            address);

        Assert.NotEmpty(await app.GetAsync("/"));
        Assert.Equal(0, await app.StopAsync());
    }

    [Fact]
    public async Task Start_WithAMalformedSettingsFile_IsRefusedInOneLineThatNamesIt()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(published.Folder, "appsettings.Broken.json"), "{ \"Orders\": ");
        await using var process = ChildProcess.StartIn(
            folder.Path, [published.Program, "--environment", "Broken"], [new("Orders__DataPath", folder.Path)]);

        Assert.Equal(1, await process.ExitAsync(TimeSpan.FromSeconds(30)));
        Assert.Contains("appsettings.Broken.json", Assert.Single(process.Errors), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    private static bool WatchesFiles(int process) =>
        Directory.EnumerateFiles($"/proc/{process}/fdinfo").Any(file => File.ReadAllText(file).Contains("inotify", StringComparison.Ordinal));

    [GeneratedRegex("""(?:src|href)="([^"#:]+\.(?:js|css|svg|ico|png|json|webmanifest))\b""")]
    private static partial Regex FileOfPage();
}
