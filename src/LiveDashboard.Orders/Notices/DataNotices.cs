using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Notices;

/// <summary>What people must know of the data and have not yet dismissed; it survives restarts, a line each in a file beside the journal.</summary>
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

    /// <summary>Adds a notice, unless it is there already; of many the newest are kept.</summary>
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

    /// <summary>A person has read it.</summary>
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
            // A full disk: until the end of the process it is known all the same.
        }
    }
}
