using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace LiveDashboard.Orders;

/// <summary>Validates options by their attributes, and names an invalid value as it is configured: Section__Name.</summary>
internal sealed class OptionsCheck<T>(string section) : IValidateOptions<T>
    where T : class
{
    public ValidateOptionsResult Validate(string? name, T options)
    {
        var faults = new List<ValidationResult>();
        return Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(faults.Select(Message));
    }

    private string Message(ValidationResult fault) =>
        string.Join(", ", fault.MemberNames.Select(member => $"{section}__{member}: ")) + fault.ErrorMessage;
}
