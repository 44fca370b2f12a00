using System.Text.Json;

namespace LiveDashboard.Web.Tests.Hosting;

/// <summary>Bodies as callers send them, and short ways to read answers.</summary>
internal static class Json
{
    /// <summary>An order; a JSON text in place of a field replaces it.</summary>
    public static string Order(
        string customer = "\"Priya Nair\"", string restaurant = "\"Kimchi Corner\"", string? items = null, string mode = "null") =>
        $$"""{"customer":{{customer}},"restaurant":{{restaurant}},"items":{{items ?? $"[{Item()}]"}},"mode":{{mode}}}""";

    public static string Item(string name = "\"Bibimbap bowl\"", string quantity = "2", string unitPrice = "13.50") =>
        $$"""{"name":{{name}},"quantity":{{quantity}},"unitPrice":{{unitPrice}}}""";

    /// <summary>A change of every step of the kitchen.</summary>
    public static string Kitchen(int latencyMs) =>
        $$$"""{"steps":{{{{string.Join(',', s_steps.Select(step => $"\"{step}\":{{\"latencyMs\":{latencyMs}}}"))}}}}}""";

    public static string Text(this JsonElement json, string name) => json.GetProperty(name).GetString() ?? "";

    public static long Number(this JsonElement json, string name) => json.GetProperty(name).GetInt64();

    /// <summary>The names of the fields that a problem blames.</summary>
    public static IEnumerable<string> Blamed(this JsonElement problem) =>
        problem.GetProperty("errors").EnumerateObject().Select(error => error.Name);

    private static readonly string[] s_steps = ["payment", "restaurant", "courier", "notify"];
}
