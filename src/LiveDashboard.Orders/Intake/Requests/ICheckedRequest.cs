namespace LiveDashboard.Orders.Intake.Requests;

/// <summary>A request whose fields can be checked without the board's state, so that a caller gets all errors at once.</summary>
public interface ICheckedRequest
{
    /// <summary>Adds the errors of the fields themselves.</summary>
    void AddErrors(FieldErrors errors);
}
