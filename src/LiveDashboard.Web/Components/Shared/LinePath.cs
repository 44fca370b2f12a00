using System.Globalization;
using System.Text;

namespace LiveDashboard.Web.Components.Shared;

/// <summary>SVG paths of a series, one unit of width per value. A missing value leaves a gap.</summary>
internal static class LinePath
{
    /// <summary>The line itself.</summary>
    /// <param name="line">The values; null where missing.</param>
    /// <param name="ceiling">The value drawn at the top.</param>
    /// <param name="height">The height of the picture.</param>
    public static string Line(IReadOnlyList<double?> line, double ceiling, double height) => Path(line, ceiling, height, isArea: false);

    /// <summary>The area below the line.</summary>
    public static string Area(IReadOnlyList<double?> line, double ceiling, double height) => Path(line, ceiling, height, isArea: true);

    private static string Path(IReadOnlyList<double?> line, double ceiling, double height, bool isArea)
    {
        var path = new StringBuilder();
        int? began = null;
        for (var place = 0; place < line.Count; place++)
        {
            if (line[place] is not { } figure)
            {
                Close(path, ref began, place, height, isArea);
                continue;
            }

            var y = height - (figure / Math.Max(ceiling, double.Epsilon) * height);
            if (began is null)
            {
                began = place;
                path.Append(CultureInfo.InvariantCulture, $"M{place} {y:0.##}");
            }

            // A value is drawn at the end of its second; the first of a run covers its whole second.
            path.Append(CultureInfo.InvariantCulture, $"L{place + 1} {y:0.##}");
        }

        Close(path, ref began, line.Count, height, isArea);
        return path.ToString();
    }

    private static void Close(StringBuilder path, ref int? began, int end, double height, bool isArea)
    {
        if (isArea && began is not null)
        {
            path.Append(CultureInfo.InvariantCulture, $"L{end} {height:0.##}L{began} {height:0.##}Z");
        }

        began = null;
    }
}
