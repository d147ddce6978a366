using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <summary>Which tokens a batch has.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class DistinctTokens
{
    /// <summary>
    /// Lists the tokens of all rows, each once, in the order of their first occurrence; places[row] says where the row's token stands in
    /// the list. The table has an integer for each class and holds nothing afterwards that anybody needs.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Find(int rows, int* tokens, int* table, int classes, int* places, int* distinct, int* count)
    {
        new Span<int>(table, classes).Fill(-1);
        int found = 0;
        for (int row = 0; row < rows; row++)
        {
            int token = tokens[row], place = table[token];
            if (place < 0)
            {
                distinct[found] = token;
                table[token] = place = found++;
            }
            places[row] = place;
        }
        *count = found;
    }
}
