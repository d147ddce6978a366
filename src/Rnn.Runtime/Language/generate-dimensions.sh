#!/bin/sh
# Writes Dimensions.cs: the dimension types D1 .. D1024, which differ in their number alone.
cd "$(dirname "$0")" || exit 1
{
    echo '// Written by generate-dimensions.sh: all in one file, because they differ in their number alone.'
    echo 'namespace Rnn;'
    n=1
    while [ $n -le 1024 ]; do
        echo
        echo "/// <summary>The dimension $n.</summary>"
        echo "[Dim($n)]"
        echo "public readonly struct D$n : IDim"
        echo '{'
        echo '    /// <inheritdoc/>'
        echo "    public static int Size => $n;"
        echo '}'
        n=$((n + 1))
    done
} > Dimensions.cs
