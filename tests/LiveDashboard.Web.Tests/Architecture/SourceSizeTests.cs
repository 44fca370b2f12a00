using LiveDashboard.TestSupport.Architecture;

namespace LiveDashboard.Web.Tests.Architecture;

/// <summary>No folder and no file of src is larger than a reader can take in.</summary>
public sealed class SourceSizeTests
{
    private const int MostFiles = 25;
    private const int MostLines = 250;

    private static readonly string[] s_largeFolders =
    [
    ];

    private static readonly string[] s_longFiles =
    [
    ];

    [Fact]
    public void Folders_OfSrc_HoldAtMost25CodeFilesOfTheirOwn()
    {
        var large = SourceFiles.All.GroupBy(file => Path.GetDirectoryName(file)!.Replace('\\', '/')).Where(folder => folder.Count() > MostFiles);

        var problems = ShrinkingList.Compare($"A folder has at most {MostFiles} code files.", large.Select(folder => folder.Key), s_largeFolders);

        Assert.True(problems.Length == 0, problems);
    }

    [Fact]
    public void Files_OfSrc_HaveAtMost250Lines()
    {
        var longer = SourceFiles.All.Where(file => File.ReadLines(Path.Combine(SourceFiles.Root, file)).Skip(MostLines).Any());

        var problems = ShrinkingList.Compare($"A code file has at most {MostLines} lines.", longer, s_longFiles);

        Assert.True(problems.Length == 0, problems);
    }
}
