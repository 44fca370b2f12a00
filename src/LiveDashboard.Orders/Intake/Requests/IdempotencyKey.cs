using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json;
using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Intake.Requests;

/// <summary>A caller's key and a fingerprint of its request.</summary>
public sealed class IdempotencyKey
{
    /// <summary>The rule for a key, to follow a field's name.</summary>
    public const string Rule = "must be 1 to 255 visible ASCII characters.";

    private const int MaxLength = 255;

    private readonly string _key;
    private readonly string _request;

    private IdempotencyKey(string key, string request)
    {
        _key = key;
        _request = request;
    }

    /// <summary>Whether a caller's key satisfies the rule.</summary>
    public static bool IsValid([NotNullWhen(true)] string? key) =>
        key is { Length: >= 1 and <= MaxLength } && !key.AsSpan().ContainsAnyExceptInRange('!', '~');

    /// <summary>The refusal of a key that was used for something else.</summary>
    internal Refusal Reused { get; } = new(
        RefusalKind.Conflict, "This Idempotency-Key was used for another request. Use a new key, or send the same fields.");

    /// <summary>The key of a request; null when the caller gave none.</summary>
    internal static IdempotencyKey? Of<T>(string kind, string? key, T request) => key is null
        ? null
        : new IdempotencyKey($"{kind}:{key}", Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request))));

    /// <summary>The refusal of an invalid key, or null.</summary>
    internal static Refusal? Check(string? key) =>
        key is null || IsValid(key) ? null : Refusal.Invalid("Idempotency-Key", $"Idempotency-Key {Rule}");

    internal KeyRecord? FindIn(JournalDraft draft) => draft.FindKey(_key);

    internal bool Fits(KeyRecord used) => used.Request == _request;

    internal void AddTo(JournalDraft draft, OrderId order) => draft.AddKey(new KeyRecord(_key, _request, order));
}
