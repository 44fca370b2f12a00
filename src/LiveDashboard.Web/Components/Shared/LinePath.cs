using System.Globalization;
using System.Text;

namespace LiveDashboard.Web.Components.Shared;

/// <summary>SVG paths of a line of figures, one unit of width each. Where a figure is missing the path has a gap.</summary>
internal static class LinePath
{
    /// <summary>The line itself.</summary>
    /// <param name="line">The figures; null where there is none.</param>
    /// <param name="ceiling">The figure drawn at the top.</param>
    /// <param name="height">The height of the picture.</param>
    public static string Line(IReadOnlyList<double?> line, double ceiling, double height) => Path(line, ceiling, height, isArea: false);

    /// <summary>What lies below the line.</summary>
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

            // A second's figure stands at its end; the first of a stretch stands for all of its second.
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
