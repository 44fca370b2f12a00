using System.Reflection;
using LiveDashboard.Tests;
using Xunit.v3;

[assembly: RunningTests]

namespace LiveDashboard.Tests;

/// <summary>
/// Notes the beginning and the end of each test in the file that LIVEDASHBOARD_RUNNING_TESTS names, so that a run which is broken off
/// can tell what was still running. Compiled into every test project.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class RunningTestsAttribute : BeforeAfterTestAttribute
{
    private static readonly string? s_file = Environment.GetEnvironmentVariable("LIVEDASHBOARD_RUNNING_TESTS");
    private static readonly Lock s_lock = new();

    public override void Before(MethodInfo methodUnderTest, IXunitTest test) => Note('+', test);

    public override void After(MethodInfo methodUnderTest, IXunitTest test) => Note('-', test);

    private static void Note(char sign, IXunitTest test)
    {
        if (s_file is not null)
        {
            lock (s_lock)
            {
                using var file = new FileStream(s_file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
                file.Write(System.Text.Encoding.UTF8.GetBytes($"{sign} {test.TestDisplayName}\n"));
            }
        }
    }
}
