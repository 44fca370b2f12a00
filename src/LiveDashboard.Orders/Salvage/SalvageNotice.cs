using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Salvage;

/// <summary>The notice of the last salvage, until dismissed; it survives restarts.</summary>
internal sealed class SalvageNotice(OrdersOptions options)
{
    private readonly Lock _lock = new();
    private bool _isRead;
    private string? _text;

    /// <summary>What was salvaged and where the damaged file is, in one line; null when there is nothing to report.</summary>
    public string? Text
    {
        get
        {
            lock (_lock)
            {
                if (!_isRead)
                {
                    _isRead = true;
                    var file = JournalSalvage.NoticeIn(options.DataPath);
                    _text = File.Exists(file) ? File.ReadLines(file).FirstOrDefault() : null;
                }

                return _text;
            }
        }
    }

    /// <summary>Dismisses the notice. The report stays in the folder of the damaged file.</summary>
    /// <exception cref="IOException">The notice's file cannot be deleted.</exception>
    public void Dismiss()
    {
        lock (_lock)
        {
            File.Delete(JournalSalvage.NoticeIn(options.DataPath));
            (_isRead, _text) = (true, null);
        }
    }
}
