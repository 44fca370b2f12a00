using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Web.Tests.Hosting;

/// <summary>The real journal on a disk that a test can fill up and empty again.</summary>
internal sealed class StoppableJournal(IJournalStorage journal, StoppableJournal.Disk disk) : JournalWrapper(journal)
{
    /// <summary>Puts it around the app's own journal.</summary>
    public static void Wrap(IServiceCollection services, Disk disk)
    {
        var own = services.Last(service => service.ServiceType == typeof(IJournalStorage)).ImplementationFactory!; // registered so
        services.AddSingleton<IJournalStorage>(provider => new StoppableJournal((IJournalStorage)own(provider), disk));
    }

    public override AppendResult Append(JournalBatch batch) =>
        disk.Problem is { } problem ? AppendResult.NotKept(problem) : base.Append(batch);

    /// <summary>The switch.</summary>
    internal sealed class Disk
    {
        private volatile string? _problem;

        /// <summary>Why nothing can be written; null when it can.</summary>
        public string? Problem
        {
            get => _problem;
            set => _problem = value;
        }
    }
}
