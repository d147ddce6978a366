namespace HelloWorld;

/// <summary>A week of meals, one step a day, and the same week as one sequence.</summary>
static class FoodDemo
{
    static readonly string[] Foods = ["burger", "pizza", "chicken"];

    public static void Run()
    {
        var model = new FoodAndWeather(seed: 1);
        model.Parameters["F"].CopyFrom([1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 0]);
        model.Parameters["W"].CopyFrom([0, 1, 0, 1, 0, 1, 1, 0, 1, 0, 1, 0]);
        model.Parameters["M"].CopyFrom([1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1]);

        Console.WriteLine("Food and weather: a sunny day brings the next food, a rainy day the same again. Yesterday there was a burger.");
        Console.WriteLine();
        var state = model.NewState();
        state[0] = 1;
        var food = new float[3];
        foreach (string day in (string[])["sunny", "rainy", "sunny", "sunny", "rainy"])
        {
            model.Step(day == "sunny" ? [1, 0] : [0, 1], ref state, food);
            Console.WriteLine($"  {day}  ->  [{food[0]} {food[1]} {food[2]}]  {Foods[Array.IndexOf(food, 1f)]}");
        }
    }
}
