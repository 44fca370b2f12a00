namespace LiveDashboard.Web.Hosting.Start;

/// <summary>The app cannot start as it is set up; the message is one line for the person who started it.</summary>
internal sealed class StartException(string message, Exception? innerException = null) : Exception(message, innerException);
