using Rnn;
using static Rnn.Ops;

namespace HelloWorld;

/// <summary>
/// What is cooked today follows from what was eaten yesterday and from the weather: on a sunny day the next food is cooked, on a
/// rainy one yesterday's is eaten up. F proposes both (same food above, next food below), W lets the weather vote for one half, a
/// threshold keeps what both agree on, and M merges the halves. Nothing is trained.
/// </summary>
[RnnModel]
public partial class FoodAndWeather
{
    [Frozen] Mat<D6, D3> F;
    [Frozen] Mat<D6, D2> W;
    [Frozen] Mat<D3, D6> M;
    [State] Vec<D3> food;

    /// <summary>The food of each day.</summary>
    public Seq<Vec<D3>> Forward(Seq<Vec<D2>> weather) => weather.Scan(Cook);

    Vec<D3> Cook(Vec<D2> weather) => food = M * Relu(F * food + W * weather - 1);
}
