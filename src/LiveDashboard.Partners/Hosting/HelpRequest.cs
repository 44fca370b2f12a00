namespace LiveDashboard.Partners.Hosting;

/// <summary>Answers a command line that asks for help.</summary>
public static class HelpRequest
{
    private static readonly string[] s_words = ["--help", "-h", "-?", "/?"];

    /// <summary>Writes the text when one of the arguments asks for help.</summary>
    /// <returns>Whether one did.</returns>
    public static bool Answer(IEnumerable<string> args, string text, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (!args.Any(s_words.Contains))
        {
            return false;
        }

        output.WriteLine(text);
        return true;
    }
}
