using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Notices;

/// <summary>Warnings about the data that have not been dismissed; persisted one per line in a file beside the journal.</summary>
internal sealed class DataNotices(OrdersOptions options)
{
    private const int MostKept = 20;

    private readonly Lock _lock = new();
    private IReadOnlyList<string>? _texts;

    /// <summary>The notices, oldest first.</summary>
    public IReadOnlyList<string> Texts
    {
        get
        {
            lock (_lock)
            {
                return _texts ??= File.Exists(Path) ? File.ReadAllLines(Path) : [];
            }
        }
    }

    /// <summary>Adds a notice unless it exists already; only the newest are kept.</summary>
    public void Add(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        lock (_lock)
        {
            if (!Texts.Contains(text))
            {
                Save([.. Texts.Append(text.ReplaceLineEndings(" ")).TakeLast(MostKept)]);
            }
        }
    }

    /// <summary>Removes a notice that has been read.</summary>
    public void Dismiss(string text)
    {
        lock (_lock)
        {
            Save([.. Texts.Where(known => known != text)]);
        }
    }

    private string Path => System.IO.Path.Combine(options.DataPath, "notices.txt");

    private void Save(IReadOnlyList<string> texts)
    {
        _texts = texts;
        try
        {
            File.WriteAllLines(Path, texts);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Disk full: the notice is still kept in memory until the process ends.
        }
    }
}
