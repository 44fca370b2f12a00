namespace LiveDashboard.Web.Tests.Architecture;

/// <summary>No folder of src, and no file of src or tests, is larger than a reader can take in.</summary>
public sealed class SourceSizeTests
{
    private const int MostFiles = 25;
    private const int MostLines = 250;

    [Fact]
    public void Folders_OfSrc_HoldAtMost25CodeFilesOfTheirOwn()
    {
        var large = SourceFiles.All.GroupBy(Path.GetDirectoryName).Where(folder => folder.Count() > MostFiles);

        Assert.Empty(large.Select(folder => folder.Key));
    }

    [Fact]
    public void Files_OfSrcAndTests_HaveAtMost250Lines()
    {
        var longer = SourceFiles.All.Concat(SourceFiles.OfTests).Where(file => File.ReadLines(Path.Combine(SourceFiles.Root, file)).Skip(MostLines).Any());

        Assert.Empty(longer);
    }
}
