using MudBlazor;

namespace LiveDashboard.Web.Components.Presentation;

/// <summary>The colour tokens of css/app.css as a MudBlazor theme.</summary>
internal static class LiveTheme
{
    private static readonly string[] s_fonts = ["-apple-system", "Segoe UI", "Roboto", "system-ui", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteDark = new PaletteDark
        {
            Black = "#0D1117",
            Background = "#0D1117",
            BackgroundGray = "#0D1117",
            Surface = "#141920",
            AppbarBackground = "#141920",
            AppbarText = "#E8ECF2",
            DrawerBackground = "#141920",
            DrawerText = "#A9B4C2",
            DrawerIcon = "#A9B4C2",
            Primary = "#7DB3FF",
            PrimaryContrastText = "#07152E",
            Error = "#FF7B6B",
            ErrorContrastText = "#0D1117",
            Success = "#4CC9A0",
            SuccessContrastText = "#0D1117",
            Warning = "#F5B544",
            WarningContrastText = "#2B1B00",
            Info = "#7DB3FF",
            InfoContrastText = "#07152E",
            TextPrimary = "#E8ECF2",
            TextSecondary = "#A9B4C2",
            TextDisabled = "#8793A3",
            ActionDefault = "#A9B4C2",
            ActionDisabled = "#8793A3",
            LinesDefault = "#262E39",
            LinesInputs = "#36404D",
            Divider = "#262E39",
            TableLines = "#262E39",
            Skeleton = "#262E39",
            OverlayDark = "rgba(5,8,12,.5)",
        },
        PaletteLight = new PaletteLight
        {
            Background = "#F3F5F8",
            BackgroundGray = "#F3F5F8",
            Surface = "#FFFFFF",
            AppbarBackground = "#FFFFFF",
            AppbarText = "#16202C",
            DrawerBackground = "#FFFFFF",
            DrawerText = "#465364",
            DrawerIcon = "#465364",
            Primary = "#1B4FDD",
            PrimaryContrastText = "#FFFFFF",
            Error = "#B3261E",
            ErrorContrastText = "#FFFFFF",
            Success = "#0B6B4C",
            SuccessContrastText = "#FFFFFF",
            Warning = "#F2A93B",
            WarningContrastText = "#2B1B00",
            Info = "#1B4FDD",
            InfoContrastText = "#FFFFFF",
            TextPrimary = "#16202C",
            TextSecondary = "#465364",
            TextDisabled = "#5F6B7A",
            ActionDefault = "#465364",
            ActionDisabled = "#5F6B7A",
            LinesDefault = "#DCE2EA",
            LinesInputs = "#C3CCD7",
            Divider = "#DCE2EA",
            TableLines = "#DCE2EA",
            Skeleton = "#DCE2EA",
            OverlayDark = "rgba(5,8,12,.5)",
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px", AppbarHeight = "56px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = s_fonts, FontSize = "13px", LineHeight = "18px", LetterSpacing = "normal" },
            H6 = new H6Typography { FontFamily = s_fonts, FontSize = "20px", LineHeight = "28px", FontWeight = "600", LetterSpacing = "-.2px" },
            Body1 = new Body1Typography { FontFamily = s_fonts, FontSize = "13px", LineHeight = "18px", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontFamily = s_fonts, FontSize = "12px", LineHeight = "18px", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = s_fonts, FontSize = "13px", LineHeight = "18px", FontWeight = "500", LetterSpacing = "normal", TextTransform = "none" },
        },
    };
}
