using MudBlazor;

namespace LiveDashboard.Web.Components.Shared;

/// <summary>A question before something that matters.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Text">What will happen.</param>
/// <param name="Yes">The button that does it.</param>
/// <param name="No">The button that leaves everything as it is.</param>
/// <param name="Dangerous">Whether something is lost by it.</param>
internal sealed record Confirmation(string Title, string Text, string Yes, string No = "Cancel", bool Dangerous = false)
{
    /// <summary>Asks, and says whether the person agreed.</summary>
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
