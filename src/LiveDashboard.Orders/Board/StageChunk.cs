using System.Numerics;

namespace LiveDashboard.Orders.Board;

/// <summary>The stages of 65,536 orders, a byte each, and a bit for each that changed.</summary>
internal sealed class StageChunk
{
    public const int Size = 1 << 16;

    private const int BitsAWord = 64;

    private ulong[]? _changed;
    private bool _isChanged;

    public byte[] Stages { get; } = new byte[Size];

    /// <summary>Marks an order as changed until it is taken.</summary>
    public void Note(int place)
    {
        _changed ??= new ulong[Size / BitsAWord];
        _changed[place / BitsAWord] |= 1UL << (place % BitsAWord);
        _isChanged = true;
    }

    /// <summary>Appends the places marked since the last call, in ascending order, offset by <paramref name="first"/>.</summary>
    public void TakeChanged(long first, List<long> places)
    {
        if (!_isChanged || _changed is null)
        {
            return;
        }

        _isChanged = false;
        for (var word = 0; word < _changed.Length; word++)
        {
            for (var bits = _changed[word]; bits != 0; bits &= bits - 1)
            {
                places.Add(first + (word * BitsAWord) + BitOperations.TrailingZeroCount(bits));
            }

            _changed[word] = 0;
        }
    }
}
