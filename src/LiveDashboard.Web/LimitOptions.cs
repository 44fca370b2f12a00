using System.ComponentModel.DataAnnotations;

namespace LiveDashboard.Web;

/// <summary>What callers may take of the web app at once; configuration section "Limits".</summary>
internal sealed class LimitOptions
{
    /// <summary>How long the reader of an export may take nothing before its place is given up, in seconds; 1 to 3,600, default 30.</summary>
    [Range(1, 3_600)]
    public int ExportStallSeconds { get; set; } = 30;
}
