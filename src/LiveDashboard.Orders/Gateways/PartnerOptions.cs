using System.ComponentModel.DataAnnotations;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Gateways;

/// <summary>Addresses, timeouts and circuit breakers of the partners; configuration section "Kitchen".</summary>
public sealed class PartnerOptions : IValidatableObject
{
    /// <summary>The kitchen a new board starts with: article (default), quick, article-simulated or quick-simulated.</summary>
    public string? Name { get; set; }

    /// <summary>
    /// Address of all four partners: absolute http or https, with or without a path, and without user name, query and fragment;
    /// default: embedded in the app.
    /// </summary>
    public Uri? PartnersUrl { get; set; }

    /// <summary>Address of the payment partner; overrides <see cref="PartnersUrl"/>.</summary>
    public Uri? PaymentUrl { get; set; }

    /// <summary>Address of the restaurant partner; overrides <see cref="PartnersUrl"/>.</summary>
    public Uri? RestaurantUrl { get; set; }

    /// <summary>Address of the courier partner; overrides <see cref="PartnersUrl"/>.</summary>
    public Uri? CourierUrl { get; set; }

    /// <summary>Address of the notification partner; overrides <see cref="PartnersUrl"/>.</summary>
    public Uri? NotifyUrl { get; set; }

    /// <summary>The secret sent to remote partners (their Partners__Key); 1 to 255 visible ASCII characters, default none.</summary>
    public string? PartnersKey { get; set; }

    /// <summary>Maximum async connections to HTTP/1.1-only partners; 1 to 10,000, default 2,000.</summary>
    [Range(1, 10_000)]
    public int MaxConnections { get; set; } = 2_000;

    /// <summary>How long a partner may take to answer, in seconds; 1 to 3,600, default 60.</summary>
    [Range(1, 3_600)]
    public int TimeOutSeconds { get; set; } = 60;

    /// <summary>Failure ratio at which a partner's circuit opens; 0.01 to 1, default 0.5.</summary>
    [Range(0.01, 1.0)]
    public double BreakerFailureRatio { get; set; } = 0.5;

    /// <summary>Sampling window of the circuit, in seconds; 1 to 600, default 10.</summary>
    [Range(1, 600)]
    public int BreakerSamplingSeconds { get; set; } = 10;

    /// <summary>Minimum calls in the window for the circuit to open; 2 to 100,000, default 20.</summary>
    [Range(2, 100_000)]
    public int BreakerMinimumCalls { get; set; } = 20;

    /// <summary>How long a circuit stays open before one call probes the partner, in seconds; 1 to 600, default 5.</summary>
    [Range(1, 600)]
    public int BreakSeconds { get; set; } = 5;

    /// <summary>Whether the payment partner honors idempotency keys; default true. If not, lost answers leave unknown outcomes.</summary>
    public bool PaymentIdempotent { get; set; } = true;

    /// <summary>The same for the restaurant; default true.</summary>
    public bool RestaurantIdempotent { get; set; } = true;

    /// <summary>The same for the courier; default true.</summary>
    public bool CourierIdempotent { get; set; } = true;

    /// <summary>The same for the notification partner; default true.</summary>
    public bool NotifyIdempotent { get; set; } = true;

    /// <summary>The address of the step's partner, its path with a slash at the end; null when it is embedded in the app.</summary>
    public Uri? UrlOf(StepName step) => (step switch
    {
        StepName.Payment => PaymentUrl,
        StepName.Restaurant => RestaurantUrl,
        StepName.Courier => CourierUrl,
        _ => NotifyUrl,
    } ?? PartnersUrl) is { } url ? PartnerUrl.AsFolder(url) : null;

    /// <summary>Whether the step's partner is idempotent by key.</summary>
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

        foreach (var (name, url) in ((string, Uri?)[])
        [
            (nameof(PartnersUrl), PartnersUrl), (nameof(PaymentUrl), PaymentUrl), (nameof(RestaurantUrl), RestaurantUrl),
            (nameof(CourierUrl), CourierUrl), (nameof(NotifyUrl), NotifyUrl),
        ])
        {
            if (url is not null && !(url.IsAbsoluteUri && url.Scheme is "http" or "https"))
            {
                yield return new ValidationResult($"Kitchen__{name} must be an absolute http or https address such as http://127.0.0.1:5090/kitchen.");
            }
            else if (url is not null && !PartnerUrl.IsKeptWhole(url))
            {
                // The value itself must not be disclosed: a user name can come with a password.
                yield return new ValidationResult(
                    $"Kitchen__{name} must be scheme, host, port and path only: a user name, a query (?) or a fragment (#) is not sent to partners. "
                    + "A secret goes into Kitchen__PartnersKey.");
            }
        }

        // The value itself must not be disclosed.
        if (PartnersKey is not null && (PartnersKey.Length is 0 or > 255 || PartnersKey.AsSpan().ContainsAnyExceptInRange('!', '~')))
        {
            yield return new ValidationResult("Kitchen__PartnersKey must be 1 to 255 visible ASCII characters.");
        }
    }

    /// <summary>The idempotency key of a step, from the order's name; tests replace it to show what it prevents.</summary>
    internal Func<string, StepName, string> StepKey { get; set; } = OrderKeys.StepKey;

    internal TimeSpan TimeOut => TimeSpan.FromSeconds(TimeOutSeconds);
}
