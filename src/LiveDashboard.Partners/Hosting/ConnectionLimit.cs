namespace LiveDashboard.Partners.Hosting;

/// <summary>Keeps connections below the open-file limit of the process; at that limit a process aborts instead of refusing.</summary>
internal static class ConnectionLimit
{
    // Two ports, and with embedded partners the caller's end of each connection is a file of this process, too.
    private const int FilesForEachConnection = 4;

    // The runtime keeps the program's files open: about 320 in the app.
    private const int FilesForTheRest = 400;

    public static int Of(int wanted) => OpenFiles.Limit() is { } files
        ? Math.Clamp((files - FilesForTheRest) / FilesForEachConnection, 1, wanted)
        : wanted;
}
