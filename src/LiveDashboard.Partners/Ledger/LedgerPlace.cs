namespace LiveDashboard.Partners.Ledger;

/// <summary>Holds the ledger's open files against their paths: a file that was removed, moved or replaced takes commits and keeps none.</summary>
internal sealed class LedgerPlace
{
    private readonly (string Path, FileIdentity? Opened)[] _files;

    /// <param name="path">The ledger, which is open, and so is its log.</param>
    public LedgerPlace(string path)
    {
        _files = [.. new[] { path, $"{path}-wal" }.Select(file => (file, FileIdentity.Of(file)))];
    }

    /// <exception cref="LedgerLostException">One of the files does not lie where it was opened.</exception>
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
