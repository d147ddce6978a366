using HelloWorld;

Console.WriteLine(FourLetters.Info);
HelloDemo.Run();
Console.WriteLine();
Console.WriteLine(FoodAndWeather.Info);
FoodDemo.Run();
