using System.Buffers;

namespace LiveDashboard.Orders.Gateways.Http;

/// <summary>
/// Reads the body of a judged answer away, so that its connection can be used again. Its content does not matter, nor whether it
/// comes at all: what is too long or too slow is dropped with its connection or stream.
/// </summary>
internal static class AnswerBody
{
    /// <summary>The most that is read, in bytes.</summary>
    public const int MostBytes = 64 * 1024;

    /// <summary>How long it may take.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private const int PieceBytes = 4 * 1024;

    /// <summary>Reads it without holding a thread; never fails.</summary>
    public static async ValueTask DrainAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (answer.Content.Headers.ContentLength is 0 or > MostBytes)
        {
            return;
        }

        var piece = ArrayPool<byte>.Shared.Rent(PieceBytes);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(Longest);
            var body = await answer.Content.ReadAsStreamAsync(limit.Token).ConfigureAwait(false);
            var left = MostBytes;
            while (left > 0 && await body.ReadAsync(piece, limit.Token).ConfigureAwait(false) is > 0 and var read)
            {
                left -= read;
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            // The answer is known; only its connection is lost.
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }
}
