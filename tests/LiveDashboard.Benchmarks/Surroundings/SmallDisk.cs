using LiveDashboard.Benchmarks.Processes;

namespace LiveDashboard.Benchmarks.Surroundings;

/// <summary>A disk of 24 MB in memory, mounted for one step; only root may.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("livedashboard-disk-");

    private SmallDisk()
    {
    }

    public string Path => _folder.FullName;

    /// <summary>The disk, or null where it may not be mounted.</summary>
    public static async Task<SmallDisk?> MountAsync()
    {
        var disk = new SmallDisk();
        if (await Shell.RunAsync($"mount -t tmpfs -o size=24m livedashboard {disk.Path}"))
        {
            return disk;
        }

        disk._folder.Delete();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await Shell.RunAsync($"umount {Path}");
        _folder.Delete(recursive: true);
    }
}
