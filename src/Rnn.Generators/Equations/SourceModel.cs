using System.Collections.Generic;
using Rnn.Generators.Ir;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Equations;

/// <summary>A model as the front end hands it on: one graph an entry, and the layers as a reader sees them.</summary>
internal sealed record SourceModel(IReadOnlyList<Graph> Entries, IReadOnlyList<LayerDescription> Layers);
