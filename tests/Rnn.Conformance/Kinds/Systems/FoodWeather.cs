using Rnn.Conformance.Cases;
using Rnn.Conformance.Declarations.Equations;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Systems;

/// <summary>What is for dinner: the food follows from yesterday's food and today's weather, with fixed weights of 0 and 1.</summary>
internal sealed class FoodWeather : IKind
{
    public string Name => "example_food_weather";
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector)
    {
        var weather = vector.Inputs["weather"];
        string food = Expression.TypeOf(vector.Inputs["food0"]);
        return new SequenceExercise
        {
            Declaration = $$"""
                [RnnModel]
                public partial class Model
                {
                    {{string.Join("\n    ", vector.Parameters.Select(p => $"[Frozen] {Expression.TypeOf(p.Value)} {p.Key};"))}}
                    [State] public {{food}} food;

                    public Seq<{{food}}> Forward(Seq<Vec<D{{weather.Shape[1]}}>> weather) => weather.Scan(Step);

                    {{food}} Step(Vec<D{{weather.Shape[1]}}> weather) => food = M * Relu(F * food + W * weather - 1);
                }
                """,
            Parameters = new ParameterMap(vector.Parameters.Select(p => ParameterPart.Whole(p.Key, p.Key, p.Value.Shape[1]))),
            States = new StateMap([new StatePart("food", "food0", "food")]),
            Inputs = [new InputPort("weather", "weather")],
            Output = new RowView("outputs"),
            Loss = new GivenUpstream(null),
            Steps = weather.Shape[0],
        };
    }
}
