using System.Text.Json;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Gateways.Http;

/// <summary>Queries the partners at startup for what they did for this installation. Only our partners have a ledger to query.</summary>
internal sealed class LedgerInquiry(PartnerAddresses addresses) : ILedgerWitness
{
    private const int MaxAnswerBytes = 64 * 1024;
    private const string OnlyPartition = "0";

    private static readonly TimeSpan s_timeOut = TimeSpan.FromSeconds(2);

    /// <summary>Their combined answer; null when any of them cannot be queried.</summary>
    public async Task<LedgerAnswer?> AskAsync(string installation, CancellationToken cancellationToken)
    {
        using var timeOut = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeOut.CancelAfter(s_timeOut);
        using var client = PartnerHttpClientFactory.New(1, MaxAnswerBytes);
        try
        {
            var answers = new List<LedgerAnswer>();
            foreach (var (address, key) in StepNames.All.Select(step => (addresses.Http1(step), addresses.Key(step))).Distinct())
            {
                var summary = await PartnerJson.GetAsync<Summary>(client, new Uri(address, "ledger/summary"), key, timeOut.Token).ConfigureAwait(false);
                var highest = await PartnerJson.GetAsync<Dictionary<string, long>>(
                    client, new Uri(address, $"ledger/highest?installation={Uri.EscapeDataString(installation)}"), key, timeOut.Token).ConfigureAwait(false);
                answers.Add(summary is { Id.Length: > 0 } && highest is not null
                    ? new LedgerAnswer(summary.Id, summary.Effects, highest.GetValueOrDefault(OnlyPartition))
                    : throw new InvalidDataException("Not a ledger's answer."));
            }

            return new LedgerAnswer(
                string.Join('+', answers.Select(answer => answer.Id)), answers.Sum(answer => answer.Effects), answers.Max(answer => answer.HighestOrder));
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or InvalidDataException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    private sealed record Summary(string? Id, long Effects);
}
