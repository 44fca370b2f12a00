using System.ComponentModel.DataAnnotations;

namespace LiveDashboard.Web;

/// <summary>What callers may take of the web app at once; configuration section "Limits".</summary>
internal sealed class LimitOptions
{
    /// <summary>How long the reader of an export may take nothing before its place is given up, in seconds; 1 to 3,600, default 30.</summary>
    [Range(1, 3_600)]
    public int ExportStallSeconds { get; set; } = 30;

    /// <summary>Connections to hubs and circuits negotiated a second, by everybody together; ten seconds' worth at once after a rest.
    /// 1 to 10,000, default 200.</summary>
    [Range(1, 10_000)]
    public int NegotiationsPerSecond { get; set; } = 200;

    /// <summary>Live pages (circuits), those that lost their connection a moment ago included; 1 to 10,000, default 500.</summary>
    [Range(1, 10_000)]
    public int Circuits { get; set; } = 500;
}
