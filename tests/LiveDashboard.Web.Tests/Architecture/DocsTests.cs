using System.Text.RegularExpressions;

namespace LiveDashboard.Web.Tests.Architecture;

/// <summary>What the documents name as proof exists.</summary>
public sealed partial class DocsTests
{
    private static readonly IReadOnlyDictionary<string, string> s_tests = Directory
        .EnumerateFiles(Path.Combine(SourceFiles.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
        .GroupBy(file => Path.GetFileNameWithoutExtension(file))
        .ToDictionary(files => files.Key, files => string.Concat(files.Select(File.ReadAllText)));

    public static TheoryData<string> Documents =>
        [.. Directory.EnumerateFiles(SourceFiles.Root, "*.md").Concat(Directory.EnumerateFiles(Path.Combine(SourceFiles.Root, "docs"), "*.md"))
            .Select(file => Path.GetRelativePath(SourceFiles.Root, file).Replace('\\', '/'))
            .Where(file => file != "CHANGELOG.md")];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Tests_NamedInADocument_Exist(string document)
    {
        var unknown =
            from Match name in TestName().Matches(File.ReadAllText(Path.Combine(SourceFiles.Root, document)))
            where !s_tests.TryGetValue(name.Groups["class"].Value, out var text)
                || !text.Contains(name.Groups["method"].Value, StringComparison.Ordinal)
            select name.Value;

        Assert.Empty(unknown);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_OfADocument_LeadToFiles(string document)
    {
        var folder = Path.GetDirectoryName(Path.Combine(SourceFiles.Root, document))!;
        var broken =
            from Match link in Link().Matches(File.ReadAllText(Path.Combine(SourceFiles.Root, document)))
            where !File.Exists(Path.Combine(folder, link.Groups["file"].Value))
            select link.Value;

        Assert.Empty(broken);
    }

    // A method may be cut short by an ellipsis.
    [GeneratedRegex(@"`(?<class>[A-Z][A-Za-z]+Tests)(\.(?<method>\w+)…?)?`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"\]\((?<file>[^)#:]+)(#[^)]*)?\)")]
    private static partial Regex Link();
}
