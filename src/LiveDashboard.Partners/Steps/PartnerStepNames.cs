namespace LiveDashboard.Partners.Steps;

/// <summary>How the steps are spelled in paths, keys and the ledger.</summary>
internal static class PartnerStepNames
{
    private static readonly string[] s_names = ["payment", "restaurant", "courier", "notify"];

    public static int Count => s_names.Length;

    public static string Of(PartnerStep step) => s_names[(int)step];

    public static PartnerStep Parse(string name)
    {
        var position = Array.IndexOf(s_names, name);
        return position >= 0 ? (PartnerStep)position : throw new FormatException($"'{name}' is not a step.");
    }
}
