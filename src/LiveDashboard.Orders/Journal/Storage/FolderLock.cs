namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>Makes one process the owner of a data folder; the operating system releases the lock when the process dies.</summary>
internal sealed class FolderLock(string folder) : IDisposable
{
    private readonly string _path = Path.Combine(folder, "owner.lock");
    private FileStream? _file;
    private FileIdentity? _identity;
    private OwnerRecord? _written;

    /// <summary>The record of the previous owner; null when unknown.</summary>
    public OwnerRecord? Before { get; private set; }

    /// <summary>Takes ownership of the folder, creating it if needed.</summary>
    /// <exception cref="JournalException">Another process owns the folder, or it cannot be written.</exception>
    public void Take()
    {
        try
        {
            MakeFolder();
            Hold();
            Before = OwnerRecord.Read(_file!); // a held lock has an open file
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

    /// <summary>
    /// Whether this process still holds the lock. A removed lock file is created again; if another process was faster, it owns
    /// the folder.
    /// </summary>
    public bool IsHeld()
    {
        if (FileIdentity.Of(_path) == _identity)
        {
            return true;
        }

        try
        {
            Hold();
            _written?.Write(_file!); // a held lock has an open file
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Writes the owner and its progress, if changed.</summary>
    public void Note(OwnerRecord record)
    {
        if (record == _written || _file is null)
        {
            return;
        }

        try
        {
            record.Write(_file);
            _written = record;
        }
        catch (IOException)
        {
            // Disk full: the record is a second line of defense and is rewritten within a second.
        }
    }

    public void Dispose() => _file?.Dispose();

    private void MakeFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private void Hold()
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var file = new FileStream(_path, options);
        _file?.Dispose();
        _file = file;
        _identity = FileIdentity.Of(_path);
    }
}
