using System.ComponentModel.DataAnnotations;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Gateways;

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

    /// <summary>The secret of partners elsewhere (their Partners__Key), sent to each of them; 1 to 255 visible ASCII characters, default none.</summary>
    public string? PartnersKey { get; set; }

    /// <summary>Connections to partners that speak HTTP/1.1 only, in async; 1 to 10,000, default 2,000.</summary>
    [Range(1, 10_000)]
    public int MaxConnections { get; set; } = 2_000;

    /// <summary>How long a partner may take to answer, seconds; 1 to 3,600, default 60.</summary>
    [Range(1, 3_600)]
    public int TimeOutSeconds { get; set; } = 60;

    /// <summary>Share of failed calls from which on a partner is left alone, 0.01 to 1, default 0.5.</summary>
    [Range(0.01, 1.0)]
    public double BreakerFailureRatio { get; set; } = 0.5;

    /// <summary>How far back calls are counted, seconds; 1 to 600, default 10.</summary>
    [Range(1, 600)]
    public int BreakerSamplingSeconds { get; set; } = 10;

    /// <summary>Fewer calls than this in that time prove nothing; 2 to 100,000, default 20.</summary>
    [Range(2, 100_000)]
    public int BreakerMinimumCalls { get; set; } = 20;

    /// <summary>How long a partner is left alone before one call tries it again, seconds; 1 to 600, default 5.</summary>
    [Range(1, 600)]
    public int BreakSeconds { get; set; } = 5;

    /// <summary>Whether the payment partner knows idempotency keys; default true. Without them a lost answer leaves the outcome unknown.</summary>
    public bool PaymentIdempotent { get; set; } = true;

    /// <summary>The same for the restaurant.</summary>
    public bool RestaurantIdempotent { get; set; } = true;

    /// <summary>The same for the courier.</summary>
    public bool CourierIdempotent { get; set; } = true;

    /// <summary>The same for the notification partner.</summary>
    public bool NotifyIdempotent { get; set; } = true;

    /// <summary>Where the step's partner is; null when it is embedded in the app.</summary>
    public Uri? UrlOf(StepName step) => step switch
    {
        StepName.Payment => PaymentUrl,
        StepName.Restaurant => RestaurantUrl,
        StepName.Courier => CourierUrl,
        _ => NotifyUrl,
    } ?? PartnersUrl;

    /// <summary>Whether the step's partner does what it is asked twice under one key only once.</summary>
    public bool IsIdempotent(StepName step) => step switch
    {
        StepName.Payment => PaymentIdempotent,
        StepName.Restaurant => RestaurantIdempotent,
        StepName.Courier => CourierIdempotent,
        _ => NotifyIdempotent,
    };

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

        // What it is, is told to nobody.
        if (PartnersKey is not null && (PartnersKey.Length is 0 or > 255 || PartnersKey.AsSpan().ContainsAnyExceptInRange('!', '~')))
        {
            yield return new ValidationResult("Kitchen__PartnersKey must be 1 to 255 visible ASCII characters.");
        }
    }

    /// <summary>The idempotency key of a step of the order of a name; tests take it away to see what it is for.</summary>
    internal Func<string, StepName, string> StepKey { get; set; } = OrderKeys.StepKey;

    internal TimeSpan TimeOut => TimeSpan.FromSeconds(TimeOutSeconds);
}
