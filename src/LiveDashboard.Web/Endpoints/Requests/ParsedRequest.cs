using System.Diagnostics.CodeAnalysis;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>A request as a typed value, or the problem to return instead.</summary>
internal sealed record ParsedRequest<T>
    where T : class
{
    public T? Value { get; private init; }

    public IResult? Problem { get; private init; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsValid => Problem is null;

    public static ParsedRequest<T> Valid(T value) => new() { Value = value };

    public static ParsedRequest<T> Invalid(IResult problem) => new() { Problem = problem };
}
