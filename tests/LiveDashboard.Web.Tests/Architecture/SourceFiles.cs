namespace LiveDashboard.Web.Tests.Architecture;

/// <summary>The code files of src and tests, as they lie in the repository that the tests were built from.</summary>
internal static class SourceFiles
{
    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>Those of src.</summary>
    public static IReadOnlyList<string> All { get; } = In("src");

    /// <summary>Those of tests.</summary>
    public static IReadOnlyList<string> OfTests { get; } = In("tests");

    // Paths from the repository's folder, with slashes; a component and its code are two.
    private static IReadOnlyList<string> In(string top) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, top), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor")
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(folder => folder is "bin" or "obj"))];

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "LiveDashboard.sln")) ? folder
        : FindRoot(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder)) ?? throw new InvalidOperationException("No LiveDashboard.sln above the tests."));
}
