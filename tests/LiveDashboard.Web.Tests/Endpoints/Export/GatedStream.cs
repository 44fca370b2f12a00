using System.Threading.Channels;

namespace LiveDashboard.Web.Tests.Endpoints.Export;

/// <summary>A response's body whose reader takes one write at a time, when the test says so.</summary>
internal sealed class GatedStream : MemoryStream
{
    private readonly Channel<TaskCompletionSource> _waiting = Channel.CreateUnbounded<TaskCompletionSource>();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var taken = new TaskCompletionSource();
        await _waiting.Writer.WriteAsync(taken, cancellationToken);
        await taken.Task.WaitAsync(cancellationToken);
        Write(buffer.Span);
    }

    /// <summary>Takes the write that is waiting, and comes back when the next one may wait.</summary>
    public async Task TakeOneAsync() => (await _waiting.Reader.ReadAsync(Hosting.App.Stop)).SetResult();
}
