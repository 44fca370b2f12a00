using System.Text.Json;
using LiveDashboard.Orders.Intake.Requests;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>Reads one JSON value as its field's type; null when it is absent, or invalid and recorded.</summary>
internal static class JsonValue
{
    public static bool IsAbsent(JsonElement value) => value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    public static string? Text(JsonElement value, string field, FieldErrors errors)
    {
        if (IsAbsent(value))
        {
            return null;
        }

        if (value.ValueKind is not JsonValueKind.String)
        {
            errors.Add(field, $"{field} must be text.");
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // An unpaired surrogate, or invalid UTF-8: the parser accepts both until the text is read.
            errors.Add(field, $"{field} must be text of whole Unicode characters.");
            return null;
        }
    }

    public static long? Whole(JsonElement value, string field, FieldErrors errors)
    {
        if (IsAbsent(value))
        {
            return null;
        }

        if (value.ValueKind is not JsonValueKind.Number)
        {
            errors.Add(field, $"{field} must be a whole number.");
            return null;
        }

        if (value.TryGetInt64(out var whole))
        {
            return whole;
        }

        // 10.0 and 1e3 are integers too.
        if (value.TryGetDecimal(out var number) && number is >= long.MinValue and <= long.MaxValue)
        {
            if (decimal.IsInteger(number))
            {
                return (long)number;
            }

            errors.Add(field, $"{field} must be a whole number.");
            return null;
        }

        errors.Add(field, $"{field} must be a whole number; this one is out of range.");
        return null;
    }

    public static int? SmallWhole(JsonElement value, string field, FieldErrors errors)
    {
        var whole = Whole(value, field, errors);
        if (whole is null or (>= int.MinValue and <= int.MaxValue))
        {
            return (int?)whole;
        }

        errors.Add(field, $"{field} must be a whole number; this one is out of range.");
        return null;
    }

    public static decimal? Money(JsonElement value, string field, FieldErrors errors)
    {
        if (IsAbsent(value))
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.Number && PriceRule.Read(value.GetRawText()) is { } money)
        {
            return money;
        }

        errors.Add(field, $"{field} {PriceRule.Text}");
        return null;
    }

    public static double? Real(JsonElement value, string field, FieldErrors errors)
    {
        if (IsAbsent(value))
        {
            return null;
        }

        // 1e400 reads as infinity.
        if (value.ValueKind is JsonValueKind.Number && value.TryGetDouble(out var real) && double.IsFinite(real))
        {
            return real;
        }

        errors.Add(field, $"{field} must be a number.");
        return null;
    }

    public static bool? Flag(JsonElement value, string field, FieldErrors errors)
    {
        if (IsAbsent(value))
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        errors.Add(field, $"{field} must be true or false.");
        return null;
    }
}
