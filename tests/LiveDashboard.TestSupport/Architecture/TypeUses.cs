using System.Reflection;
using ArchUnitNET.Loader;
using GenericParameter = ArchUnitNET.Domain.GenericParameter;

namespace LiveDashboard.TestSupport.Architecture;

/// <summary>
/// Reads from an assembly which of its types use which others, inside method bodies, too. What the compiler makes of a lambda or of
/// an async method counts for the type that holds it. Constants and members of enums leave no trace in a body, and are not seen.
/// </summary>
internal static class TypeUses
{
    private const string Own = "LiveDashboard";

    /// <summary>Each use of another type once.</summary>
    public static IReadOnlyList<TypeUse> Of(Assembly assembly) =>
        [.. new ArchLoader().LoadAssembly(assembly).Build().Types
            .Where(type => type.Namespace.FullName.StartsWith(Own, StringComparison.Ordinal))
            // The loader counts a type parameter as a type of whatever namespace it met first.
            .SelectMany(type => type.Dependencies.Where(use => use.Target is not GenericParameter), (type, use) => new TypeUse(
                type.Name, type.Namespace.FullName, use.Target.Name, use.Target.Namespace?.FullName ?? ""))
            .Distinct()];
}
