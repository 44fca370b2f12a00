using System.Text.Json;

namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>What the owner of a data folder writes into its lock, so that the next one can tell whether the journal is still the same.</summary>
/// <param name="Pid">The process.</param>
/// <param name="Host">The machine.</param>
/// <param name="Boot">The machine's boot, where the system tells; else empty.</param>
/// <param name="Life">The life it committed at its start; empty before.</param>
/// <param name="Sequence">The last fact it had committed, up to a second ago.</param>
/// <param name="Clean">Whether it ended in good order, its log moved into the file.</param>
internal sealed record OwnerRecord(int Pid, string Host, string Boot, string Life, long Sequence, bool Clean)
{
    private const string BootPath = "/proc/sys/kernel/random/boot_id";

    // Longer than any record: one that is read and does not end in a brace was cut off.
    private const int MaxLength = 4096;

    /// <summary>The record of this process, before it has committed anything.</summary>
    public static OwnerRecord OfThisProcess() => new(
        Environment.ProcessId, Environment.MachineName, File.Exists(BootPath) ? File.ReadAllText(BootPath).Trim() : "", "", 0, Clean: false);

    /// <summary>Reads a lock; null when it holds no record, as that of an older program, or half a one.</summary>
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

    /// <summary>Writes it over what was there.</summary>
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
