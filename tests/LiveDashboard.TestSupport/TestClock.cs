using Microsoft.Extensions.Time.Testing;

namespace LiveDashboard.TestSupport;

/// <summary>Time that stands still until the test moves it, from a start that is the same in every test.</summary>
internal class TestClock() : FakeTimeProvider(UsualStart)
{
    /// <summary>Where it starts.</summary>
    public static DateTimeOffset UsualStart { get; } = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
}
