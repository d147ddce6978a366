using System;
using System.Collections.Generic;

namespace Rnn.Generators.Equations;

/// <summary>Locals and parameters; a block or lambda sees those around it.</summary>
internal sealed class Scope(Scope? outer)
{
    readonly Dictionary<string, Term> locals = new(StringComparer.Ordinal);

    public Term? Find(string name) => locals.TryGetValue(name, out var term) ? term : outer?.Find(name);

    public void Declare(string name, Term value) => locals[name] = value;

    /// <summary>False where there is no such local.</summary>
    public bool Assign(string name, Term value)
    {
        if (!locals.ContainsKey(name)) return outer?.Assign(name, value) ?? false;
        locals[name] = value;
        return true;
    }
}
