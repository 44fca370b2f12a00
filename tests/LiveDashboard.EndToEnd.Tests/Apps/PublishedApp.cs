namespace LiveDashboard.EndToEnd.Tests.Apps;

/// <summary>The app as it is published, in a folder of its own, made once for the tests of a class.</summary>
public sealed class PublishedApp : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public string Folder => _folder.Path;

    public string Program => Path.Combine(Folder, "LiveDashboard.Web.dll");

    public async ValueTask InitializeAsync()
    {
        await using var publish = ChildProcess.StartIn(
            BuiltProject.Web.Folder, ["publish", "--no-build", "-c", BuiltProject.Configuration, "-o", Folder, "-nodeReuse:false"], []);
        Assert.True(await publish.ExitAsync(TimeSpan.FromMinutes(3)) == 0, publish.ToString());
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
