using System.Diagnostics;

namespace LiveDashboard.EndToEnd.Tests.Apps;

/// <summary>Asks another process until its answer is the one waited for; the one loop of the tests, and bounded.</summary>
internal static class Eventually
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_most = TimeSpan.FromSeconds(60);

    /// <summary>The first answer that fits; fails with the last one when none fits in time.</summary>
    public static async Task<T> GetAsync<T>(Func<Task<T>> ask, Func<T, bool> fits)
    {
        var since = Stopwatch.StartNew();
        var answer = await ask();
        while (!fits(answer))
        {
            Assert.True(since.Elapsed < s_most, $"It did not come about within {s_most.TotalSeconds} s; it stands at {answer}.");
            await Task.Delay(s_pause);
            answer = await ask();
        }

        return answer;
    }
}
