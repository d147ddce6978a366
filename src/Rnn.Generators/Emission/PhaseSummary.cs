using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>What a phase does, for people.</summary>
internal static class PhaseSummary
{
    public static string Of(Phase phase)
    {
        if (phase.Statement.Comment != "") return phase.Statement.Comment.Split('\n')[0];
        if (phase.Statement is TimeLoop loop) return $"{loop.Name}, step by step from {(loop.Down ? "the last to the first" : "the first to the last")}: what depends on its own past.";
        var body = phase.Body.ToList();
        if (body.All(s => s is LoadPort or LoadTokens)) return $"Reads {Ports(body)} into {Rows(phase)}, padded to whole blocks.";
        if (body.All(s => s is StorePort)) return $"Writes {Ports(body)} in the caller's order.";
        if (body.All(s => s is Transpose)) return "Weights the other way round, for gradients that flow back through them.";
        if (body.All(s => s is FindTokens)) return "The tokens that occur, each once.";
        if (body.All(s => s is Clear)) return "What a pass starts from where nobody gives it.";
        if (body.All(s => !StatementEmitter.KeepsRowsApart(s))) return $"Sums over {Rows(phase)}: {string.Join("; ", body.Select(s => s.Comment).Where(c => c != "").Distinct())}.";
        return $"{Name(phase.Statement)}, for {Rows(phase)} at once.";
    }

    static string Name(Statement statement) => statement is Map map ? map.Name : statement.GetType().Name;

    static string Rows(Phase phase) => phase.Scope switch
    {
        Scope.Steps => $"all rows of all steps of {(phase.Statement is Map map ? map.Axis : "")}",
        Scope.Batch => "all rows of the batch",
        Scope.Distinct => $"the {(phase.Statement is Map tokens ? tokens.Axis : "")} tokens",
        _ => "one row",
    };

    static string Ports(IEnumerable<Statement> body) => string.Join(", ", body.Select(s => s switch
    {
        LoadPort load => (load.Gradient ? "the gradient of " : "") + load.Port,
        StorePort store => (store.Gradient ? "the gradient of " : "") + store.Port,
        LoadTokens tokens => $"the tokens of {tokens.Port}",
        _ => "",
    }).Distinct());
}
