using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Web.Hosting.Start;
using Microsoft.Extensions.Configuration;

namespace LiveDashboard.Web.Tests.Hosting;

/// <summary>What is not as safe as it may seem is told at the start, once each.</summary>
public sealed class StartWarningsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("livedashboard-web-");

    [Theory]
    [InlineData(null, 0)]
    [InlineData("localhost;127.0.0.1;[::1];127.0.0.2", 0)]
    [InlineData("*", 1)]
    [InlineData("localhost;board.example", 1)]
    public void AllowedHosts_BeyondThisMachine_AreToldToBeIgnored(string? hosts, int lines) =>
        Assert.Equal(lines, Tell(hosts).Count(line => line.Contains($"AllowedHosts={hosts} is ignored", StringComparison.Ordinal)));

    [Fact]
    public void Journal_OthersCanRead_IsToldWithWhatToDo()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows gives a file the rights of its folder.");
        var journal = Path.Combine(_folder.FullName, "orders.db");
        File.WriteAllText(journal, "");
        SetMode(journal, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.Empty(Tell(null));

        SetMode(journal, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        Assert.Contains($"chmod -R go= '{_folder.FullName}'", Assert.Single(Tell(null)), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private List<string> Tell(string? hosts)
    {
        var log = new LogRecorder<StartWarnings>();
        var settings = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("AllowedHosts", hosts)]).Build();
        new StartWarnings(log).Tell(settings, new OrdersOptions { DataPath = _folder.FullName });
        return [.. log.Lines.Select(line => line.Message)];
    }

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }
}
