namespace LiveDashboard.Partners.Ledger;

/// <summary>Checks that the ledger's open files are still at their paths: a removed, moved or replaced file loses its commits.</summary>
internal sealed class LedgerPlace
{
    private readonly (string Path, FileIdentity? Opened)[] _files;

    /// <param name="path">The ledger; it and its log must be open.</param>
    public LedgerPlace(string path)
    {
        _files = [.. new[] { path, $"{path}-wal" }.Select(file => (file, FileIdentity.Of(file)))];
    }

    /// <exception cref="LedgerLostException">One of the files is no longer where it was opened.</exception>
    public void Check()
    {
        foreach (var (path, opened) in _files)
        {
            if (FileIdentity.Of(path) != opened)
            {
                throw new LedgerLostException(
                    $"The partners' ledger '{path}' was removed, moved or replaced while it was open, so what is done now would be lost: " +
                    "put the file back, or restart the partners, who then know what the file in its place holds and no more.");
            }
        }
    }
}
