using System.Text.Json;

namespace LiveDashboard.TestSupport.Killing;

/// <summary>How far a loop has come, so that the next run goes on there.</summary>
/// <param name="Kills">Kills of the app.</param>
/// <param name="KillsAtStart">Of them: while it was starting.</param>
internal sealed record KillState(int Kills, int KillsAtStart)
{
    public static KillState Read(string folder) => File.Exists(FileIn(folder))
        ? JsonSerializer.Deserialize<KillState>(File.ReadAllText(FileIn(folder))) ?? new KillState(0, 0)
        : new KillState(0, 0);

    public void Write(string folder) => File.WriteAllText(FileIn(folder), JsonSerializer.Serialize(this));

    private static string FileIn(string folder) => Path.Combine(folder, "kills.json");
}
