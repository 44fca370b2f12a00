namespace LiveDashboard.Partners.Tests.Ledger;

public sealed class PrivacyTests : IDisposable
{
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnersFolder = OwnersFile | UnixFileMode.UserExecute;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("partners-");

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_InANewFolder_MakesItAndItsFilesForTheUserAlone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no modes of this kind.");
            return;
        }

        var path = Path.Combine(_folder.FullName, "parent", "partners");

        await using var host = await PartnersHost.StartAsync(new PartnersOptions { DataPath = path }, TestEnd);

        Assert.Equal(OwnersFolder, File.GetUnixFileMode(path));
        var files = Directory.GetFiles(path).ToDictionary(file => Path.GetFileName(file), File.GetUnixFileMode);
        Assert.Equal(["ledger.db", "ledger.db-shm", "ledger.db-wal", "partners.lock"], files.Keys.Order(StringComparer.Ordinal));
        Assert.All(files.Values, mode => Assert.Equal(OwnersFile, mode));
    }

    [Fact]
    public async Task Start_InAFolderThatIsThere_LeavesItsModeToThePersonWhoMadeIt()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no modes of this kind.");
            return;
        }

        const UnixFileMode GroupMayLook = OwnersFolder | UnixFileMode.GroupRead | UnixFileMode.GroupExecute;
        File.SetUnixFileMode(_folder.FullName, GroupMayLook);

        await using var host = await PartnersHost.StartAsync(new PartnersOptions { DataPath = _folder.FullName }, TestEnd);

        Assert.Equal(GroupMayLook, File.GetUnixFileMode(_folder.FullName));
    }

    [Fact]
    public async Task Start_LedgerThatCannotBeMade_IsRefusedInOneSentence()
    {
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "ledger.db"), Path.Combine(_folder.FullName, "nowhere", "ledger.db"));

        var refusal = await Assert.ThrowsAsync<PartnersStartException>(
            () => PartnersHost.StartAsync(new PartnersOptions { DataPath = _folder.FullName }, TestEnd));

        Assert.Contains("ledger.db", refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
