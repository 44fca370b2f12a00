namespace LiveDashboard.Partners.Ledger;

/// <summary>The folder of a ledger, owned by one process for the lifetime of this object.</summary>
internal sealed class LedgerFolder : IDisposable
{
    private const string LockName = "partners.lock";
    private const string FileName = "ledger.db";

    private readonly FileStream _lock;

    private LedgerFolder(string path, FileStream held)
    {
        Path = path;
        _lock = held;
    }

    public string Path { get; }

    public string LedgerPath => System.IO.Path.Combine(Path, FileName);

    /// <exception cref="PartnersStartException">The folder cannot be used, or another process has it.</exception>
    public static LedgerFolder Take(string path)
    {
        var lockPath = path;
        try
        {
            path = System.IO.Path.GetFullPath(path);
            PrivateFiles.MakeFolder(path);
            lockPath = System.IO.Path.Combine(path, LockName);
            return new LedgerFolder(path, PrivateFiles.Open(lockPath, FileMode.OpenOrCreate));
        }
        catch (Exception exception) when (exception is IOException and not (FileNotFoundException or DirectoryNotFoundException or
            PathTooLongException) && File.Exists(lockPath))
        {
            throw new PartnersStartException(
                $"The partners' data folder '{path}' is in use by another process: stop that one, or choose another folder.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or
            NotSupportedException)
        {
            throw new PartnersStartException($"The partners' data folder '{path}' cannot be used: {exception.Message}", exception);
        }
    }

    public void Dispose() => _lock.Dispose();
}
