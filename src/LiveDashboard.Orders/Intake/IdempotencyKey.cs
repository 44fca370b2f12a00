using System.Security.Cryptography;
using System.Text.Json;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Intake;

/// <summary>A caller's key and a fingerprint of what it was sent with.</summary>
internal sealed class IdempotencyKey
{
    /// <summary>Longest key allowed, characters.</summary>
    public const int MaxLength = 255;

    private readonly string _key;
    private readonly string _request;

    private IdempotencyKey(string key, string request)
    {
        _key = key;
        _request = request;
    }

    /// <summary>The refusal of a key that was used for something else.</summary>
    public Refusal Reused { get; } = new(
        RefusalKind.Conflict, "This Idempotency-Key was used for another request. Use a new key, or send the same fields.");

    /// <summary>The key of a request; null when the caller gave none.</summary>
    public static IdempotencyKey? Of<T>(string kind, string? key, T request) => key is null
        ? null
        : new IdempotencyKey($"{kind}:{key}", Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request))));

    /// <summary>What is wrong with the key, or null.</summary>
    public static Refusal? Check(string? key) => key is null || (key.Length is >= 1 and <= MaxLength && key.All(sign => sign is >= '!' and <= '~'))
        ? null
        : Refusal.Invalid("Idempotency-Key", $"Idempotency-Key must be 1 to {MaxLength} visible ASCII characters.");

    public KeyRecord? FindIn(JournalDraft draft) => draft.FindKey(_key);

    public bool Fits(KeyRecord used) => used.Request == _request;

    public void AddTo(JournalDraft draft, OrderId order) => draft.AddKey(new KeyRecord(_key, _request, order));
}
