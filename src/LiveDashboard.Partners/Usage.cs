namespace LiveDashboard.Partners;

/// <summary>The program's help text.</summary>
internal static class Usage
{
    public const string Text = """
        LiveDashboard.Partners: the four partners of the dashboard, with a ledger of what they did, in a process of their own.

        Usage: LiveDashboard.Partners [--urls <address>] [--Partners:<Name> <value> ...]

          --urls <address>            where they are over HTTP/1.1, http://127.0.0.1:5090 when nothing is said
          --Partners:Http2Url <url>   where they are over cleartext HTTP/2; the next port when nothing is said
          --Partners:DataPath <dir>   where the ledger lies
          --Partners:Key <secret>     asked for with every call; the dashboard's Kitchen__PartnersKey
          --owned                     for programs that start them: print the two addresses as one line of JSON, and end with
                                      the standard input
          --help                      this text

        Every setting can also be given by the environment, with __ for the colon (Partners__Key), or in appsettings.json in
        the current folder. README.md lists them all. Exit codes: 0 after an orderly end, 1 when they cannot start.
        """;
}
