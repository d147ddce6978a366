using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Equations;

// Calls: ops, equation methods, layers, options, and the functions that scans and maps are given.
internal sealed partial class MethodReader
{
    Term Invoke(InvocationExpressionSyntax call)
    {
        if (call.ArgumentList.Arguments.FirstOrDefault(a => a.NameColon is not null || !a.RefKindKeyword.IsKind(SyntaxKind.None)) is { } odd)
            throw Error(EquationIds.OutsideGrammar, "arguments of equations are given by position and value", odd);
        var arguments = call.ArgumentList.Arguments.Select(a => a.Expression).ToList();
        switch (call.Expression)
        {
            case SimpleNameSyntax name:
                return Apply(Callee(name), Arguments(arguments, name), call, Sizes(name));
            case MemberAccessExpressionSyntax { Expression: var owner, Name: var part }:
                return OfMember(Evaluate(owner), part.Identifier.ValueText, arguments, call);
            default:
                throw Error(EquationIds.OutsideGrammar, $"{call.Expression} cannot be called in equations", call.Expression);
        }
    }

    /// <summary>What a name means in a call: C# skips what cannot be called, so a constant Sum does not hide the op.</summary>
    Term Callee(SimpleNameSyntax name)
    {
        var text = name.Identifier.ValueText;
        if (scope.Find(text) is FunctionTerm local) return local;
        if (self.Definition.Field(text) is { IsOption: true } option && Options.Value(entry, self, option) is FunctionTerm function) return function;
        if (self.Definition.Method(text) is { } method) return new MethodTerm(self, method);
        return OpTable.Has(text) ? new OpTerm(text)
            : throw Error(EquationIds.UnknownName, $"{text} is no method of {self.Definition.Name}, no option and no op of Rnn.Ops", name);
    }

    IReadOnlyList<Term> Arguments(List<ExpressionSyntax> arguments, SimpleNameSyntax name) =>
        OpTable.TakesIntegers(name.Identifier.ValueText) ? WithIntegers(() => arguments.Select(a => Evaluate(a)).ToList()) : [.. arguments.Select(a => Evaluate(a))];

    IReadOnlyList<int> Sizes(SimpleNameSyntax name) => name is not GenericNameSyntax generic ? [] :
        [.. generic.TypeArgumentList.Arguments.Select(a => TypeReader.Dimension(a, self.Bindings)
            ?? throw Error(EquationIds.TypeMismatch, $"{a} is no dimension", a))];

    Term Apply(Term function, IReadOnlyList<Term> arguments, CSharpSyntaxNode place, IReadOnlyList<int>? sizes = null)
    {
        switch (function)
        {
            case MethodTerm m: return entry.Call(m.Instance, m.Method, arguments);
            case LambdaTerm l: return l.Reader.RunLambda(l, arguments);
            case OpTerm op: return OpTable.Call(op.Name, new OpCall(entry, operators, arguments, sizes ?? [], (id, m) => Error(id, m, place), (f, a) => Apply(f, a, place)));
            default: throw Error(EquationIds.TypeMismatch, $"{function.Type} cannot be called", place);
        }
    }

    Term OfMember(Term owner, string part, List<ExpressionSyntax> arguments, InvocationExpressionSyntax call)
    {
        switch (owner)
        {
            case LayerTerm layer when layer.Instance.Definition.Method(part) is { } method:
                return entry.Call(layer.Instance, method, [.. arguments.Select(a => Evaluate(a))]);
            case AppendedTerm:
                throw Error(EquationIds.NotCompiled, AppendedTerm.Refusal, call);
            case SequenceTerm sequence:
                return OfSequence(sequence, part, [.. arguments.Select(a => Evaluate(a))], call);
            case PastTerm past when part == "Push" && arguments.Count == 1:
                return Pushed(past, arguments[0]);
            case TensorTerm { Kind: TensorKind.Vector } vector when part == "WithEntry" && arguments.Count == 2:
                return new Indexing(entry).WithEntry(vector, WithIntegers(() => Evaluate(arguments[0])), Evaluate(arguments[1]), m => Error(EquationIds.TypeMismatch, m, call));
            case TensorTerm { Kind: TensorKind.Matrix } matrix when part == "WithRow" && arguments.Count == 2:
                return new Indexing(entry).WithRow(matrix, WithIntegers(() => Evaluate(arguments[0])), Evaluate(arguments[1]), m => Error(EquationIds.TypeMismatch, m, call));
            default:
                throw Error(EquationIds.UnknownName, $"{owner.Type} has no {part} in equations", call.Expression);
        }
    }

    PastTerm Pushed(PastTerm past, ExpressionSyntax argument)
    {
        var item = past.Item is TensorTerm { Kind: TensorKind.Scalar } ? Convert(Evaluate(argument), new ScalarType(), argument) : Evaluate(argument);
        if (item is TensorTerm { Kind: TensorKind.Matrix } matrix) item = operators.RowByRow(matrix);
        if (past.Item is TensorTerm && item.Type != past.Item.Type) throw Error(EquationIds.TypeMismatch, $"{item.Type} enters a shift register of {past.Item.Type}", argument);
        return past.Push(item, Builder);
    }

    Term OfSequence(SequenceTerm first, string part, IReadOnlyList<Term> arguments, InvocationExpressionSyntax call)
    {
        if (part == "Append" && arguments is [var item])
            return new AppendedTerm(first, item is TensorTerm { Kind: TensorKind.Matrix } matrix ? operators.RowByRow(matrix) : first.Element is TensorTerm { Kind: TensorKind.Scalar } ? Convert(item, new ScalarType(), call) : item);
        if (part is not ("Scan" or "ScanReversed" or "Map")) throw Error(EquationIds.UnknownName, $"Seq has no {part} in compiled equations", call);
        if (arguments.Count == 0 || arguments[arguments.Count - 1] is not FunctionTerm function) throw Error(EquationIds.TypeMismatch, $"{part} takes a step: a method, an op or a lambda", call);
        if (part != "Map" && Space.IsWalked(first.Axis)) throw Error(EquationIds.NotCompiled, $"{part} over what a scan has appended so far would be a scan at every step; that runs in eager mode, but is not compiled", call);
        first = entry.Again(first);
        var elements = new List<Term> { first.Element };
        foreach (var argument in arguments.Take(arguments.Count - 1))
        {
            if (argument is not SequenceTerm sequence) throw Error(EquationIds.TypeMismatch, $"{part} goes over sequences, not {argument.Type}", call);
            var other = entry.Again(sequence);
            if (other.Axis != first.Axis) Unify(first.Axis, other.Axis, call);
            elements.Add(other.Element);
        }
        Term Step() => Apply(function, elements, call);
        return part == "Map"
            ? new SequenceTerm(entry.Pure("Map, whose elements have no order; Scan has one", first.Axis, Step), first.Axis)
            : entry.Scan(first.Axis, part == "ScanReversed", Step);
    }

    void Unify(string a, string b, SyntaxNode place)
    {
        if (entry.Assumptions.AreSame(Space.BaseOf(a), Space.BaseOf(b))) throw Error(EquationIds.NotCompiled, SequenceRules.OtherSteps, place);
        entry.Assumptions.Same(Space.BaseOf(a), Space.BaseOf(b));
        throw new ReadAgainException();
    }
}
