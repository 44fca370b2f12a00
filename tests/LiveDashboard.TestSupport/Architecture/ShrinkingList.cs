namespace LiveDashboard.TestSupport.Architecture;

/// <summary>A list of known offences against a rule. It can only become shorter: a new offence is red, and so is an entry that is none any more.</summary>
internal static class ShrinkingList
{
    /// <summary>What is wrong with the code or with the list, a line each; empty when nothing is.</summary>
    /// <param name="rule">The rule in one sentence.</param>
    /// <param name="found">The offences that the code has.</param>
    /// <param name="known">Those that are known.</param>
    public static string Compare(string rule, IEnumerable<string> found, IReadOnlyCollection<string> known)
    {
        var offences = found.Distinct().Order(StringComparer.Ordinal).ToList();
        return string.Join('\n',
        [
            .. offences.Except(known).Select(offence => $"{rule} New: {offence}"),
            .. known.Except(offences).Select(entry => $"{rule} Gone, so take it off the list: {entry}"),
        ]);
    }
}
