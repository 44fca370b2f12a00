using MudBlazor;

namespace LiveDashboard.Web.Components.Shared;

/// <summary>A confirmation question.</summary>
/// <param name="Title">The title.</param>
/// <param name="Text">What will happen.</param>
/// <param name="Yes">The button that does it.</param>
/// <param name="No">The button that changes nothing.</param>
/// <param name="Dangerous">Whether the action is destructive.</param>
internal sealed record Confirmation(string Title, string Text, string Yes, string No = "Cancel", bool Dangerous = false)
{
    /// <summary>Asks the user; true when confirmed.</summary>
    public async Task<bool> AskAsync(IDialogService dialogs)
    {
        var parameters = new DialogParameters<ConfirmDialog>
        {
            { dialog => dialog.Text, Text },
            { dialog => dialog.Yes, Yes },
            { dialog => dialog.No, No },
            { dialog => dialog.Dangerous, Dangerous },
        };
        var reference = await dialogs.ShowAsync<ConfirmDialog>(Title, parameters, new DialogOptions { MaxWidth = MaxWidth.ExtraSmall });
        return await reference.Result is { Canceled: false };
    }
}
