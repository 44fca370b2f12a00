using LiveDashboard.TestSupport.Processes;

namespace LiveDashboard.Orders.Tests;

/// <summary>The quick run of CONTRIBUTING.md leaves out what is marked as slow, and nothing is marked in another way.</summary>
public sealed class QuickRunTests
{
    [Fact]
    public void Contributing_TellsTheTraitOfTheMark()
    {
        var told = File.ReadAllText(Path.Combine(Root, "CONTRIBUTING.md"));

        Assert.Contains($"--filter-not-trait {SlowAttribute.Name}={SlowAttribute.Value}", told, StringComparison.Ordinal);
    }

    [Fact]
    public void SlowTests_AreMarkedByTheAttributeAlone()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

        Assert.DoesNotContain(sources, file => File.ReadAllText(file).Contains("[" + "Trait(", StringComparison.Ordinal));
    }

    private static string Root => Path.GetFullPath(Path.Combine(BuiltProject.Web.Folder, "..", ".."));
}
