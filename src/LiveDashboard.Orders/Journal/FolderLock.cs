namespace LiveDashboard.Orders.Journal;

/// <summary>Makes one process the owner of a data folder; the operating system lets go when the process dies.</summary>
internal sealed class FolderLock(string folder) : IDisposable
{
    private FileStream? _file;

    /// <summary>Takes the folder, making it when it is not there.</summary>
    /// <exception cref="JournalException">Another process owns it, or it cannot be written.</exception>
    public void Take()
    {
        try
        {
            Directory.CreateDirectory(folder);
            _file = new FileStream(Path.Combine(folder, "owner.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new JournalException($"The data folder {folder} cannot be written: {exception.Message}", exception);
        }
        catch (IOException exception)
        {
            throw new JournalException(
                $"The data folder {folder} cannot be taken: {exception.Message} Is another LiveDashboard using it? Set Orders__DataPath to a folder of its own.",
                exception);
        }
    }

    public void Dispose() => _file?.Dispose();
}
