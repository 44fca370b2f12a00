using LiveDashboard.Orders.Model;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace LiveDashboard.Web.Security;

/// <summary>Keeps the keys that protect forms and circuits with the data: no home is needed, and no other program shares them.</summary>
internal static class PageKeys
{
    private const string Folder = "keys";

    public static IServiceCollection AddPageKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("LiveDashboard");
        services.AddOptions<KeyManagementOptions>().Configure<OrdersOptions, ILoggerFactory>(static (keys, orders, loggers) =>
        {
            keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(Path.Combine(orders.DataPath, Folder)), loggers);

            // Said outright, so that it is no warning: what guards the keys is what guards the orders beside them, the folder's mode.
            keys.XmlEncryptor = new NullXmlEncryptor();
        });
        return services;
    }
}
