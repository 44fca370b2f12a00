using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using LiveDashboard.Lab.Workloads;

namespace LiveDashboard.Lab.Races;

/// <summary>
/// Partners of one run of a lane, in a process of their own: no lane queues behind another's calls, and the app's own partners and pages
/// notice nothing. Their ledger lies in a temporary folder.
/// </summary>
internal sealed class PartnersProcess : IDisposable
{
    private const int KeyBytes = 24;

    private static readonly TimeSpan s_startTime = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_endTime = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly DirectoryInfo _folder;

    private PartnersProcess(Process process, DirectoryInfo folder, PartnersAddress address) =>
        (_process, _folder, Address) = (process, folder, address);

    /// <summary>Where they listen, and the secret they ask for.</summary>
    public PartnersAddress Address { get; }

    /// <summary>Starts partners, and returns when they listen.</summary>
    /// <exception cref="InvalidOperationException">They do not start.</exception>
    public static PartnersProcess Start()
    {
        var folder = Directory.CreateTempSubdirectory("livedash-race-");
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));
        var start = LaneExecutable.Partners("--owned", "--urls", "http://127.0.0.1:0", "--Partners:DataPath", folder.FullName);
        start.Environment["Partners__Key"] = key;
        var process = Process.Start(start) ?? throw new InvalidOperationException("The lane's partners did not start.");
        var errors = "";
        process.ErrorDataReceived += (_, line) => errors = line.Data ?? errors;
        process.BeginErrorReadLine();
        if (ReadLine(process) is { } text && Parse(text, key) is { } address)
        {
            return new PartnersProcess(process, folder, address);
        }

        End(process, folder);
        throw new InvalidOperationException($"The lane's partners did not start. {errors}");
    }

    public void Dispose() => End(_process, _folder);

    /// <summary>Ends them at once; safe from any thread.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // They are gone already.
        }
    }

    // Read on a thread of its own, so that partners that say nothing do not hang the race.
    private static string? ReadLine(Process process)
    {
        string? line = null;
        var reader = new Thread(() => line = process.StandardOutput.ReadLine()) { Name = "partners start", IsBackground = true };
        reader.Start();
        return reader.Join(s_startTime) ? line : null;
    }

    private static PartnersAddress? Parse(string text, string key)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return new PartnersAddress(
                new Uri(json.RootElement.GetProperty("http1").GetString()!), new Uri(json.RootElement.GetProperty("http2").GetString()!), key);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or UriFormatException or ArgumentNullException)
        {
            return null;
        }
    }

    private static void End(Process process, DirectoryInfo folder)
    {
        try
        {
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // They are gone already.
        }

        if (!process.WaitForExit(s_endTime))
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A temporary folder: the system clears it away.
        }
    }
}
