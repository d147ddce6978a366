using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rnn.Generators.Equations;

// Assignments: to locals, to states of this cell and of its layers, to all states of a layer, to tuples of these.
internal sealed partial class MethodReader
{
    Term Assign(AssignmentExpressionSyntax assignment)
    {
        if (!assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
            throw Error(EquationIds.OutsideGrammar, $"equations have no {assignment.OperatorToken.Text}: write x = x {assignment.OperatorToken.Text.TrimEnd('=')} ...", assignment);
        var value = Evaluate(assignment.Right, assignments: true);
        return Store(assignment.Left, value);
    }

    Term Store(ExpressionSyntax target, Term value)
    {
        switch (target)
        {
            case DeclarationExpressionSyntax { Designation: var designation }:
                Declare(designation, value);
                return value;
            case TupleExpressionSyntax tuple when value is TupleTerm values && values.Items.Count == tuple.Arguments.Count:
                for (int i = 0; i < values.Items.Count; i++) Store(tuple.Arguments[i].Expression, values.Items[i].Term);
                return value;
            case IdentifierNameSyntax { Identifier.ValueText: "_" }:
                return value;
            case IdentifierNameSyntax name:
                return StoreName(name, value);
            case MemberAccessExpressionSyntax { Expression: var owner, Name.Identifier.ValueText: var part } when Evaluate(owner) is LayerTerm layer:
                return StoreOfLayer(layer.Instance, part, value, target);
            default:
                throw Error(EquationIds.OutsideGrammar, $"{target} cannot be assigned: locals, states and a layer's states can", target);
        }
    }

    void Declare(VariableDesignationSyntax designation, Term value)
    {
        switch (designation)
        {
            case SingleVariableDesignationSyntax single:
                scope.Declare(single.Identifier.ValueText, Local(value, single.Identifier.ValueText));
                break;
            case ParenthesizedVariableDesignationSyntax many when value is TupleTerm values && values.Items.Count == many.Variables.Count:
                for (int i = 0; i < values.Items.Count; i++) Declare(many.Variables[i], values.Items[i].Term);
                break;
            case DiscardDesignationSyntax:
                break;
            default:
                throw Error(EquationIds.TypeMismatch, $"{value.Type} does not come apart into {designation}", designation);
        }
    }

    Term StoreName(IdentifierNameSyntax target, Term value)
    {
        var name = target.Identifier.ValueText;
        if (scope.Find(name) is { } old)
        {
            if (old is TensorTerm { Kind: TensorKind.Scalar } && value is NumberTerm) value = Convert(value, new ScalarType(), target);
            value = Local(loops > 0 ? Chosen(value, old, target) : value, name);
            scope.Assign(name, value);
            return value;
        }
        if (self.Definition.Field(name) is not { } field) throw Error(EquationIds.UnknownName, $"{name} is no local and no state of {self.Definition.Name}", target);
        return StoreField(self, field, value, target);
    }

    Term StoreOfLayer(CellInstance layer, string part, Term value, ExpressionSyntax target)
    {
        if (part == "State") return StoreStates(layer, value, target);
        return layer.Definition.Field(part) is { } field ? StoreField(layer, field, value, target)
            : throw Error(EquationIds.UnknownName, $"{layer.Definition.Name} has no state {part}", target);
    }

    Term StoreField(CellInstance owner, FieldDefinition field, Term value, ExpressionSyntax target)
    {
        if (!field.IsState && !field.IsAuxiliaryLoss)
            throw Error(EquationIds.OutsideGrammar, $"{field.Name} is not a state: only states are carried and assigned ([State]); a parameter is learnt by the trainer", target);
        CheckPure(target);
        var slot = owner.State(field);
        value = Convert(value, slot.Type, target);
        if (value is TensorTerm { Kind: TensorKind.Matrix } matrix) value = operators.RowByRow(matrix);
        value = Named(Chosen(value, entry.Alive is null ? value : entry.Read(slot), target), slot.Name);
        entry.Assign(slot, value);
        return value;
    }

    void CheckPure(ExpressionSyntax target)
    {
        if (entry.Impure is { } why) throw Error(EquationIds.ImpureFunction, $"{target} is assigned in {why}", target);
    }

    /// <summary>All states of a layer at once; fewer values than states mean the start of a sequence.</summary>
    Term StoreStates(CellInstance layer, Term value, ExpressionSyntax target)
    {
        if (value is not StatesTerm states) throw Error(EquationIds.TypeMismatch, $"State takes the states of a cell, not {value.Type}", target);
        CheckPure(target);
        var slots = layer.AllStates().ToList();
        if (states.Items.Count != 0 && states.Items.Count != slots.Count)
            throw Error(EquationIds.TypeMismatch, $"{layer.Definition.Name} has {slots.Count} states; the value has {states.Items.Count}", target);
        for (int i = 0; i < slots.Count; i++)
        {
            var next = states.Items.Count == 0 ? Zero(slots[i].Type, target) : states.Items[i];
            entry.Assign(slots[i], Chosen(next, entry.Alive is null ? next : entry.Read(slots[i]), target));
        }
        return value;
    }

    Term Zero(EquationType type, ExpressionSyntax place) => type switch
    {
        VectorType v => Tensors.Vector(Builder.Constant(0, v.Width)),
        ScalarType => Tensors.Scalar(Builder.Constant(0, 1)),
        MatrixType m => Tensors.Matrix(Builder.Constant(0, Tensors.Entries(m.Rows, m.Columns)), m.Columns),
        _ => throw Error(EquationIds.NotCompiled, $"a state of type {type} is not compiled yet; the equations run in eager mode", place),
    };

    /// <summary>In a loop that rows have left, those keep what they had.</summary>
    Term Chosen(Term value, Term old, ExpressionSyntax place) =>
        entry.Alive is null || ReferenceEquals(value, old) ? value : operators.Choose(entry.Alive, value, old, m => Error(EquationIds.TypeMismatch, m, place));
}
