using Xunit.v3;

namespace LiveDashboard;

/// <summary>Marks what takes more than about two seconds of processor time; the quick run leaves it out. Compiled into every test project.</summary>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class SlowAttribute : Attribute, ITraitAttribute
{
    /// <summary>The trait's name.</summary>
    public const string Name = "Speed";

    /// <summary>The trait's value.</summary>
    public const string Value = "Slow";

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new(Name, Value)];
}
