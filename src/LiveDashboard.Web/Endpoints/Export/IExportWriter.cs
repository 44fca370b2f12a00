using LiveDashboard.Orders.Journal.Reading;

namespace LiveDashboard.Web.Endpoints.Export;

/// <summary>Writes orders in one format; flushes to the stream with each call.</summary>
internal interface IExportWriter : IDisposable
{
    void Write(IReadOnlyList<OrderSummary> orders);

    /// <summary>Completes the file; valid even without orders.</summary>
    void End();
}
