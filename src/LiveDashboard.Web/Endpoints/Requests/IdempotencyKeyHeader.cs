using System.Diagnostics.CodeAnalysis;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Web.Endpoints.Problems;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>The header with a command's idempotency key: sending it twice runs it once.</summary>
internal static class IdempotencyKeyHeader
{
    public const string Name = "Idempotency-Key";
    public const string ReplayedName = "Idempotency-Replayed";

    /// <summary>Reads the header; false when it is present and invalid.</summary>
    public static bool TryRead(HttpRequest request, out string? key, [NotNullWhen(false)] out IResult? problem)
    {
        key = null;
        problem = null;
        if (!request.Headers.TryGetValue(Name, out var values))
        {
            return true;
        }

        if (values.Count != 1 || !IdempotencyKey.IsValid(values[0]))
        {
            problem = Problem.Create(400, Name, $"{Name} {IdempotencyKey.Rule}");
            return false;
        }

        key = values[0];
        return true;
    }
}
