using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Rnn.Generators.Ir;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Equations;

/// <summary>Reads one call of one method: names, statements (this file and its neighbours), expressions, calls.</summary>
internal sealed partial class MethodReader
{
    readonly EntryReader entry;
    readonly CellInstance self;
    readonly string member;
    readonly CSharpSyntaxNode? body;
    readonly MethodDefinition? method;
    readonly Operators operators;
    Scope scope = new(null);
    int integers;

    public MethodReader(EntryReader entry, CellInstance self, MethodDefinition method) : this(entry, self, method.Name, method.Body) => this.method = method;

    MethodReader(EntryReader entry, CellInstance self, string member, CSharpSyntaxNode? body)
    {
        (this.entry, this.self, this.member, this.body) = (entry, self, member, body);
        operators = new(entry.Builder);
    }

    GraphBuilder Builder => entry.Builder;

    public Term Run(IReadOnlyList<Term> arguments)
    {
        var parameters = method!.Parameters;
        if (arguments.Count != parameters.Count) throw Error(EquationIds.TypeMismatch, $"{member} takes {parameters.Count} arguments, not {arguments.Count}", body);
        for (int i = 0; i < arguments.Count; i++)
        {
            if (parameters[i].Modifiers.Count > 0) throw Error(EquationIds.OutsideGrammar, $"parameter {parameters[i].Identifier.ValueText} of {member}: equations have no ref or out; return a tuple", null);
            scope.Declare(parameters[i].Identifier.ValueText, Convert(arguments[i], Type(parameters[i].Type!), body));
        }
        var result = method.Block is { } block ? Statements(block.Statements) : method.Expression is { } e ? Root(e) : null;
        var type = Type(method.ReturnType);
        if (type is VoidType) return new VoidTerm();
        return result is null ? throw Error(EquationIds.OutsideGrammar, $"{member} does not return a value", body) : Convert(result, type, body);
    }

    /// <summary>An option's initialiser.</summary>
    public static Term Initial(EntryReader entry, CellInstance self, FieldDefinition field) =>
        new MethodReader(entry, self, field.Name, field.Initializer).Evaluate(field.Initializer!);

    /// <summary>The body of a lambda in a scope of its own.</summary>
    public Term RunLambda(LambdaTerm lambda, IReadOnlyList<Term> arguments)
    {
        if (arguments.Count != lambda.Parameters.Count) throw Error(EquationIds.TypeMismatch, $"a lambda of {lambda.Parameters.Count} parameters is called with {arguments.Count}", lambda.Body);
        var outer = scope;
        scope = new(outer);
        for (int i = 0; i < arguments.Count; i++) scope.Declare(lambda.Parameters[i], arguments[i]);
        var result = Root(lambda.Body);
        scope = outer;
        return result;
    }

    /// <summary>The body of a lambda or method, or what follows return: the places where an assignment may stand in an expression.</summary>
    Term Root(ExpressionSyntax expression)
    {
        Begin(expression);
        return Evaluate(expression, assignments: true);
    }

    void Begin(SyntaxNode node)
    {
        Builder.Origin = new Origin(self.Path, TokenText.Write(node).TrimEnd(';'));
        Builder.Refusal = m => Error(EquationIds.NotCompiled, m, node);
    }

    EquationType Type(TypeSyntax type)
    {
        try
        {
            return entry.Types.Read(type, self.Bindings);
        }
        catch (EquationException e) when (e.Position.Member.Length == 0)
        {
            throw new EquationException(e.Id, e.Message, Position(body is not null && body.Span.Contains(type.Span) ? type : null));
        }
    }

    Term Convert(Term term, EquationType type, SyntaxNode? place) => (term, type) switch
    {
        (NumberTerm n, ScalarType) => Tensors.Scalar(Builder.Constant(n.Number, 1)),
        (TupleTerm t, TupleType types) => new TupleTerm([.. t.Items.Select((item, i) => (types.Elements[i].Name.Length > 0 ? types.Elements[i].Name : item.Name, Convert(item.Term, types.Elements[i].Type, place)))]),
        (SequenceTerm s, SequenceType types) => new SequenceTerm(Convert(s.Element, types.Element, place), s.Axis),
        (TensorTerm { Kind: TensorKind.Vector } v, VectorType vector) when v.Width != vector.Width =>
            throw Error(EquationIds.TypeMismatch, $"{v.Type} where {vector} is wanted", place),
        (VoidTerm, not VoidType) => throw Error(EquationIds.TypeMismatch, $"nothing is returned where {type} is wanted", place),
        _ => term,
    };

    public EquationException Error(string id, string message, SyntaxNode? node) => new(id, message, Position(node));

    /// <summary>In tokens of the member's body; closed text and the user's file agree on them.</summary>
    EquationPosition Position(SyntaxNode? node)
    {
        if (node is null || body is null) return new(self.Definition.Key, member, 0, 0);
        var tokens = body.DescendantTokens().ToList();
        var first = tokens.FindIndex(t => t.SpanStart >= node.SpanStart);
        return new(self.Definition.Key, member, Math.Max(first, 0), tokens.Count(t => node.Span.Contains(t.Span)));
    }
}
