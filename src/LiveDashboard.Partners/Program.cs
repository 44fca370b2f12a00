namespace LiveDashboard.Partners;

/// <summary>Runs the partners alone, outside the dashboard's process.</summary>
internal static class Program
{
    private static async Task Main(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        await app.RunAsync();
    }
}
