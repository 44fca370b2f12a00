namespace LiveDashboard.Partners.Steps;

/// <summary>The four partners; the numbers are positions in counts and bits in the ledger's index.</summary>
internal enum PartnerStep
{
    Payment = 0,
    Restaurant = 1,
    Courier = 2,
    Notify = 3,
}
