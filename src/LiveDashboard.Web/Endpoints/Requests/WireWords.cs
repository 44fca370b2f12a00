using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>Parses names in requests into the engine's values; null when absent, or invalid and recorded.</summary>
internal static class WireWords
{
    private static readonly string s_kitchens = string.Join(", ", KitchenProfile.Named.Select(kitchen => kitchen.Name));

    public static ExecutionMode? Mode(string field, string? word, FieldErrors errors)
    {
        var mode = Words.Mode(word);
        if (word is not null && mode is null)
        {
            errors.Add(field, $"{field} must be async or blocking.");
        }

        return mode;
    }

    public static KitchenProfile? Kitchen(string field, string? name, FieldErrors errors)
    {
        var kitchen = KitchenProfile.Find(name);
        if (name is not null && kitchen is null)
        {
            errors.Add(field, $"{field} must be one of {s_kitchens}.");
        }

        return kitchen;
    }

    /// <summary>Like <see cref="Kitchen"/>, but "custom" is the board's current kitchen, so that a GET response can be sent back.</summary>
    public static KitchenProfile? KitchenOrCustom(string field, string? name, FieldErrors errors)
    {
        var kitchen = KitchenProfile.Find(name);
        if (name is not null and not KitchenProfile.CustomName && kitchen is null)
        {
            errors.Add(field, $"{field} must be one of {s_kitchens}, {KitchenProfile.CustomName}.");
        }

        return kitchen;
    }
}
