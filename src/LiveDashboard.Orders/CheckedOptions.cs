using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveDashboard.Orders;

/// <summary>Registers settings so that an invalid one stops the start, named as it is configured.</summary>
public static class CheckedOptions
{
    /// <summary>Binds <typeparamref name="T"/> to the section, checks it by its attributes, and makes its value a service.</summary>
    public static IServiceCollection AddChecked<T>(this IServiceCollection services, string section)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<T>().BindConfiguration(section).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<T>>(new OptionsCheck<T>(section))
            .AddSingleton(provider => provider.GetRequiredService<IOptions<T>>().Value);
    }
}
