namespace LiveDashboard.Orders.Intake.Requests;

/// <summary>A request whose fields can be checked before anything is known of the board, so that a caller hears of all errors at once.</summary>
public interface ICheckedRequest
{
    /// <summary>Adds what is wrong with the fields themselves.</summary>
    void AddErrors(FieldErrors errors);
}
