using LiveDashboard.Benchmarks.Processes;
using Microsoft.Data.Sqlite;

namespace LiveDashboard.Benchmarks.Surroundings;

/// <summary>What can happen to the disk and the file under a running app.</summary>
internal static class DiskSteps
{
    /// <summary>A disk of 24 MB is filled to the last byte by another file, and that file goes away.</summary>
    public static async Task<Finding?> FullAsync(int port)
    {
        await using var mount = await SmallDisk.MountAsync();
        if (mount is null)
        {
            return null;
        }

        await using var trial = new Trial(port, folder: Path.Combine(mount.Path, "data"));
        await trial.StartAsync();
        await trial.SendAsync(20);
        var filler = Path.Combine(mount.Path, "filler");
        await Shell.RunAsync($"dd if=/dev/zero of={filler} bs=4k");
        return await RefusedAndBackAsync(trial, "filled the disk (tmpfs, 24 MB) under the running app", () =>
        {
            File.Delete(filler);
            return Task.CompletedTask;
        });
    }

    /// <summary>The system refuses every write beyond 4 KB of a file (RLIMIT_FSIZE): an I/O error, as from a disk that fails.</summary>
    public static async Task<Finding?> RefusedWritesAsync(int port)
    {
        await using var trial = new Trial(port);
        await trial.StartAsync("trap '' XFSZ");
        await trial.SendAsync(20);
        if (!await Shell.RunAsync($"prlimit --pid {trial.App.Id} --fsize=4096:"))
        {
            return null;
        }

        return await RefusedAndBackAsync(trial, "every write beyond 4 KB of a file refused (prlimit --fsize)", () => Shell.RunAsync($"prlimit --pid {trial.App.Id} --fsize=unlimited:"));
    }

    /// <summary>The files may not be changed any more, open as they are (chattr +i): root and ext4 only.</summary>
    public static async Task<Finding?> ReadOnlyAsync(int port)
    {
        await using var trial = new Trial(port);
        await trial.StartAsync();
        await trial.SendAsync(20);

        // Without -shm, which is memory more than a file: the system ends a process that cannot write to a mapped file (SIGBUS).
        var files = $"{trial.Folder}/orders.db {trial.Folder}/orders.db-wal";
        if (!await Shell.RunAsync($"chattr +i {files}"))
        {
            return null;
        }

        try
        {
            return await RefusedAndBackAsync(trial, "made the journal's files unchangeable (chattr +i)", () => Shell.RunAsync($"chattr -i {files}"));
        }
        finally
        {
            await Shell.RunAsync($"chattr -i {files}");
        }
    }

    /// <summary>The folder is read-only before the start: one line, and a failed start.</summary>
    public static async Task<Finding?> ReadOnlyStartAsync(int port)
    {
        await using var mount = await SmallDisk.MountAsync();
        if (mount is null || !await Shell.RunAsync($"mount -o remount,ro {mount.Path}"))
        {
            return null;
        }

        await using var trial = new Trial(port, folder: Path.Combine(mount.Path, "data"));
        await trial.App.StartAsync();
        var ended = await trial.App.EndAsync(TimeSpan.FromSeconds(30));
        return new Finding("started on a read-only disk", string.Join(" | ", trial.App.Log), "does not listen", $"exit code {(ended is null ? "none" : trial.App.ExitCode)}", 0, ended is not null && trial.App.ExitCode == 1 && trial.App.Log.Count == 1);
    }

    /// <summary>Another program takes the file for itself for a while.</summary>
    public static async Task<Finding?> LockedAsync(int port)
    {
        await using var trial = new Trial(port);
        await trial.StartAsync();
        await trial.SendAsync(20);
        await using var other = new SqliteConnection($"Data Source={Path.Combine(trial.Folder, "orders.db")};Pooling=False");
        await other.OpenAsync();
        await ExecuteAsync(other, "BEGIN EXCLUSIVE");
        return await RefusedAndBackAsync(trial, "another process holds the database (BEGIN EXCLUSIVE)", () => ExecuteAsync(other, "ROLLBACK"));
    }

    private static async Task<Finding> RefusedAndBackAsync(Trial trial, string done, Func<Task> undo)
    {
        trial.Logged();
        var api = await trial.SendUntilRefusedAsync() ?? "every order accepted";
        await Task.Delay(TimeSpan.FromSeconds(1)); // the board shows it with its next snapshot
        var ready = await trial.ReadyAsync();
        var log = trial.Logged();
        await undo();
        var recovered = await trial.RecoversAsync() && await trial.SendAsync(5) == "202";
        return new Finding(done, log, ready, api, await trial.LostAsync(), recovered && api.StartsWith("503", StringComparison.Ordinal));
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
