using LiveDashboard.Orders.Model;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace LiveDashboard.Web.Security;

/// <summary>Stores the keys that protect forms and circuits with the data: needs no home folder, shared with no other program.</summary>
internal static class PageKeys
{
    private const string Folder = "keys";

    public static IServiceCollection AddPageKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("LiveDashboard");
        services.AddOptions<KeyManagementOptions>().Configure<OrdersOptions, ILoggerFactory>(static (keys, orders, loggers) =>
        {
            keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(Path.Combine(orders.DataPath, Folder)), loggers);

            // Explicit, to avoid a warning: the folder's mode guards the keys like the orders beside them.
            keys.XmlEncryptor = new NullXmlEncryptor();
        });
        return services;
    }
}
