using System.ComponentModel.DataAnnotations;
using LiveDashboard.Partners.Kitchen;
using LiveDashboard.Partners.Protocol;
using LiveDashboard.Partners.Steps;

namespace LiveDashboard.Partners;

/// <summary>Where the partners listen and store their ledger, and how they treat calls without a Kitchen header.</summary>
public sealed record PartnersOptions : IValidatableObject
{
    /// <summary>Folder of the ledger, owned by one process. Default: <c>LiveDashboard/partners</c> in local application data.</summary>
    [Required]
    public string DataPath { get; init; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "LiveDashboard",
        "partners");

    /// <summary>Where HTTP/1.1 listens: http, an IP address or localhost. Default: loopback, a free port (0).</summary>
    [Required]
    public Uri Http1Url { get; init; } = new("http://127.0.0.1:0");

    /// <summary>Where cleartext HTTP/2 listens: http, an IP address or localhost. Default: loopback, a free port (0).</summary>
    [Required]
    public Uri Http2Url { get; init; } = new("http://127.0.0.1:0");

    /// <summary>
    /// The secret that callers send as <c>Partners-Key</c>: 1 to 255 visible ASCII characters. Default: none, so that every program
    /// that reaches the ports may call.
    /// </summary>
    public string? Key { get; init; }

    /// <summary>Whether to allow addresses reachable from other machines; requires a key. Default: false, loopback only.</summary>
    public bool AllowNetwork { get; init; }

    /// <summary>
    /// With <see cref="AllowNetwork"/>: additional host names accepted in requests, separated by semicolons, besides loopback, the
    /// addresses listened on and the machine's name. Default: none.
    /// </summary>
    public string Hosts { get; init; } = "";

    /// <summary>Payment's latency in milliseconds. Default 2,000; 0 to 600,000.</summary>
    [Range(0, KitchenTerms.MaxLatencyMs)]
    public int PaymentLatencyMs { get; init; } = 2_000;

    /// <summary>The restaurant's latency in milliseconds. Default 5,000; 0 to 600,000.</summary>
    [Range(0, KitchenTerms.MaxLatencyMs)]
    public int RestaurantLatencyMs { get; init; } = 5_000;

    /// <summary>The courier's latency in milliseconds. Default 1,000; 0 to 600,000.</summary>
    [Range(0, KitchenTerms.MaxLatencyMs)]
    public int CourierLatencyMs { get; init; } = 1_000;

    /// <summary>Notify's latency in milliseconds. Default 2,000; 0 to 600,000.</summary>
    [Range(0, KitchenTerms.MaxLatencyMs)]
    public int NotifyLatencyMs { get; init; } = 2_000;

    /// <summary>Maximum connections on each of the two ports; lowered by the open-file limit. Default 4,096; 1 to 65,535.</summary>
    [Range(1, 65_535)]
    public int MaxConnections { get; init; } = 4_096;

    /// <summary>Maximum connections of a port without an accepted call after they have had time for one.</summary>
    internal int MaxStrangers { get; init; } = 64;

    /// <summary>Maximum calls in progress at all partners, including those whose callers went away.</summary>
    internal int MaxCallsUnderWay { get; init; } = 50_000;

    internal IReadOnlyList<string> HostNames => Hosts.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Key is not null && !CallerKey.IsAllowed(Key))
        {
            yield return new ValidationResult($"{nameof(Key)} must be {CallerKey.Allowed}.");
        }

        if (AllowNetwork && Key is null)
        {
            yield return new ValidationResult($"{nameof(AllowNetwork)} needs {nameof(Key)}, since other machines can then call.");
        }

        foreach (var name in HostNames.Where(name => Uri.CheckHostName(name) == UriHostNameType.Unknown))
        {
            yield return new ValidationResult($"{nameof(Hosts)} must be names of hosts separated by semicolons; '{name}' is none.");
        }

        foreach (var (name, address) in ((string, Uri)[])[($"{nameof(Http1Url)} (--urls)", Http1Url), (nameof(Http2Url), Http2Url)])
        {
            if (!AllowNetwork && address is { IsAbsoluteUri: true, IsLoopback: false })
            {
                yield return new ValidationResult(
                    $"{name} '{address}' is reached by other machines: name a loopback address such as 127.0.0.1, or set " +
                    $"Partners__{nameof(AllowNetwork)}=true and Partners__{nameof(Key)}.");
            }
        }
    }

    /// <exception cref="PartnersStartException">A value is missing or out of its range; the message names it.</exception>
    internal void Validate()
    {
        var faults = new List<ValidationResult>();
        if (!Validator.TryValidateObject(this, new ValidationContext(this), faults, validateAllProperties: true))
        {
            var messages = string.Join(" ", faults.Select(fault => fault.ErrorMessage));
            throw new PartnersStartException($"The partners' options are wrong: {messages}");
        }
    }

    internal int LatencyMsOf(PartnerStep step) => step switch
    {
        PartnerStep.Payment => PaymentLatencyMs,
        PartnerStep.Restaurant => RestaurantLatencyMs,
        PartnerStep.Courier => CourierLatencyMs,
        PartnerStep.Notify => NotifyLatencyMs,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };
}
