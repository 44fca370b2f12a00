using System.Globalization;
using LiveDashboard.Web.Components.Presentation;

namespace LiveDashboard.Web.Components.Board.Result;

/// <summary>How many times sooner: one decimal below ten.</summary>
internal static class FactorText
{
    public static string Of(double factor) =>
        (factor < 9.95 ? factor.ToString("0.0", CultureInfo.InvariantCulture) : DisplayText.Count((long)Math.Round(factor))) + "×";
}
