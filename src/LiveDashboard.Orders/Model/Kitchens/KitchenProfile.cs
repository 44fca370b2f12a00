namespace LiveDashboard.Orders.Model.Kitchens;

/// <summary>The partners behind the four steps, as the board's kitchen choice names them.</summary>
public sealed record KitchenProfile(
    string Name, KitchenTransport Transport, StepProfile Payment, StepProfile Restaurant, StepProfile Courier, StepProfile Notify)
{
    /// <summary>The name of a customized kitchen.</summary>
    public const string CustomName = "custom";

    /// <summary>The article's kitchen: 2 s, 5 s, 1 s (the courier's second is ours), 2 s, over HTTP.</summary>
    public static KitchenProfile Article { get; } = Fixed("article", KitchenTransport.Http, 2000, 5000, 1000, 2000);

    /// <summary>A tenth of the article's times, over HTTP.</summary>
    public static KitchenProfile Quick { get; } = Fixed("quick", KitchenTransport.Http, 200, 500, 100, 200);

    /// <summary>The article's times without sockets.</summary>
    public static KitchenProfile ArticleSimulated { get; } = Fixed("article-simulated", KitchenTransport.Simulated, 2000, 5000, 1000, 2000);

    /// <summary>A tenth of the article's times, without sockets.</summary>
    public static KitchenProfile QuickSimulated { get; } = Fixed("quick-simulated", KitchenTransport.Simulated, 200, 500, 100, 200);

    /// <summary>The kitchens that can be chosen by name.</summary>
    public static IReadOnlyList<KitchenProfile> Named { get; } = [Article, Quick, ArticleSimulated, QuickSimulated];

    /// <summary>How the partner of the step behaves.</summary>
    public StepProfile this[StepName step] => step switch
    {
        StepName.Payment => Payment,
        StepName.Restaurant => Restaurant,
        StepName.Courier => Courier,
        _ => Notify,
    };

    /// <summary>Whether a partner answers no call, so that orders cannot complete.</summary>
    public bool IsBroken => StepNames.All.Any(step => this[step] is { Outage: true } or { Hang: true });

    /// <summary>The kitchen with that name, or null.</summary>
    public static KitchenProfile? Find(string? name) => Named.FirstOrDefault(kitchen => kitchen.Name == name);

    /// <summary>The same kitchen with one step changed.</summary>
    public KitchenProfile With(StepName step, StepProfile profile) => step switch
    {
        StepName.Payment => this with { Payment = profile },
        StepName.Restaurant => this with { Restaurant = profile },
        StepName.Courier => this with { Courier = profile },
        _ => this with { Notify = profile },
    };

    /// <summary>The same behavior under the name of the named kitchen it equals, or custom.</summary>
    public KitchenProfile Renamed() =>
        Named.FirstOrDefault(kitchen => kitchen == this with { Name = kitchen.Name }) ?? this with { Name = CustomName };

    /// <summary>The same behavior over the other transport.</summary>
    public KitchenProfile Over(KitchenTransport transport) => (this with { Transport = transport }).Renamed();

    private static KitchenProfile Fixed(string name, KitchenTransport transport, int payment, int restaurant, int courier, int notify) =>
        new(name, transport, new StepProfile(payment), new StepProfile(restaurant), new StepProfile(courier), new StepProfile(notify));
}
