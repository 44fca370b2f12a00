using System.Diagnostics;
using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model.Kitchens;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LiveDashboard.TestSupport.Killing;

/// <summary>
/// Waits for the app's host to be built and changes its services, the way test hosts do. It reaches the real program only
/// through the runtime's start-up hook, so nothing in the product can be set to this.
/// </summary>
internal sealed class SabotageHook(Sabotage sabotage) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    /// <summary>The environment variable that names the <see cref="Sabotage"/>; read by the hook alone.</summary>
    public const string Variable = "LIVEDASHBOARD_TEST_SABOTAGE";

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.Extensions.Hosting")
        {
            value.Subscribe(this);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Key: "HostBuilding", Value: IHostBuilder host })
        {
            host.ConfigureServices(services => Change(services));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private void Change(IServiceCollection services)
    {
        switch (sabotage)
        {
            case Sabotage.WithoutKey:
                services.Configure<PartnerOptions>(options => options.StepKey = AnotherKey);
                break;
            case Sabotage.WithoutCommit:
                var real = services.Last(service => service.ServiceType == typeof(IJournalStorage)).ImplementationFactory
                    ?? throw new InvalidOperationException("The journal is not made by a factory.");
                services.AddSingleton<IJournalStorage>(provider => new HastyJournal((IJournalStorage)real(provider)));
                break;
        }
    }

    private static string AnotherKey(string order, StepName step) => $"{Guid.NewGuid():N}/{order}";
}
