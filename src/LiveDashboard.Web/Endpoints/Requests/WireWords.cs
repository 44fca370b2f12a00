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

    /// <summary>The named kitchen.</summary>
    /// <param name="field">The field's name in the request.</param>
    /// <param name="name">The kitchen's name.</param>
    /// <param name="errors">Where a wrong name is noted.</param>
    /// <param name="mayBeCustom">Whether "custom" is accepted as the board's kitchen as it is, so that what GET answers can be sent back.</param>
    public static KitchenProfile? Kitchen(string field, string? name, FieldErrors errors, bool mayBeCustom = false)
    {
        var kitchen = KitchenProfile.Find(name);
        if (name is not null && kitchen is null && !(mayBeCustom && name == KitchenProfile.CustomName))
        {
            errors.Add(field, $"{field} must be one of {s_kitchens}{(mayBeCustom ? $", {KitchenProfile.CustomName}" : "")}.");
        }

        return kitchen;
    }
}
