using System.ComponentModel.DataAnnotations;

namespace LiveDashboard.Orders.Partners;

/// <summary>Where the partners are and how long they may take; section "Kitchen" of the configuration.</summary>
public sealed class PartnerOptions
{
    /// <summary>The kitchen a new board starts with: article (default), quick, article-simulated or quick-simulated.</summary>
    public string? Name { get; set; }

    /// <summary>All four partners elsewhere, an absolute http address; default: embedded in the app.</summary>
    public Uri? PartnersUrl { get; set; }

    /// <summary>The payment partner alone elsewhere.</summary>
    public Uri? PaymentUrl { get; set; }

    /// <summary>The restaurant partner alone elsewhere.</summary>
    public Uri? RestaurantUrl { get; set; }

    /// <summary>The courier partner alone elsewhere.</summary>
    public Uri? CourierUrl { get; set; }

    /// <summary>The notification partner alone elsewhere.</summary>
    public Uri? NotifyUrl { get; set; }

    /// <summary>Connections to partners that speak HTTP/1.1 only, in async; 1 to 10,000, default 2,000.</summary>
    [Range(1, 10_000)]
    public int MaxConnections { get; set; } = 2_000;

    /// <summary>How long a partner may take to answer, seconds; 1 to 3,600, default 60.</summary>
    [Range(1, 3_600)]
    public int TimeOutSeconds { get; set; } = 60;

    internal TimeSpan TimeOut => TimeSpan.FromSeconds(TimeOutSeconds);
}
