namespace LiveDashboard.EndToEnd.Tests.Browsing;

/// <summary>Finds a Chromium: CHROMIUM_PATH first, then the usual places.</summary>
internal static class ChromiumPath
{
    private const string Variable = "CHROMIUM_PATH";

    // The headless shell first: it is Chromium without its window, and shows the same pages for half the work.
    private static readonly string[] s_unixPlaces =
    [
        "/usr/bin/chromium-headless-shell",
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium",
        "/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    private static readonly string[] s_windowsPlaces =
        [@"Google\Chrome\Application\chrome.exe", @"Chromium\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"];

    private static readonly Environment.SpecialFolder[] s_windowsRoots =
        [Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData];

    /// <summary>The program; null when there is none.</summary>
    public static string? Find() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given
        ? File.Exists(given) ? given : null
        : Places().FirstOrDefault(File.Exists);

    private static IEnumerable<string> Places() => OperatingSystem.IsWindows()
        ? s_windowsRoots.Select(Environment.GetFolderPath).SelectMany(root => s_windowsPlaces.Select(place => Path.Combine(root, place)))
        : s_unixPlaces;
}
