using LiveDashboard.Partners.Hosting;

namespace LiveDashboard.Web.Hosting.Start;

/// <summary>The program's help text.</summary>
internal static class Usage
{
    private const string Text = """
        LiveDashboard: a live, durable board for food-delivery orders.

        Usage: LiveDashboard.Web [--urls <address>] [--<Section>:<Name> <value> ...]

          --urls <address>            where the board is, http://localhost:5080 when nothing is said; several with ; between
          --Orders:DataPath <folder>  where the data lie
          --Kitchen:Name <kitchen>    the kitchen of a first start: quick, article, quick-simulated or article-simulated
          --Kitchen:PartnersUrl <url> partners that run alone, instead of those in this process
          --help                      this text

        Every setting can also be given by the environment, with __ for the colon (Orders__DataPath), or in appsettings.json
        beside the program. README.md lists them all. Exit codes: 0 after an orderly end, 1 when it cannot start or go on.
        """;

    /// <summary>Prints the help when the arguments ask for it.</summary>
    /// <returns>Whether it was printed; the program should then exit.</returns>
    public static bool WasAsked(IReadOnlyList<string> args, TextWriter output) => HelpRequest.Answer(args, Text, output);
}
