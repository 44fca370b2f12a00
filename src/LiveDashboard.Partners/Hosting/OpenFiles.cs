namespace LiveDashboard.Partners.Hosting;

/// <summary>How many files, sockets included, this process may open at once.</summary>
public static class OpenFiles
{
    private const string LimitsPath = "/proc/self/limits";
    private const string Row = "Max open files";

    /// <summary>The limit; null where unknown or unlimited.</summary>
    // Only on Linux, from a row "Max open files  <soft>  <hard>  files".
    public static int? Limit()
    {
        if (!File.Exists(LimitsPath))
        {
            return null;
        }

        var row = File.ReadLines(LimitsPath).FirstOrDefault(line => line.StartsWith(Row, StringComparison.Ordinal)) ?? Row;
        var soft = row[Row.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return int.TryParse(soft, out var files) ? files : null;
    }
}
