namespace LiveDashboard.Web.Components.OrderDetail.Times;

/// <summary>One piece of a bar, in percent of its width.</summary>
/// <param name="Css">The classes of its look.</param>
/// <param name="From">Its left end.</param>
/// <param name="Width">Its width.</param>
/// <param name="Icon">The icon in it; null when it has none.</param>
/// <param name="Label">Its name; empty when it has none.</param>
/// <param name="Sub">Its second line; empty when it has none.</param>
public sealed record BarPart(string Css, double From, double Width, string? Icon = null, string Label = "", string Sub = "")
{
    /// <summary>The class that shows its label where there is room.</summary>
    public string Fit => BarFit.Of(Math.Max(Label.Length, Sub.Length), Width);

    /// <summary>The class that shows its icon where there is room.</summary>
    public string IconFit => BarFit.Of(3, Width);
}
