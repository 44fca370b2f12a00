using System.ComponentModel.DataAnnotations;

namespace LiveDashboard.Orders.Model;

/// <summary>Requires a valid folder path.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DataFolderPathAttribute() : ValidationAttribute("must name a folder that this user may write; none is set, or the user has no home for it.")
{
    public override bool IsValid(object? value) => value is string path && !string.IsNullOrWhiteSpace(path) && !path.Contains('\0', StringComparison.Ordinal);
}
