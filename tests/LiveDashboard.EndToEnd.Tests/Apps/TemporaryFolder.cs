namespace LiveDashboard.EndToEnd.Tests.Apps;

/// <summary>A data folder of its own, gone when it is disposed.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("livedashboard-");

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
