namespace LiveDashboard.TestSupport.Architecture;

/// <summary>One type uses another, in a signature or in a body.</summary>
/// <param name="Type">Who uses it, without its namespace.</param>
/// <param name="Namespace">The namespace of <paramref name="Type"/>.</param>
/// <param name="Target">What is used, without its namespace.</param>
/// <param name="TargetNamespace">The namespace of <paramref name="Target"/>.</param>
internal sealed record TypeUse(string Type, string Namespace, string Target, string TargetNamespace)
{
    /// <summary>Whether the user is one that puts others together, and so knows them all.</summary>
    public bool IsComposition => Type.EndsWith("Registration", StringComparison.Ordinal);
}
