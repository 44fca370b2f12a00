using System.Reflection;

namespace LiveDashboard.TestSupport.Processes;

/// <summary>Where a project of the solution lies and where its program was built, in the configuration of this one.</summary>
internal sealed record BuiltProject(string Name)
{
    public static BuiltProject Web { get; } = new("LiveDashboard.Web");

    public static BuiltProject Partners { get; } = new("LiveDashboard.Partners");

    public static BuiltProject Cli { get; } = new("LiveDashboard.Cli");

    /// <summary>Debug or Release.</summary>
    public static string Configuration => Metadata(nameof(Configuration));

    /// <summary>The project's folder: the content root of a run from the sources.</summary>
    public string Folder => Path.Combine(Metadata("SourceFolder"), Name);

    /// <summary>The program.</summary>
    public string Program => Path.Combine(Folder, Metadata("OutputFolder"), $"{Name}.dll");

    private static string Metadata(string key) => typeof(BuiltProject).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value ?? "";
}
