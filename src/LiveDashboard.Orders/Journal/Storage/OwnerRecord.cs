using System.Text.Json;

namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>The owner's record in the lock of a data folder, from which the next owner checks that the journal is the same.</summary>
/// <param name="Pid">The process id.</param>
/// <param name="Host">The machine name.</param>
/// <param name="Boot">The machine's boot id, where available; otherwise empty.</param>
/// <param name="Life">The life it committed at its start; empty until then.</param>
/// <param name="Sequence">Sequence number of its last committed fact, up to a second old.</param>
/// <param name="Clean">Whether it ended cleanly, with its log checkpointed.</param>
internal sealed record OwnerRecord(int Pid, string Host, string Boot, string Life, long Sequence, bool Clean)
{
    private const string BootPath = "/proc/sys/kernel/random/boot_id";

    // Longer than any record: one that does not end in a brace was truncated.
    private const int MaxLength = 4096;

    /// <summary>The record of this process, before it has committed anything.</summary>
    public static OwnerRecord OfThisProcess() => new(
        Environment.ProcessId, Environment.MachineName, File.Exists(BootPath) ? File.ReadAllText(BootPath).Trim() : "", "", 0, Clean: false);

    /// <summary>Reads a lock; null when it holds no record, like that of an older version, or a truncated one.</summary>
    public static OwnerRecord? Read(Stream source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var bytes = new byte[MaxLength];
        source.Position = 0;
        var length = source.ReadAtLeast(bytes, MaxLength, throwOnEndOfStream: false);
        try
        {
            return length == 0 ? null : JsonSerializer.Deserialize<OwnerRecord>(bytes.AsSpan(0, length), JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes the record over the previous content.</summary>
    public void Write(Stream target)
    {
        ArgumentNullException.ThrowIfNull(target);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(this, JsonSerializerOptions.Web);
        target.Position = 0;
        target.Write(bytes);
        target.SetLength(bytes.Length);
        target.Flush();
    }
}
