namespace LiveDashboard.Partners.Hosting;

/// <summary>Keeps connections below the number of files the process may open; at that limit a process aborts instead of refusing.</summary>
internal static class ConnectionLimit
{
    private const string LimitsPath = "/proc/self/limits";
    private const string Row = "Max open files";

    // Two ports, and with an embedded partner the caller's end of each connection is a file of this process too.
    private const int FilesForEachConnection = 4;
    private const int FilesForTheRest = 256;

    public static int Of(int wanted) => OpenFiles() is { } files
        ? Math.Clamp((files - FilesForTheRest) / FilesForEachConnection, 1, wanted)
        : wanted;

    // Null where the system does not tell: only Linux does, in a row "Max open files  <soft>  <hard>  files".
    private static int? OpenFiles()
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
