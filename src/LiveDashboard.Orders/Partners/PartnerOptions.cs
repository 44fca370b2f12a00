using System.ComponentModel.DataAnnotations;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Partners;

/// <summary>Where the partners are and how long they may take; section "Kitchen" of the configuration.</summary>
public sealed class PartnerOptions : IValidatableObject
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

    /// <summary>Where the step's partner is; null when it is embedded in the app.</summary>
    public Uri? UrlOf(StepName step) => step switch
    {
        StepName.Payment => PaymentUrl,
        StepName.Restaurant => RestaurantUrl,
        StepName.Courier => CourierUrl,
        _ => NotifyUrl,
    } ?? PartnersUrl;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Name is not null && KitchenProfile.Find(Name) is null)
        {
            yield return new ValidationResult($"Kitchen__Name must be one of {string.Join(", ", KitchenProfile.Named.Select(kitchen => kitchen.Name))}; it is {Name}.");
        }

        if (StepNames.All.Select(UrlOf).Any(url => url is not null && !(url.IsAbsoluteUri && url.Scheme is "http" or "https")))
        {
            yield return new ValidationResult("Kitchen__PartnersUrl and the addresses of single partners must be absolute http addresses.");
        }
    }

    /// <summary>The idempotency key of a step of an order of an installation; tests take it away to see what it is for.</summary>
    internal Func<string, OrderId, StepName, string> StepKey { get; set; } = OrderTrace.StepKey;

    internal TimeSpan TimeOut => TimeSpan.FromSeconds(TimeOutSeconds);
}
