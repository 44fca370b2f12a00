using System.ComponentModel.DataAnnotations;

namespace LiveDashboard.Orders.Model;

/// <summary>The engine's settings; configuration section "Orders".</summary>
public sealed class OrdersOptions
{
    /// <summary>The folder of the journal. Default: LiveDashboard in the user's local application data; empty when there is none.</summary>
    [DataFolderPath]
    public string DataPath { get; set; } = DefaultDataPath();

    /// <summary>Maximum unfinished orders; 1 to 100,000,000, default 2,000,000.</summary>
    [Range(1, 100_000_000)]
    public int MaxUnfinished { get; set; } = 2_000_000;

    /// <summary>Maximum unfinished orders over HTTP; 1 to 1,000,000, default 20,000.</summary>
    [Range(1, 1_000_000)]
    public int MaxUnfinishedHttp { get; set; } = 20_000;

    /// <summary>Maximum orders in flight over HTTP, since sockets share the cores with the screen; 1 to 50,000, default 10,000,
    /// further limited by the memory of the process.</summary>
    [Range(1, 50_000)]
    public int MaxInFlightHttp { get; set; } = 10_000;

    /// <summary>
    /// Maximum simulated orders in flight; the others wait. 0 to 100,000,000, default 0 = as many as the memory of the process
    /// holds, which also caps other values.
    /// </summary>
    [Range(0, 100_000_000)]
    public int MaxInFlight { get; set; }

    /// <summary>Age at which an unfinished order is late, in seconds since its acceptance or its last retry; 1 to 86,400, default 60.</summary>
    [Range(1, 86_400)]
    public int LateAfterSeconds { get; set; } = 60;

    /// <summary>Maximum attempts at one step, the first included; 1 to 20, default 4.</summary>
    [Range(1, 20)]
    public int MaxAttempts { get; set; } = 4;

    /// <summary>Pause before the second attempt at a step, doubled for each one after, in milliseconds; 1 to 30,000, default 200.</summary>
    [Range(1, 30_000)]
    public int RetryPauseMs { get; set; } = 200;

    /// <summary>How long an order waits for an open circuit before it fails, in seconds; 1 to 86,400, default 60.</summary>
    [Range(1, 86_400)]
    public int MaxUnsentSeconds { get; set; } = 60;

    /// <summary>Days after its end an order is kept, unless set on the board; 0 to 36,500, default 0 = forever.</summary>
    [Range(0, RetentionRule.MaxDays)]
    public int KeepDays { get; set; }

    /// <summary>Number of newest orders kept, unless set on the board; 0 to 100,000,000, default 0 = all.</summary>
    [Range(0, RetentionRule.MaxOrders)]
    public int KeepOrders { get; set; }

    /// <summary>The configured retention rule, used while none is set on the board.</summary>
    internal RetentionRule Retention => new(KeepDays, KeepOrders);

    /// <summary>Whether a thread drives the timing wheel; tests drive it manually.</summary>
    internal bool DrivesWheel { get; set; } = true;

    /// <summary>Whether a service removes old orders; tests do it manually.</summary>
    internal bool KeepsToRetention { get; set; } = true;

    // Neither created nor checked here: a setting may name another folder, and this user may have no home.
    private static string DefaultDataPath() =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } place
            ? Path.Combine(place, "LiveDashboard")
            : "";
}
