namespace LiveDashboard.Benchmarks.Surroundings;

/// <summary>What came of one step.</summary>
/// <param name="Done">What was done to the app.</param>
/// <param name="Log">What its log said.</param>
/// <param name="Ready">What /health/ready answered meanwhile.</param>
/// <param name="Api">What a sender was answered meanwhile.</param>
/// <param name="Lost">Acknowledged orders that are gone or never end: must be 0.</param>
/// <param name="Recovered">Whether it went on by itself when the cause was away.</param>
internal sealed record Finding(string Done, string Log, string Ready, string Api, int Lost, bool Recovered)
{
    public bool IsGood => Lost == 0 && Recovered;

    public override string ToString() => $"""
          done:      {Done}
          log:       {Log}
          ready:     {Ready}
          API:       {Api}
          lost:      {Lost}
          recovered without a restart: {(Recovered ? "yes" : "NO")}
        """;
}
