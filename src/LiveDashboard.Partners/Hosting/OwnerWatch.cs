namespace LiveDashboard.Partners.Hosting;

/// <summary>
/// Ends partners with the program that started them: their standard input is a pipe of its, which the system closes when it ends, however
/// it does.
/// </summary>
internal static class OwnerWatch
{
    /// <summary>The argument that asks for it.</summary>
    public const string Argument = "--owned";

    /// <summary>Calls <paramref name="ended"/> once, when the input has ended.</summary>
    public static void Start(Stream input, Action ended)
    {
        var thread = new Thread(Run) { Name = "owner", IsBackground = true };
        thread.Start();

        void Run()
        {
            Span<byte> ignored = stackalloc byte[64];
            try
            {
                while (input.Read(ignored) > 0)
                {
                }
            }
            catch (IOException)
            {
                // The same as its end.
            }

            ended();
        }
    }
}
