using System.Reflection;
using LiveDashboard.Orders;
using Microsoft.Extensions.Logging;

namespace LiveDashboard.Web.Tests.Hosting;

/// <summary>What is logged can be told apart by its identity and by its name, across everything that runs in the process.</summary>
public sealed class EventIdsTests
{
    private static readonly List<(string Method, LoggerMessageAttribute Event)> s_events =
    [
        .. new[] { typeof(Program).Assembly, typeof(OrdersRegistration).Assembly, typeof(Partners.PartnersHost).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Select(method => ($"{method.DeclaringType?.Name}.{method.Name}", method.GetCustomAttribute<LoggerMessageAttribute>()!))
            .Where(found => found.Item2 is not null),
    ];

    [Fact]
    public void Identities_OfAllEvents_AreGivenOnce()
    {
        Assert.NotEmpty(s_events);
        Assert.Empty(s_events.GroupBy(found => found.Event.EventId).Where(same => same.Count() > 1).Select(same => string.Join(", ", same.Select(found => found.Method))));
    }

    [Fact]
    public void Names_OfAllEvents_AreGivenOnce()
    {
        Assert.DoesNotContain(s_events, found => string.IsNullOrEmpty(found.Event.EventName));
        Assert.Empty(s_events.GroupBy(found => found.Event.EventName).Where(same => same.Count() > 1).Select(same => string.Join(", ", same.Select(found => found.Method))));
    }
}
