using System.ComponentModel.DataAnnotations;

namespace LiveDashboard.Orders.Model;

/// <summary>The engine's limits; section "Orders" of the configuration.</summary>
public sealed class OrdersOptions
{
    /// <summary>The folder of the journal. Default: LiveDashboard in the user's local application data; empty when there is no such place.</summary>
    [DataFolderPath]
    public string DataPath { get; set; } = DefaultDataPath();

    /// <summary>Orders accepted and not ended, at most; 1 to 100,000,000, default 2,000,000.</summary>
    [Range(1, 100_000_000)]
    public int MaxUnfinished { get; set; } = 2_000_000;

    /// <summary>Of them over HTTP, at most; 1 to 1,000,000, default 20,000.</summary>
    [Range(1, 1_000_000)]
    public int MaxUnfinishedHttp { get; set; } = 20_000;

    /// <summary>Orders in flight over HTTP at once, at most, since sockets share the cores with the screen; 1 to 50,000, default 10,000, and never more
    /// than the memory of the process holds.</summary>
    [Range(1, 50_000)]
    public int MaxInFlightHttp { get; set; } = 10_000;

    /// <summary>
    /// Simulated orders in flight at once, at most; the others wait. 0 to 100,000,000, default 0 = as many as the memory of the process
    /// holds; more than that are not in flight whatever is set here.
    /// </summary>
    [Range(0, 100_000_000)]
    public int MaxInFlight { get; set; }

    /// <summary>An order unfinished for longer is late, seconds; 1 to 86,400, default 60.</summary>
    [Range(1, 86_400)]
    public int LateAfterSeconds { get; set; } = 60;

    /// <summary>Tries of one step, the first included; 1 to 20, default 4.</summary>
    [Range(1, 20)]
    public int MaxAttempts { get; set; } = 4;

    /// <summary>Pause before the second try of a step, doubled for each one after, milliseconds; 1 to 30,000, default 200.</summary>
    [Range(1, 30_000)]
    public int RetryPauseMs { get; set; } = 200;

    /// <summary>An order fails when its call could not be sent for this long, since the partner keeps failing, seconds; 1 to 86,400, default 60.</summary>
    [Range(1, 86_400)]
    public int MaxUnsentSeconds { get; set; } = 60;

    /// <summary>Days after its end an order is kept, unless it is set on the board; 0 to 36,500, default 0 = for ever.</summary>
    [Range(0, RetentionRule.MaxDays)]
    public int KeepDays { get; set; }

    /// <summary>The newest orders that are kept, unless it is set on the board; 0 to 100,000,000, default 0 = all.</summary>
    [Range(0, RetentionRule.MaxOrders)]
    public int KeepOrders { get; set; }

    /// <summary>What is kept while nobody has set it on the board.</summary>
    internal RetentionRule Retention => new(KeepDays, KeepOrders);

    /// <summary>Whether a thread drives the timing wheel; tests drive it by hand.</summary>
    internal bool DrivesWheel { get; set; } = true;

    /// <summary>Whether a service removes old orders by itself; tests do it by hand.</summary>
    internal bool KeepsToRetention { get; set; } = true;

    // Not made and not even looked at here: a setting may name another folder, and this user may have no home.
    private static string DefaultDataPath() =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } place
            ? Path.Combine(place, "LiveDashboard")
            : "";
}
