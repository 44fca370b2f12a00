using System.Globalization;
using Microsoft.Data.Sqlite;

namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>
/// Rescues the journal when its files are removed under the running app: through the open handles, everything can be read
/// until the process ends.
/// </summary>
internal sealed class JournalRescue(string folder, TimeProvider time)
{
    private const string Prefix = "rescued-";

    private string? _text;
    private string? _saved;

    /// <summary>Saves what can be read, once per loss, and returns what happened, what is safe and what to do.</summary>
    public string Save(SqliteConnection connection, JournalLoss loss) => _text ??= loss == JournalLoss.Log ? SaveLog(connection) : SaveFile(connection);

    /// <summary>Deletes what was saved; called when the files are back in place.</summary>
    public void Forget()
    {
        if (_saved is not null)
        {
            File.Delete(_saved);
        }

        (_text, _saved) = (null, null);
    }

    /// <summary>Restores a saved journal if the journal is missing; returns what was done or is to be done; null without one.</summary>
    public string? PutBack()
    {
        var file = SqliteJournalStorage.FileIn(folder);
        if (Directory.GetFiles(folder, $"{Prefix}*.db").Order(StringComparer.Ordinal).LastOrDefault() is not { } saved)
        {
            return null;
        }

        if (File.Exists(file))
        {
            return $"The journal was replaced while the app had it open. What it held then was saved in {saved}; the board shows what lies in its place now. "
                + $"To go on with the saved one: stop the app, move {file} away with what belongs to it, and start again. Else delete the saved one.";
        }

        // A log without its file belongs to the one that was removed.
        File.Delete(file + "-wal");
        File.Delete(file + "-shm");
        File.Move(saved, file);
        return "The journal had been removed while the app had it open. What it held was saved then, and the board goes on with that: nothing that was accepted is lost.";
    }

    private string SaveFile(SqliteConnection connection)
    {
        const string What = "The journal's file was removed, moved or replaced while the app had it open. Nothing new is accepted.";
        var target = Path.Combine(folder, Prefix + time.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture));
        try
        {
            Run(connection, "VACUUM INTO $target", $"{target}.tmp");
            File.Move($"{target}.tmp", _saved = $"{target}.db");
            return $"{What} All that was accepted is saved in {_saved}. Put the file back and it goes on by itself; or restart the app: where there is no file, it goes on with the saved one.";
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            return $"{What} What was accepted could not be saved ({exception.Message.TrimEnd('.')}): it is lost with this process, unless the file is put back: then it goes on by itself.";
        }
    }

    private static string SaveLog(SqliteConnection connection)
    {
        const string What = "The journal's log was removed while the app had it open. Nothing new is accepted.";
        try
        {
            Run(connection, "PRAGMA wal_checkpoint(TRUNCATE)", "");
            return $"{What} All that was accepted was moved into the journal's file. Restart the app to go on.";
        }
        catch (SqliteException exception)
        {
            return $"{What} What was in it could not be moved into the journal's file ({exception.Message.TrimEnd('.')}): keep the app running and put the log back.";
        }
    }

    private static void Run(SqliteConnection connection, string sql, string target)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (target.Length > 0)
        {
            command.Parameters.AddWithValue("$target", target);
        }

        command.ExecuteNonQuery();
    }
}
