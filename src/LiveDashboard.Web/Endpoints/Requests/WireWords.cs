using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>Turns the words of requests into the engine's values; null when a word is absent, or wrong and noted.</summary>
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

    /// <summary>As <see cref="Kitchen"/>, where "custom" means the board's kitchen as it is: what GET answers can be sent back.</summary>
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
