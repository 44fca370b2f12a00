using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Intake.Requests;

/// <summary>Keeps the first error of each field of a request; also holds the rules that fields share.</summary>
public sealed class FieldErrors
{
    /// <summary>Longest name of a customer, restaurant or item, in characters.</summary>
    public const int MaxNameLength = 100;

    private readonly Dictionary<string, string[]> _messages = [];

    /// <summary>Whether anything is wrong.</summary>
    public bool Any => _messages.Count > 0;

    /// <summary>The errors, by the field's name in the request.</summary>
    public IReadOnlyDictionary<string, string[]> Messages => _messages;

    /// <summary>The refusal, or null when nothing is wrong.</summary>
    public Refusal? Refusal => Any
        ? new Refusal(RefusalKind.Invalid, Refusal.Summary(_messages)) { Errors = _messages }
        : null;

    /// <summary>Records the error of a field, unless it already has one.</summary>
    public void Add(string field, string message) => _messages.TryAdd(field, [message]);

    /// <summary>Checks a whole number against its range; null is wrong when the field is required.</summary>
    public void Range(string field, long? value, long from, long to, bool required = false)
    {
        if (value is null ? required : value < from || value > to)
        {
            Add(field, $"{field} must be a whole number from {from:N0} to {to:N0}.");
        }
    }

    /// <summary>Checks a share, 0 to 1.</summary>
    public void Share(string field, double? value)
    {
        if (value is not null and not (>= 0 and <= 1))
        {
            Add(field, $"{field} must be a number from 0 to 1.");
        }
    }

    /// <summary>Checks a user-supplied name: it is untrusted until it has passed here.</summary>
    public void Name(string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > MaxNameLength)
        {
            Add(field, $"{field} must have 1 to {MaxNameLength} characters.");
        }
        else if (TextRule.HasForbidden(value))
        {
            Add(field, $"{field} must not contain control or bidirectional-override characters.");
        }
        else if (!TextRule.HasVisible(value))
        {
            Add(field, $"{field} must contain at least one visible character.");
        }
    }
}
