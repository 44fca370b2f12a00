namespace LiveDashboard.EndToEnd.Tests;

/// <summary>The data are their owner's alone, and where they are not, it is said.</summary>
public sealed class OwnFilesTests
{
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnersFolder = OwnersFile | UnixFileMode.UserExecute;
    private const UnixFileMode EverybodysFolder = OwnersFolder
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    [Fact]
    public async Task Data_AfterAStart_AreTheirOwnersAlone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows gives a file the rights of its folder.");
        using var folder = new TemporaryFolder();
        var data = Path.Combine(folder.Path, "new", "data");
        await using var app = await StartedApp.ToldAsync(ChildProcess.Start(BuiltProject.Web, ["--urls", "http://localhost:0"], Settings(data)));

        await app.GetAsync("/");

        var entries = Directory.EnumerateFileSystemEntries(data, "*", SearchOption.AllDirectories).Prepend(data).ToList();
        Assert.Contains(entries, entry => entry.EndsWith(".xml", StringComparison.Ordinal));
        Assert.Contains(entries, entry => entry.EndsWith("orders.db-wal", StringComparison.Ordinal));
        Assert.All(entries, entry => Assert.Equal(Directory.Exists(entry) ? OwnersFolder : OwnersFile, ModeOf(entry)));
        Assert.DoesNotContain(app.Process.Output, line => line.Contains("chmod", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Folder_ThatOthersCanReach_IsToldWithWhatToDo()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows gives a file the rights of its folder.");
        using var folder = new TemporaryFolder();
        SetMode(folder.Path, EverybodysFolder);
        await using var app = await StartedApp.ToldAsync(ChildProcess.Start(
            BuiltProject.Web, ["--urls", "http://localhost:0"], [.. Settings(folder.Path), new("AllowedHosts", "*")]));

        Assert.Contains(app.Process.Output, line => line.Contains($"chmod 700 '{folder.Path}'", StringComparison.Ordinal));
        Assert.Contains(app.Process.Output, line => line.Contains("AllowedHosts=* is ignored", StringComparison.Ordinal));
        Assert.Equal(EverybodysFolder, ModeOf(folder.Path));
    }

    private static KeyValuePair<string, string>[] Settings(string data) => [new("Orders__DataPath", data)];

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }
}
