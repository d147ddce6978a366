System.Console.WriteLine(UsersApp.Reservoir.Line());
