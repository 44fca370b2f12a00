using System.Diagnostics.CodeAnalysis;

namespace LiveDashboard.Web.Endpoints.Export;

/// <summary>Limits concurrent exports to two: each may read all data.</summary>
internal sealed class ExportSlots
{
    /// <summary>The maximum of concurrent exports.</summary>
    public const int Count = 2;

    /// <summary>The message when all slots are taken.</summary>
    public const string Full = "Two exports are running already. Try again when one of them has ended.";

    private readonly Lock _lock = new();
    private int _free = Count;

    /// <summary>The suggested delay before a retry.</summary>
    public static TimeSpan RetryAfter { get; } = TimeSpan.FromSeconds(5);

    /// <summary>Takes a slot until it is disposed; false when all are taken.</summary>
    public bool TryTake([NotNullWhen(true)] out IDisposable? slot)
    {
        lock (_lock)
        {
            slot = _free > 0 ? new Slot(this) : null;
            _free -= slot is null ? 0 : 1;
            return slot is not null;
        }
    }

    private void Free()
    {
        lock (_lock)
        {
            _free++;
        }
    }

    private sealed class Slot(ExportSlots slots) : IDisposable
    {
        private ExportSlots? _slots = slots;

        public void Dispose() => Interlocked.Exchange(ref _slots, null)?.Free();
    }
}
