// Written by generate-dimensions.sh: all in one file, because they differ in their number alone.
namespace Rnn;

/// <summary>The dimension 1.</summary>
[Dim(1)]
public readonly struct D1 : IDim
{
    /// <inheritdoc/>
    public static int Size => 1;
}

/// <summary>The dimension 2.</summary>
[Dim(2)]
public readonly struct D2 : IDim
{
    /// <inheritdoc/>
    public static int Size => 2;
}

/// <summary>The dimension 3.</summary>
[Dim(3)]
public readonly struct D3 : IDim
{
    /// <inheritdoc/>
    public static int Size => 3;
}

/// <summary>The dimension 4.</summary>
[Dim(4)]
public readonly struct D4 : IDim
{
    /// <inheritdoc/>
    public static int Size => 4;
}

/// <summary>The dimension 5.</summary>
[Dim(5)]
public readonly struct D5 : IDim
{
    /// <inheritdoc/>
    public static int Size => 5;
}

/// <summary>The dimension 6.</summary>
[Dim(6)]
public readonly struct D6 : IDim
{
    /// <inheritdoc/>
    public static int Size => 6;
}

/// <summary>The dimension 7.</summary>
[Dim(7)]
public readonly struct D7 : IDim
{
    /// <inheritdoc/>
    public static int Size => 7;
}

/// <summary>The dimension 8.</summary>
[Dim(8)]
public readonly struct D8 : IDim
{
    /// <inheritdoc/>
    public static int Size => 8;
}

/// <summary>The dimension 9.</summary>
[Dim(9)]
public readonly struct D9 : IDim
{
    /// <inheritdoc/>
    public static int Size => 9;
}

/// <summary>The dimension 10.</summary>
[Dim(10)]
public readonly struct D10 : IDim
{
    /// <inheritdoc/>
    public static int Size => 10;
}

/// <summary>The dimension 11.</summary>
[Dim(11)]
public readonly struct D11 : IDim
{
    /// <inheritdoc/>
    public static int Size => 11;
}

/// <summary>The dimension 12.</summary>
[Dim(12)]
public readonly struct D12 : IDim
{
    /// <inheritdoc/>
    public static int Size => 12;
}

/// <summary>The dimension 13.</summary>
[Dim(13)]
public readonly struct D13 : IDim
{
    /// <inheritdoc/>
    public static int Size => 13;
}

/// <summary>The dimension 14.</summary>
[Dim(14)]
public readonly struct D14 : IDim
{
    /// <inheritdoc/>
    public static int Size => 14;
}

/// <summary>The dimension 15.</summary>
[Dim(15)]
public readonly struct D15 : IDim
{
    /// <inheritdoc/>
    public static int Size => 15;
}

/// <summary>The dimension 16.</summary>
[Dim(16)]
public readonly struct D16 : IDim
{
    /// <inheritdoc/>
    public static int Size => 16;
}

/// <summary>The dimension 17.</summary>
[Dim(17)]
public readonly struct D17 : IDim
{
    /// <inheritdoc/>
    public static int Size => 17;
}

/// <summary>The dimension 18.</summary>
[Dim(18)]
public readonly struct D18 : IDim
{
    /// <inheritdoc/>
    public static int Size => 18;
}

/// <summary>The dimension 19.</summary>
[Dim(19)]
public readonly struct D19 : IDim
{
    /// <inheritdoc/>
    public static int Size => 19;
}

/// <summary>The dimension 20.</summary>
[Dim(20)]
public readonly struct D20 : IDim
{
    /// <inheritdoc/>
    public static int Size => 20;
}

/// <summary>The dimension 21.</summary>
[Dim(21)]
public readonly struct D21 : IDim
{
    /// <inheritdoc/>
    public static int Size => 21;
}

/// <summary>The dimension 22.</summary>
[Dim(22)]
public readonly struct D22 : IDim
{
    /// <inheritdoc/>
    public static int Size => 22;
}

/// <summary>The dimension 23.</summary>
[Dim(23)]
public readonly struct D23 : IDim
{
    /// <inheritdoc/>
    public static int Size => 23;
}

/// <summary>The dimension 24.</summary>
[Dim(24)]
public readonly struct D24 : IDim
{
    /// <inheritdoc/>
    public static int Size => 24;
}

/// <summary>The dimension 25.</summary>
[Dim(25)]
public readonly struct D25 : IDim
{
    /// <inheritdoc/>
    public static int Size => 25;
}

/// <summary>The dimension 26.</summary>
[Dim(26)]
public readonly struct D26 : IDim
{
    /// <inheritdoc/>
    public static int Size => 26;
}

/// <summary>The dimension 27.</summary>
[Dim(27)]
public readonly struct D27 : IDim
{
    /// <inheritdoc/>
    public static int Size => 27;
}

/// <summary>The dimension 28.</summary>
[Dim(28)]
public readonly struct D28 : IDim
{
    /// <inheritdoc/>
    public static int Size => 28;
}

/// <summary>The dimension 29.</summary>
[Dim(29)]
public readonly struct D29 : IDim
{
    /// <inheritdoc/>
    public static int Size => 29;
}

/// <summary>The dimension 30.</summary>
[Dim(30)]
public readonly struct D30 : IDim
{
    /// <inheritdoc/>
    public static int Size => 30;
}

/// <summary>The dimension 31.</summary>
[Dim(31)]
public readonly struct D31 : IDim
{
    /// <inheritdoc/>
    public static int Size => 31;
}

/// <summary>The dimension 32.</summary>
[Dim(32)]
public readonly struct D32 : IDim
{
    /// <inheritdoc/>
    public static int Size => 32;
}

/// <summary>The dimension 33.</summary>
[Dim(33)]
public readonly struct D33 : IDim
{
    /// <inheritdoc/>
    public static int Size => 33;
}

/// <summary>The dimension 34.</summary>
[Dim(34)]
public readonly struct D34 : IDim
{
    /// <inheritdoc/>
    public static int Size => 34;
}

/// <summary>The dimension 35.</summary>
[Dim(35)]
public readonly struct D35 : IDim
{
    /// <inheritdoc/>
    public static int Size => 35;
}

/// <summary>The dimension 36.</summary>
[Dim(36)]
public readonly struct D36 : IDim
{
    /// <inheritdoc/>
    public static int Size => 36;
}

/// <summary>The dimension 37.</summary>
[Dim(37)]
public readonly struct D37 : IDim
{
    /// <inheritdoc/>
    public static int Size => 37;
}

/// <summary>The dimension 38.</summary>
[Dim(38)]
public readonly struct D38 : IDim
{
    /// <inheritdoc/>
    public static int Size => 38;
}

/// <summary>The dimension 39.</summary>
[Dim(39)]
public readonly struct D39 : IDim
{
    /// <inheritdoc/>
    public static int Size => 39;
}

/// <summary>The dimension 40.</summary>
[Dim(40)]
public readonly struct D40 : IDim
{
    /// <inheritdoc/>
    public static int Size => 40;
}

/// <summary>The dimension 41.</summary>
[Dim(41)]
public readonly struct D41 : IDim
{
    /// <inheritdoc/>
    public static int Size => 41;
}

/// <summary>The dimension 42.</summary>
[Dim(42)]
public readonly struct D42 : IDim
{
    /// <inheritdoc/>
    public static int Size => 42;
}

/// <summary>The dimension 43.</summary>
[Dim(43)]
public readonly struct D43 : IDim
{
    /// <inheritdoc/>
    public static int Size => 43;
}

/// <summary>The dimension 44.</summary>
[Dim(44)]
public readonly struct D44 : IDim
{
    /// <inheritdoc/>
    public static int Size => 44;
}

/// <summary>The dimension 45.</summary>
[Dim(45)]
public readonly struct D45 : IDim
{
    /// <inheritdoc/>
    public static int Size => 45;
}

/// <summary>The dimension 46.</summary>
[Dim(46)]
public readonly struct D46 : IDim
{
    /// <inheritdoc/>
    public static int Size => 46;
}

/// <summary>The dimension 47.</summary>
[Dim(47)]
public readonly struct D47 : IDim
{
    /// <inheritdoc/>
    public static int Size => 47;
}

/// <summary>The dimension 48.</summary>
[Dim(48)]
public readonly struct D48 : IDim
{
    /// <inheritdoc/>
    public static int Size => 48;
}

/// <summary>The dimension 49.</summary>
[Dim(49)]
public readonly struct D49 : IDim
{
    /// <inheritdoc/>
    public static int Size => 49;
}

/// <summary>The dimension 50.</summary>
[Dim(50)]
public readonly struct D50 : IDim
{
    /// <inheritdoc/>
    public static int Size => 50;
}

/// <summary>The dimension 51.</summary>
[Dim(51)]
public readonly struct D51 : IDim
{
    /// <inheritdoc/>
    public static int Size => 51;
}

/// <summary>The dimension 52.</summary>
[Dim(52)]
public readonly struct D52 : IDim
{
    /// <inheritdoc/>
    public static int Size => 52;
}

/// <summary>The dimension 53.</summary>
[Dim(53)]
public readonly struct D53 : IDim
{
    /// <inheritdoc/>
    public static int Size => 53;
}

/// <summary>The dimension 54.</summary>
[Dim(54)]
public readonly struct D54 : IDim
{
    /// <inheritdoc/>
    public static int Size => 54;
}

/// <summary>The dimension 55.</summary>
[Dim(55)]
public readonly struct D55 : IDim
{
    /// <inheritdoc/>
    public static int Size => 55;
}

/// <summary>The dimension 56.</summary>
[Dim(56)]
public readonly struct D56 : IDim
{
    /// <inheritdoc/>
    public static int Size => 56;
}

/// <summary>The dimension 57.</summary>
[Dim(57)]
public readonly struct D57 : IDim
{
    /// <inheritdoc/>
    public static int Size => 57;
}

/// <summary>The dimension 58.</summary>
[Dim(58)]
public readonly struct D58 : IDim
{
    /// <inheritdoc/>
    public static int Size => 58;
}

/// <summary>The dimension 59.</summary>
[Dim(59)]
public readonly struct D59 : IDim
{
    /// <inheritdoc/>
    public static int Size => 59;
}

/// <summary>The dimension 60.</summary>
[Dim(60)]
public readonly struct D60 : IDim
{
    /// <inheritdoc/>
    public static int Size => 60;
}

/// <summary>The dimension 61.</summary>
[Dim(61)]
public readonly struct D61 : IDim
{
    /// <inheritdoc/>
    public static int Size => 61;
}

/// <summary>The dimension 62.</summary>
[Dim(62)]
public readonly struct D62 : IDim
{
    /// <inheritdoc/>
    public static int Size => 62;
}

/// <summary>The dimension 63.</summary>
[Dim(63)]
public readonly struct D63 : IDim
{
    /// <inheritdoc/>
    public static int Size => 63;
}

/// <summary>The dimension 64.</summary>
[Dim(64)]
public readonly struct D64 : IDim
{
    /// <inheritdoc/>
    public static int Size => 64;
}

/// <summary>The dimension 65.</summary>
[Dim(65)]
public readonly struct D65 : IDim
{
    /// <inheritdoc/>
    public static int Size => 65;
}

/// <summary>The dimension 66.</summary>
[Dim(66)]
public readonly struct D66 : IDim
{
    /// <inheritdoc/>
    public static int Size => 66;
}

/// <summary>The dimension 67.</summary>
[Dim(67)]
public readonly struct D67 : IDim
{
    /// <inheritdoc/>
    public static int Size => 67;
}

/// <summary>The dimension 68.</summary>
[Dim(68)]
public readonly struct D68 : IDim
{
    /// <inheritdoc/>
    public static int Size => 68;
}

/// <summary>The dimension 69.</summary>
[Dim(69)]
public readonly struct D69 : IDim
{
    /// <inheritdoc/>
    public static int Size => 69;
}

/// <summary>The dimension 70.</summary>
[Dim(70)]
public readonly struct D70 : IDim
{
    /// <inheritdoc/>
    public static int Size => 70;
}

/// <summary>The dimension 71.</summary>
[Dim(71)]
public readonly struct D71 : IDim
{
    /// <inheritdoc/>
    public static int Size => 71;
}

/// <summary>The dimension 72.</summary>
[Dim(72)]
public readonly struct D72 : IDim
{
    /// <inheritdoc/>
    public static int Size => 72;
}

/// <summary>The dimension 73.</summary>
[Dim(73)]
public readonly struct D73 : IDim
{
    /// <inheritdoc/>
    public static int Size => 73;
}

/// <summary>The dimension 74.</summary>
[Dim(74)]
public readonly struct D74 : IDim
{
    /// <inheritdoc/>
    public static int Size => 74;
}

/// <summary>The dimension 75.</summary>
[Dim(75)]
public readonly struct D75 : IDim
{
    /// <inheritdoc/>
    public static int Size => 75;
}

/// <summary>The dimension 76.</summary>
[Dim(76)]
public readonly struct D76 : IDim
{
    /// <inheritdoc/>
    public static int Size => 76;
}

/// <summary>The dimension 77.</summary>
[Dim(77)]
public readonly struct D77 : IDim
{
    /// <inheritdoc/>
    public static int Size => 77;
}

/// <summary>The dimension 78.</summary>
[Dim(78)]
public readonly struct D78 : IDim
{
    /// <inheritdoc/>
    public static int Size => 78;
}

/// <summary>The dimension 79.</summary>
[Dim(79)]
public readonly struct D79 : IDim
{
    /// <inheritdoc/>
    public static int Size => 79;
}

/// <summary>The dimension 80.</summary>
[Dim(80)]
public readonly struct D80 : IDim
{
    /// <inheritdoc/>
    public static int Size => 80;
}

/// <summary>The dimension 81.</summary>
[Dim(81)]
public readonly struct D81 : IDim
{
    /// <inheritdoc/>
    public static int Size => 81;
}

/// <summary>The dimension 82.</summary>
[Dim(82)]
public readonly struct D82 : IDim
{
    /// <inheritdoc/>
    public static int Size => 82;
}

/// <summary>The dimension 83.</summary>
[Dim(83)]
public readonly struct D83 : IDim
{
    /// <inheritdoc/>
    public static int Size => 83;
}

/// <summary>The dimension 84.</summary>
[Dim(84)]
public readonly struct D84 : IDim
{
    /// <inheritdoc/>
    public static int Size => 84;
}

/// <summary>The dimension 85.</summary>
[Dim(85)]
public readonly struct D85 : IDim
{
    /// <inheritdoc/>
    public static int Size => 85;
}

/// <summary>The dimension 86.</summary>
[Dim(86)]
public readonly struct D86 : IDim
{
    /// <inheritdoc/>
    public static int Size => 86;
}

/// <summary>The dimension 87.</summary>
[Dim(87)]
public readonly struct D87 : IDim
{
    /// <inheritdoc/>
    public static int Size => 87;
}

/// <summary>The dimension 88.</summary>
[Dim(88)]
public readonly struct D88 : IDim
{
    /// <inheritdoc/>
    public static int Size => 88;
}

/// <summary>The dimension 89.</summary>
[Dim(89)]
public readonly struct D89 : IDim
{
    /// <inheritdoc/>
    public static int Size => 89;
}

/// <summary>The dimension 90.</summary>
[Dim(90)]
public readonly struct D90 : IDim
{
    /// <inheritdoc/>
    public static int Size => 90;
}

/// <summary>The dimension 91.</summary>
[Dim(91)]
public readonly struct D91 : IDim
{
    /// <inheritdoc/>
    public static int Size => 91;
}

/// <summary>The dimension 92.</summary>
[Dim(92)]
public readonly struct D92 : IDim
{
    /// <inheritdoc/>
    public static int Size => 92;
}

/// <summary>The dimension 93.</summary>
[Dim(93)]
public readonly struct D93 : IDim
{
    /// <inheritdoc/>
    public static int Size => 93;
}

/// <summary>The dimension 94.</summary>
[Dim(94)]
public readonly struct D94 : IDim
{
    /// <inheritdoc/>
    public static int Size => 94;
}

/// <summary>The dimension 95.</summary>
[Dim(95)]
public readonly struct D95 : IDim
{
    /// <inheritdoc/>
    public static int Size => 95;
}

/// <summary>The dimension 96.</summary>
[Dim(96)]
public readonly struct D96 : IDim
{
    /// <inheritdoc/>
    public static int Size => 96;
}

/// <summary>The dimension 97.</summary>
[Dim(97)]
public readonly struct D97 : IDim
{
    /// <inheritdoc/>
    public static int Size => 97;
}

/// <summary>The dimension 98.</summary>
[Dim(98)]
public readonly struct D98 : IDim
{
    /// <inheritdoc/>
    public static int Size => 98;
}

/// <summary>The dimension 99.</summary>
[Dim(99)]
public readonly struct D99 : IDim
{
    /// <inheritdoc/>
    public static int Size => 99;
}

/// <summary>The dimension 100.</summary>
[Dim(100)]
public readonly struct D100 : IDim
{
    /// <inheritdoc/>
    public static int Size => 100;
}

/// <summary>The dimension 101.</summary>
[Dim(101)]
public readonly struct D101 : IDim
{
    /// <inheritdoc/>
    public static int Size => 101;
}

/// <summary>The dimension 102.</summary>
[Dim(102)]
public readonly struct D102 : IDim
{
    /// <inheritdoc/>
    public static int Size => 102;
}

/// <summary>The dimension 103.</summary>
[Dim(103)]
public readonly struct D103 : IDim
{
    /// <inheritdoc/>
    public static int Size => 103;
}

/// <summary>The dimension 104.</summary>
[Dim(104)]
public readonly struct D104 : IDim
{
    /// <inheritdoc/>
    public static int Size => 104;
}

/// <summary>The dimension 105.</summary>
[Dim(105)]
public readonly struct D105 : IDim
{
    /// <inheritdoc/>
    public static int Size => 105;
}

/// <summary>The dimension 106.</summary>
[Dim(106)]
public readonly struct D106 : IDim
{
    /// <inheritdoc/>
    public static int Size => 106;
}

/// <summary>The dimension 107.</summary>
[Dim(107)]
public readonly struct D107 : IDim
{
    /// <inheritdoc/>
    public static int Size => 107;
}

/// <summary>The dimension 108.</summary>
[Dim(108)]
public readonly struct D108 : IDim
{
    /// <inheritdoc/>
    public static int Size => 108;
}

/// <summary>The dimension 109.</summary>
[Dim(109)]
public readonly struct D109 : IDim
{
    /// <inheritdoc/>
    public static int Size => 109;
}

/// <summary>The dimension 110.</summary>
[Dim(110)]
public readonly struct D110 : IDim
{
    /// <inheritdoc/>
    public static int Size => 110;
}

/// <summary>The dimension 111.</summary>
[Dim(111)]
public readonly struct D111 : IDim
{
    /// <inheritdoc/>
    public static int Size => 111;
}

/// <summary>The dimension 112.</summary>
[Dim(112)]
public readonly struct D112 : IDim
{
    /// <inheritdoc/>
    public static int Size => 112;
}

/// <summary>The dimension 113.</summary>
[Dim(113)]
public readonly struct D113 : IDim
{
    /// <inheritdoc/>
    public static int Size => 113;
}

/// <summary>The dimension 114.</summary>
[Dim(114)]
public readonly struct D114 : IDim
{
    /// <inheritdoc/>
    public static int Size => 114;
}

/// <summary>The dimension 115.</summary>
[Dim(115)]
public readonly struct D115 : IDim
{
    /// <inheritdoc/>
    public static int Size => 115;
}

/// <summary>The dimension 116.</summary>
[Dim(116)]
public readonly struct D116 : IDim
{
    /// <inheritdoc/>
    public static int Size => 116;
}

/// <summary>The dimension 117.</summary>
[Dim(117)]
public readonly struct D117 : IDim
{
    /// <inheritdoc/>
    public static int Size => 117;
}

/// <summary>The dimension 118.</summary>
[Dim(118)]
public readonly struct D118 : IDim
{
    /// <inheritdoc/>
    public static int Size => 118;
}

/// <summary>The dimension 119.</summary>
[Dim(119)]
public readonly struct D119 : IDim
{
    /// <inheritdoc/>
    public static int Size => 119;
}

/// <summary>The dimension 120.</summary>
[Dim(120)]
public readonly struct D120 : IDim
{
    /// <inheritdoc/>
    public static int Size => 120;
}

/// <summary>The dimension 121.</summary>
[Dim(121)]
public readonly struct D121 : IDim
{
    /// <inheritdoc/>
    public static int Size => 121;
}

/// <summary>The dimension 122.</summary>
[Dim(122)]
public readonly struct D122 : IDim
{
    /// <inheritdoc/>
    public static int Size => 122;
}

/// <summary>The dimension 123.</summary>
[Dim(123)]
public readonly struct D123 : IDim
{
    /// <inheritdoc/>
    public static int Size => 123;
}

/// <summary>The dimension 124.</summary>
[Dim(124)]
public readonly struct D124 : IDim
{
    /// <inheritdoc/>
    public static int Size => 124;
}

/// <summary>The dimension 125.</summary>
[Dim(125)]
public readonly struct D125 : IDim
{
    /// <inheritdoc/>
    public static int Size => 125;
}

/// <summary>The dimension 126.</summary>
[Dim(126)]
public readonly struct D126 : IDim
{
    /// <inheritdoc/>
    public static int Size => 126;
}

/// <summary>The dimension 127.</summary>
[Dim(127)]
public readonly struct D127 : IDim
{
    /// <inheritdoc/>
    public static int Size => 127;
}

/// <summary>The dimension 128.</summary>
[Dim(128)]
public readonly struct D128 : IDim
{
    /// <inheritdoc/>
    public static int Size => 128;
}

/// <summary>The dimension 129.</summary>
[Dim(129)]
public readonly struct D129 : IDim
{
    /// <inheritdoc/>
    public static int Size => 129;
}

/// <summary>The dimension 130.</summary>
[Dim(130)]
public readonly struct D130 : IDim
{
    /// <inheritdoc/>
    public static int Size => 130;
}

/// <summary>The dimension 131.</summary>
[Dim(131)]
public readonly struct D131 : IDim
{
    /// <inheritdoc/>
    public static int Size => 131;
}

/// <summary>The dimension 132.</summary>
[Dim(132)]
public readonly struct D132 : IDim
{
    /// <inheritdoc/>
    public static int Size => 132;
}

/// <summary>The dimension 133.</summary>
[Dim(133)]
public readonly struct D133 : IDim
{
    /// <inheritdoc/>
    public static int Size => 133;
}

/// <summary>The dimension 134.</summary>
[Dim(134)]
public readonly struct D134 : IDim
{
    /// <inheritdoc/>
    public static int Size => 134;
}

/// <summary>The dimension 135.</summary>
[Dim(135)]
public readonly struct D135 : IDim
{
    /// <inheritdoc/>
    public static int Size => 135;
}

/// <summary>The dimension 136.</summary>
[Dim(136)]
public readonly struct D136 : IDim
{
    /// <inheritdoc/>
    public static int Size => 136;
}

/// <summary>The dimension 137.</summary>
[Dim(137)]
public readonly struct D137 : IDim
{
    /// <inheritdoc/>
    public static int Size => 137;
}

/// <summary>The dimension 138.</summary>
[Dim(138)]
public readonly struct D138 : IDim
{
    /// <inheritdoc/>
    public static int Size => 138;
}

/// <summary>The dimension 139.</summary>
[Dim(139)]
public readonly struct D139 : IDim
{
    /// <inheritdoc/>
    public static int Size => 139;
}

/// <summary>The dimension 140.</summary>
[Dim(140)]
public readonly struct D140 : IDim
{
    /// <inheritdoc/>
    public static int Size => 140;
}

/// <summary>The dimension 141.</summary>
[Dim(141)]
public readonly struct D141 : IDim
{
    /// <inheritdoc/>
    public static int Size => 141;
}

/// <summary>The dimension 142.</summary>
[Dim(142)]
public readonly struct D142 : IDim
{
    /// <inheritdoc/>
    public static int Size => 142;
}

/// <summary>The dimension 143.</summary>
[Dim(143)]
public readonly struct D143 : IDim
{
    /// <inheritdoc/>
    public static int Size => 143;
}

/// <summary>The dimension 144.</summary>
[Dim(144)]
public readonly struct D144 : IDim
{
    /// <inheritdoc/>
    public static int Size => 144;
}

/// <summary>The dimension 145.</summary>
[Dim(145)]
public readonly struct D145 : IDim
{
    /// <inheritdoc/>
    public static int Size => 145;
}

/// <summary>The dimension 146.</summary>
[Dim(146)]
public readonly struct D146 : IDim
{
    /// <inheritdoc/>
    public static int Size => 146;
}

/// <summary>The dimension 147.</summary>
[Dim(147)]
public readonly struct D147 : IDim
{
    /// <inheritdoc/>
    public static int Size => 147;
}

/// <summary>The dimension 148.</summary>
[Dim(148)]
public readonly struct D148 : IDim
{
    /// <inheritdoc/>
    public static int Size => 148;
}

/// <summary>The dimension 149.</summary>
[Dim(149)]
public readonly struct D149 : IDim
{
    /// <inheritdoc/>
    public static int Size => 149;
}

/// <summary>The dimension 150.</summary>
[Dim(150)]
public readonly struct D150 : IDim
{
    /// <inheritdoc/>
    public static int Size => 150;
}

/// <summary>The dimension 151.</summary>
[Dim(151)]
public readonly struct D151 : IDim
{
    /// <inheritdoc/>
    public static int Size => 151;
}

/// <summary>The dimension 152.</summary>
[Dim(152)]
public readonly struct D152 : IDim
{
    /// <inheritdoc/>
    public static int Size => 152;
}

/// <summary>The dimension 153.</summary>
[Dim(153)]
public readonly struct D153 : IDim
{
    /// <inheritdoc/>
    public static int Size => 153;
}

/// <summary>The dimension 154.</summary>
[Dim(154)]
public readonly struct D154 : IDim
{
    /// <inheritdoc/>
    public static int Size => 154;
}

/// <summary>The dimension 155.</summary>
[Dim(155)]
public readonly struct D155 : IDim
{
    /// <inheritdoc/>
    public static int Size => 155;
}

/// <summary>The dimension 156.</summary>
[Dim(156)]
public readonly struct D156 : IDim
{
    /// <inheritdoc/>
    public static int Size => 156;
}

/// <summary>The dimension 157.</summary>
[Dim(157)]
public readonly struct D157 : IDim
{
    /// <inheritdoc/>
    public static int Size => 157;
}

/// <summary>The dimension 158.</summary>
[Dim(158)]
public readonly struct D158 : IDim
{
    /// <inheritdoc/>
    public static int Size => 158;
}

/// <summary>The dimension 159.</summary>
[Dim(159)]
public readonly struct D159 : IDim
{
    /// <inheritdoc/>
    public static int Size => 159;
}

/// <summary>The dimension 160.</summary>
[Dim(160)]
public readonly struct D160 : IDim
{
    /// <inheritdoc/>
    public static int Size => 160;
}

/// <summary>The dimension 161.</summary>
[Dim(161)]
public readonly struct D161 : IDim
{
    /// <inheritdoc/>
    public static int Size => 161;
}

/// <summary>The dimension 162.</summary>
[Dim(162)]
public readonly struct D162 : IDim
{
    /// <inheritdoc/>
    public static int Size => 162;
}

/// <summary>The dimension 163.</summary>
[Dim(163)]
public readonly struct D163 : IDim
{
    /// <inheritdoc/>
    public static int Size => 163;
}

/// <summary>The dimension 164.</summary>
[Dim(164)]
public readonly struct D164 : IDim
{
    /// <inheritdoc/>
    public static int Size => 164;
}

/// <summary>The dimension 165.</summary>
[Dim(165)]
public readonly struct D165 : IDim
{
    /// <inheritdoc/>
    public static int Size => 165;
}

/// <summary>The dimension 166.</summary>
[Dim(166)]
public readonly struct D166 : IDim
{
    /// <inheritdoc/>
    public static int Size => 166;
}

/// <summary>The dimension 167.</summary>
[Dim(167)]
public readonly struct D167 : IDim
{
    /// <inheritdoc/>
    public static int Size => 167;
}

/// <summary>The dimension 168.</summary>
[Dim(168)]
public readonly struct D168 : IDim
{
    /// <inheritdoc/>
    public static int Size => 168;
}

/// <summary>The dimension 169.</summary>
[Dim(169)]
public readonly struct D169 : IDim
{
    /// <inheritdoc/>
    public static int Size => 169;
}

/// <summary>The dimension 170.</summary>
[Dim(170)]
public readonly struct D170 : IDim
{
    /// <inheritdoc/>
    public static int Size => 170;
}

/// <summary>The dimension 171.</summary>
[Dim(171)]
public readonly struct D171 : IDim
{
    /// <inheritdoc/>
    public static int Size => 171;
}

/// <summary>The dimension 172.</summary>
[Dim(172)]
public readonly struct D172 : IDim
{
    /// <inheritdoc/>
    public static int Size => 172;
}

/// <summary>The dimension 173.</summary>
[Dim(173)]
public readonly struct D173 : IDim
{
    /// <inheritdoc/>
    public static int Size => 173;
}

/// <summary>The dimension 174.</summary>
[Dim(174)]
public readonly struct D174 : IDim
{
    /// <inheritdoc/>
    public static int Size => 174;
}

/// <summary>The dimension 175.</summary>
[Dim(175)]
public readonly struct D175 : IDim
{
    /// <inheritdoc/>
    public static int Size => 175;
}

/// <summary>The dimension 176.</summary>
[Dim(176)]
public readonly struct D176 : IDim
{
    /// <inheritdoc/>
    public static int Size => 176;
}

/// <summary>The dimension 177.</summary>
[Dim(177)]
public readonly struct D177 : IDim
{
    /// <inheritdoc/>
    public static int Size => 177;
}

/// <summary>The dimension 178.</summary>
[Dim(178)]
public readonly struct D178 : IDim
{
    /// <inheritdoc/>
    public static int Size => 178;
}

/// <summary>The dimension 179.</summary>
[Dim(179)]
public readonly struct D179 : IDim
{
    /// <inheritdoc/>
    public static int Size => 179;
}

/// <summary>The dimension 180.</summary>
[Dim(180)]
public readonly struct D180 : IDim
{
    /// <inheritdoc/>
    public static int Size => 180;
}

/// <summary>The dimension 181.</summary>
[Dim(181)]
public readonly struct D181 : IDim
{
    /// <inheritdoc/>
    public static int Size => 181;
}

/// <summary>The dimension 182.</summary>
[Dim(182)]
public readonly struct D182 : IDim
{
    /// <inheritdoc/>
    public static int Size => 182;
}

/// <summary>The dimension 183.</summary>
[Dim(183)]
public readonly struct D183 : IDim
{
    /// <inheritdoc/>
    public static int Size => 183;
}

/// <summary>The dimension 184.</summary>
[Dim(184)]
public readonly struct D184 : IDim
{
    /// <inheritdoc/>
    public static int Size => 184;
}

/// <summary>The dimension 185.</summary>
[Dim(185)]
public readonly struct D185 : IDim
{
    /// <inheritdoc/>
    public static int Size => 185;
}

/// <summary>The dimension 186.</summary>
[Dim(186)]
public readonly struct D186 : IDim
{
    /// <inheritdoc/>
    public static int Size => 186;
}

/// <summary>The dimension 187.</summary>
[Dim(187)]
public readonly struct D187 : IDim
{
    /// <inheritdoc/>
    public static int Size => 187;
}

/// <summary>The dimension 188.</summary>
[Dim(188)]
public readonly struct D188 : IDim
{
    /// <inheritdoc/>
    public static int Size => 188;
}

/// <summary>The dimension 189.</summary>
[Dim(189)]
public readonly struct D189 : IDim
{
    /// <inheritdoc/>
    public static int Size => 189;
}

/// <summary>The dimension 190.</summary>
[Dim(190)]
public readonly struct D190 : IDim
{
    /// <inheritdoc/>
    public static int Size => 190;
}

/// <summary>The dimension 191.</summary>
[Dim(191)]
public readonly struct D191 : IDim
{
    /// <inheritdoc/>
    public static int Size => 191;
}

/// <summary>The dimension 192.</summary>
[Dim(192)]
public readonly struct D192 : IDim
{
    /// <inheritdoc/>
    public static int Size => 192;
}

/// <summary>The dimension 193.</summary>
[Dim(193)]
public readonly struct D193 : IDim
{
    /// <inheritdoc/>
    public static int Size => 193;
}

/// <summary>The dimension 194.</summary>
[Dim(194)]
public readonly struct D194 : IDim
{
    /// <inheritdoc/>
    public static int Size => 194;
}

/// <summary>The dimension 195.</summary>
[Dim(195)]
public readonly struct D195 : IDim
{
    /// <inheritdoc/>
    public static int Size => 195;
}

/// <summary>The dimension 196.</summary>
[Dim(196)]
public readonly struct D196 : IDim
{
    /// <inheritdoc/>
    public static int Size => 196;
}

/// <summary>The dimension 197.</summary>
[Dim(197)]
public readonly struct D197 : IDim
{
    /// <inheritdoc/>
    public static int Size => 197;
}

/// <summary>The dimension 198.</summary>
[Dim(198)]
public readonly struct D198 : IDim
{
    /// <inheritdoc/>
    public static int Size => 198;
}

/// <summary>The dimension 199.</summary>
[Dim(199)]
public readonly struct D199 : IDim
{
    /// <inheritdoc/>
    public static int Size => 199;
}

/// <summary>The dimension 200.</summary>
[Dim(200)]
public readonly struct D200 : IDim
{
    /// <inheritdoc/>
    public static int Size => 200;
}

/// <summary>The dimension 201.</summary>
[Dim(201)]
public readonly struct D201 : IDim
{
    /// <inheritdoc/>
    public static int Size => 201;
}

/// <summary>The dimension 202.</summary>
[Dim(202)]
public readonly struct D202 : IDim
{
    /// <inheritdoc/>
    public static int Size => 202;
}

/// <summary>The dimension 203.</summary>
[Dim(203)]
public readonly struct D203 : IDim
{
    /// <inheritdoc/>
    public static int Size => 203;
}

/// <summary>The dimension 204.</summary>
[Dim(204)]
public readonly struct D204 : IDim
{
    /// <inheritdoc/>
    public static int Size => 204;
}

/// <summary>The dimension 205.</summary>
[Dim(205)]
public readonly struct D205 : IDim
{
    /// <inheritdoc/>
    public static int Size => 205;
}

/// <summary>The dimension 206.</summary>
[Dim(206)]
public readonly struct D206 : IDim
{
    /// <inheritdoc/>
    public static int Size => 206;
}

/// <summary>The dimension 207.</summary>
[Dim(207)]
public readonly struct D207 : IDim
{
    /// <inheritdoc/>
    public static int Size => 207;
}

/// <summary>The dimension 208.</summary>
[Dim(208)]
public readonly struct D208 : IDim
{
    /// <inheritdoc/>
    public static int Size => 208;
}

/// <summary>The dimension 209.</summary>
[Dim(209)]
public readonly struct D209 : IDim
{
    /// <inheritdoc/>
    public static int Size => 209;
}

/// <summary>The dimension 210.</summary>
[Dim(210)]
public readonly struct D210 : IDim
{
    /// <inheritdoc/>
    public static int Size => 210;
}

/// <summary>The dimension 211.</summary>
[Dim(211)]
public readonly struct D211 : IDim
{
    /// <inheritdoc/>
    public static int Size => 211;
}

/// <summary>The dimension 212.</summary>
[Dim(212)]
public readonly struct D212 : IDim
{
    /// <inheritdoc/>
    public static int Size => 212;
}

/// <summary>The dimension 213.</summary>
[Dim(213)]
public readonly struct D213 : IDim
{
    /// <inheritdoc/>
    public static int Size => 213;
}

/// <summary>The dimension 214.</summary>
[Dim(214)]
public readonly struct D214 : IDim
{
    /// <inheritdoc/>
    public static int Size => 214;
}

/// <summary>The dimension 215.</summary>
[Dim(215)]
public readonly struct D215 : IDim
{
    /// <inheritdoc/>
    public static int Size => 215;
}

/// <summary>The dimension 216.</summary>
[Dim(216)]
public readonly struct D216 : IDim
{
    /// <inheritdoc/>
    public static int Size => 216;
}

/// <summary>The dimension 217.</summary>
[Dim(217)]
public readonly struct D217 : IDim
{
    /// <inheritdoc/>
    public static int Size => 217;
}

/// <summary>The dimension 218.</summary>
[Dim(218)]
public readonly struct D218 : IDim
{
    /// <inheritdoc/>
    public static int Size => 218;
}

/// <summary>The dimension 219.</summary>
[Dim(219)]
public readonly struct D219 : IDim
{
    /// <inheritdoc/>
    public static int Size => 219;
}

/// <summary>The dimension 220.</summary>
[Dim(220)]
public readonly struct D220 : IDim
{
    /// <inheritdoc/>
    public static int Size => 220;
}

/// <summary>The dimension 221.</summary>
[Dim(221)]
public readonly struct D221 : IDim
{
    /// <inheritdoc/>
    public static int Size => 221;
}

/// <summary>The dimension 222.</summary>
[Dim(222)]
public readonly struct D222 : IDim
{
    /// <inheritdoc/>
    public static int Size => 222;
}

/// <summary>The dimension 223.</summary>
[Dim(223)]
public readonly struct D223 : IDim
{
    /// <inheritdoc/>
    public static int Size => 223;
}

/// <summary>The dimension 224.</summary>
[Dim(224)]
public readonly struct D224 : IDim
{
    /// <inheritdoc/>
    public static int Size => 224;
}

/// <summary>The dimension 225.</summary>
[Dim(225)]
public readonly struct D225 : IDim
{
    /// <inheritdoc/>
    public static int Size => 225;
}

/// <summary>The dimension 226.</summary>
[Dim(226)]
public readonly struct D226 : IDim
{
    /// <inheritdoc/>
    public static int Size => 226;
}

/// <summary>The dimension 227.</summary>
[Dim(227)]
public readonly struct D227 : IDim
{
    /// <inheritdoc/>
    public static int Size => 227;
}

/// <summary>The dimension 228.</summary>
[Dim(228)]
public readonly struct D228 : IDim
{
    /// <inheritdoc/>
    public static int Size => 228;
}

/// <summary>The dimension 229.</summary>
[Dim(229)]
public readonly struct D229 : IDim
{
    /// <inheritdoc/>
    public static int Size => 229;
}

/// <summary>The dimension 230.</summary>
[Dim(230)]
public readonly struct D230 : IDim
{
    /// <inheritdoc/>
    public static int Size => 230;
}

/// <summary>The dimension 231.</summary>
[Dim(231)]
public readonly struct D231 : IDim
{
    /// <inheritdoc/>
    public static int Size => 231;
}

/// <summary>The dimension 232.</summary>
[Dim(232)]
public readonly struct D232 : IDim
{
    /// <inheritdoc/>
    public static int Size => 232;
}

/// <summary>The dimension 233.</summary>
[Dim(233)]
public readonly struct D233 : IDim
{
    /// <inheritdoc/>
    public static int Size => 233;
}

/// <summary>The dimension 234.</summary>
[Dim(234)]
public readonly struct D234 : IDim
{
    /// <inheritdoc/>
    public static int Size => 234;
}

/// <summary>The dimension 235.</summary>
[Dim(235)]
public readonly struct D235 : IDim
{
    /// <inheritdoc/>
    public static int Size => 235;
}

/// <summary>The dimension 236.</summary>
[Dim(236)]
public readonly struct D236 : IDim
{
    /// <inheritdoc/>
    public static int Size => 236;
}

/// <summary>The dimension 237.</summary>
[Dim(237)]
public readonly struct D237 : IDim
{
    /// <inheritdoc/>
    public static int Size => 237;
}

/// <summary>The dimension 238.</summary>
[Dim(238)]
public readonly struct D238 : IDim
{
    /// <inheritdoc/>
    public static int Size => 238;
}

/// <summary>The dimension 239.</summary>
[Dim(239)]
public readonly struct D239 : IDim
{
    /// <inheritdoc/>
    public static int Size => 239;
}

/// <summary>The dimension 240.</summary>
[Dim(240)]
public readonly struct D240 : IDim
{
    /// <inheritdoc/>
    public static int Size => 240;
}

/// <summary>The dimension 241.</summary>
[Dim(241)]
public readonly struct D241 : IDim
{
    /// <inheritdoc/>
    public static int Size => 241;
}

/// <summary>The dimension 242.</summary>
[Dim(242)]
public readonly struct D242 : IDim
{
    /// <inheritdoc/>
    public static int Size => 242;
}

/// <summary>The dimension 243.</summary>
[Dim(243)]
public readonly struct D243 : IDim
{
    /// <inheritdoc/>
    public static int Size => 243;
}

/// <summary>The dimension 244.</summary>
[Dim(244)]
public readonly struct D244 : IDim
{
    /// <inheritdoc/>
    public static int Size => 244;
}

/// <summary>The dimension 245.</summary>
[Dim(245)]
public readonly struct D245 : IDim
{
    /// <inheritdoc/>
    public static int Size => 245;
}

/// <summary>The dimension 246.</summary>
[Dim(246)]
public readonly struct D246 : IDim
{
    /// <inheritdoc/>
    public static int Size => 246;
}

/// <summary>The dimension 247.</summary>
[Dim(247)]
public readonly struct D247 : IDim
{
    /// <inheritdoc/>
    public static int Size => 247;
}

/// <summary>The dimension 248.</summary>
[Dim(248)]
public readonly struct D248 : IDim
{
    /// <inheritdoc/>
    public static int Size => 248;
}

/// <summary>The dimension 249.</summary>
[Dim(249)]
public readonly struct D249 : IDim
{
    /// <inheritdoc/>
    public static int Size => 249;
}

/// <summary>The dimension 250.</summary>
[Dim(250)]
public readonly struct D250 : IDim
{
    /// <inheritdoc/>
    public static int Size => 250;
}

/// <summary>The dimension 251.</summary>
[Dim(251)]
public readonly struct D251 : IDim
{
    /// <inheritdoc/>
    public static int Size => 251;
}

/// <summary>The dimension 252.</summary>
[Dim(252)]
public readonly struct D252 : IDim
{
    /// <inheritdoc/>
    public static int Size => 252;
}

/// <summary>The dimension 253.</summary>
[Dim(253)]
public readonly struct D253 : IDim
{
    /// <inheritdoc/>
    public static int Size => 253;
}

/// <summary>The dimension 254.</summary>
[Dim(254)]
public readonly struct D254 : IDim
{
    /// <inheritdoc/>
    public static int Size => 254;
}

/// <summary>The dimension 255.</summary>
[Dim(255)]
public readonly struct D255 : IDim
{
    /// <inheritdoc/>
    public static int Size => 255;
}

/// <summary>The dimension 256.</summary>
[Dim(256)]
public readonly struct D256 : IDim
{
    /// <inheritdoc/>
    public static int Size => 256;
}

/// <summary>The dimension 257.</summary>
[Dim(257)]
public readonly struct D257 : IDim
{
    /// <inheritdoc/>
    public static int Size => 257;
}

/// <summary>The dimension 258.</summary>
[Dim(258)]
public readonly struct D258 : IDim
{
    /// <inheritdoc/>
    public static int Size => 258;
}

/// <summary>The dimension 259.</summary>
[Dim(259)]
public readonly struct D259 : IDim
{
    /// <inheritdoc/>
    public static int Size => 259;
}

/// <summary>The dimension 260.</summary>
[Dim(260)]
public readonly struct D260 : IDim
{
    /// <inheritdoc/>
    public static int Size => 260;
}

/// <summary>The dimension 261.</summary>
[Dim(261)]
public readonly struct D261 : IDim
{
    /// <inheritdoc/>
    public static int Size => 261;
}

/// <summary>The dimension 262.</summary>
[Dim(262)]
public readonly struct D262 : IDim
{
    /// <inheritdoc/>
    public static int Size => 262;
}

/// <summary>The dimension 263.</summary>
[Dim(263)]
public readonly struct D263 : IDim
{
    /// <inheritdoc/>
    public static int Size => 263;
}

/// <summary>The dimension 264.</summary>
[Dim(264)]
public readonly struct D264 : IDim
{
    /// <inheritdoc/>
    public static int Size => 264;
}

/// <summary>The dimension 265.</summary>
[Dim(265)]
public readonly struct D265 : IDim
{
    /// <inheritdoc/>
    public static int Size => 265;
}

/// <summary>The dimension 266.</summary>
[Dim(266)]
public readonly struct D266 : IDim
{
    /// <inheritdoc/>
    public static int Size => 266;
}

/// <summary>The dimension 267.</summary>
[Dim(267)]
public readonly struct D267 : IDim
{
    /// <inheritdoc/>
    public static int Size => 267;
}

/// <summary>The dimension 268.</summary>
[Dim(268)]
public readonly struct D268 : IDim
{
    /// <inheritdoc/>
    public static int Size => 268;
}

/// <summary>The dimension 269.</summary>
[Dim(269)]
public readonly struct D269 : IDim
{
    /// <inheritdoc/>
    public static int Size => 269;
}

/// <summary>The dimension 270.</summary>
[Dim(270)]
public readonly struct D270 : IDim
{
    /// <inheritdoc/>
    public static int Size => 270;
}

/// <summary>The dimension 271.</summary>
[Dim(271)]
public readonly struct D271 : IDim
{
    /// <inheritdoc/>
    public static int Size => 271;
}

/// <summary>The dimension 272.</summary>
[Dim(272)]
public readonly struct D272 : IDim
{
    /// <inheritdoc/>
    public static int Size => 272;
}

/// <summary>The dimension 273.</summary>
[Dim(273)]
public readonly struct D273 : IDim
{
    /// <inheritdoc/>
    public static int Size => 273;
}

/// <summary>The dimension 274.</summary>
[Dim(274)]
public readonly struct D274 : IDim
{
    /// <inheritdoc/>
    public static int Size => 274;
}

/// <summary>The dimension 275.</summary>
[Dim(275)]
public readonly struct D275 : IDim
{
    /// <inheritdoc/>
    public static int Size => 275;
}

/// <summary>The dimension 276.</summary>
[Dim(276)]
public readonly struct D276 : IDim
{
    /// <inheritdoc/>
    public static int Size => 276;
}

/// <summary>The dimension 277.</summary>
[Dim(277)]
public readonly struct D277 : IDim
{
    /// <inheritdoc/>
    public static int Size => 277;
}

/// <summary>The dimension 278.</summary>
[Dim(278)]
public readonly struct D278 : IDim
{
    /// <inheritdoc/>
    public static int Size => 278;
}

/// <summary>The dimension 279.</summary>
[Dim(279)]
public readonly struct D279 : IDim
{
    /// <inheritdoc/>
    public static int Size => 279;
}

/// <summary>The dimension 280.</summary>
[Dim(280)]
public readonly struct D280 : IDim
{
    /// <inheritdoc/>
    public static int Size => 280;
}

/// <summary>The dimension 281.</summary>
[Dim(281)]
public readonly struct D281 : IDim
{
    /// <inheritdoc/>
    public static int Size => 281;
}

/// <summary>The dimension 282.</summary>
[Dim(282)]
public readonly struct D282 : IDim
{
    /// <inheritdoc/>
    public static int Size => 282;
}

/// <summary>The dimension 283.</summary>
[Dim(283)]
public readonly struct D283 : IDim
{
    /// <inheritdoc/>
    public static int Size => 283;
}

/// <summary>The dimension 284.</summary>
[Dim(284)]
public readonly struct D284 : IDim
{
    /// <inheritdoc/>
    public static int Size => 284;
}

/// <summary>The dimension 285.</summary>
[Dim(285)]
public readonly struct D285 : IDim
{
    /// <inheritdoc/>
    public static int Size => 285;
}

/// <summary>The dimension 286.</summary>
[Dim(286)]
public readonly struct D286 : IDim
{
    /// <inheritdoc/>
    public static int Size => 286;
}

/// <summary>The dimension 287.</summary>
[Dim(287)]
public readonly struct D287 : IDim
{
    /// <inheritdoc/>
    public static int Size => 287;
}

/// <summary>The dimension 288.</summary>
[Dim(288)]
public readonly struct D288 : IDim
{
    /// <inheritdoc/>
    public static int Size => 288;
}

/// <summary>The dimension 289.</summary>
[Dim(289)]
public readonly struct D289 : IDim
{
    /// <inheritdoc/>
    public static int Size => 289;
}

/// <summary>The dimension 290.</summary>
[Dim(290)]
public readonly struct D290 : IDim
{
    /// <inheritdoc/>
    public static int Size => 290;
}

/// <summary>The dimension 291.</summary>
[Dim(291)]
public readonly struct D291 : IDim
{
    /// <inheritdoc/>
    public static int Size => 291;
}

/// <summary>The dimension 292.</summary>
[Dim(292)]
public readonly struct D292 : IDim
{
    /// <inheritdoc/>
    public static int Size => 292;
}

/// <summary>The dimension 293.</summary>
[Dim(293)]
public readonly struct D293 : IDim
{
    /// <inheritdoc/>
    public static int Size => 293;
}

/// <summary>The dimension 294.</summary>
[Dim(294)]
public readonly struct D294 : IDim
{
    /// <inheritdoc/>
    public static int Size => 294;
}

/// <summary>The dimension 295.</summary>
[Dim(295)]
public readonly struct D295 : IDim
{
    /// <inheritdoc/>
    public static int Size => 295;
}

/// <summary>The dimension 296.</summary>
[Dim(296)]
public readonly struct D296 : IDim
{
    /// <inheritdoc/>
    public static int Size => 296;
}

/// <summary>The dimension 297.</summary>
[Dim(297)]
public readonly struct D297 : IDim
{
    /// <inheritdoc/>
    public static int Size => 297;
}

/// <summary>The dimension 298.</summary>
[Dim(298)]
public readonly struct D298 : IDim
{
    /// <inheritdoc/>
    public static int Size => 298;
}

/// <summary>The dimension 299.</summary>
[Dim(299)]
public readonly struct D299 : IDim
{
    /// <inheritdoc/>
    public static int Size => 299;
}

/// <summary>The dimension 300.</summary>
[Dim(300)]
public readonly struct D300 : IDim
{
    /// <inheritdoc/>
    public static int Size => 300;
}

/// <summary>The dimension 301.</summary>
[Dim(301)]
public readonly struct D301 : IDim
{
    /// <inheritdoc/>
    public static int Size => 301;
}

/// <summary>The dimension 302.</summary>
[Dim(302)]
public readonly struct D302 : IDim
{
    /// <inheritdoc/>
    public static int Size => 302;
}

/// <summary>The dimension 303.</summary>
[Dim(303)]
public readonly struct D303 : IDim
{
    /// <inheritdoc/>
    public static int Size => 303;
}

/// <summary>The dimension 304.</summary>
[Dim(304)]
public readonly struct D304 : IDim
{
    /// <inheritdoc/>
    public static int Size => 304;
}

/// <summary>The dimension 305.</summary>
[Dim(305)]
public readonly struct D305 : IDim
{
    /// <inheritdoc/>
    public static int Size => 305;
}

/// <summary>The dimension 306.</summary>
[Dim(306)]
public readonly struct D306 : IDim
{
    /// <inheritdoc/>
    public static int Size => 306;
}

/// <summary>The dimension 307.</summary>
[Dim(307)]
public readonly struct D307 : IDim
{
    /// <inheritdoc/>
    public static int Size => 307;
}

/// <summary>The dimension 308.</summary>
[Dim(308)]
public readonly struct D308 : IDim
{
    /// <inheritdoc/>
    public static int Size => 308;
}

/// <summary>The dimension 309.</summary>
[Dim(309)]
public readonly struct D309 : IDim
{
    /// <inheritdoc/>
    public static int Size => 309;
}

/// <summary>The dimension 310.</summary>
[Dim(310)]
public readonly struct D310 : IDim
{
    /// <inheritdoc/>
    public static int Size => 310;
}

/// <summary>The dimension 311.</summary>
[Dim(311)]
public readonly struct D311 : IDim
{
    /// <inheritdoc/>
    public static int Size => 311;
}

/// <summary>The dimension 312.</summary>
[Dim(312)]
public readonly struct D312 : IDim
{
    /// <inheritdoc/>
    public static int Size => 312;
}

/// <summary>The dimension 313.</summary>
[Dim(313)]
public readonly struct D313 : IDim
{
    /// <inheritdoc/>
    public static int Size => 313;
}

/// <summary>The dimension 314.</summary>
[Dim(314)]
public readonly struct D314 : IDim
{
    /// <inheritdoc/>
    public static int Size => 314;
}

/// <summary>The dimension 315.</summary>
[Dim(315)]
public readonly struct D315 : IDim
{
    /// <inheritdoc/>
    public static int Size => 315;
}

/// <summary>The dimension 316.</summary>
[Dim(316)]
public readonly struct D316 : IDim
{
    /// <inheritdoc/>
    public static int Size => 316;
}

/// <summary>The dimension 317.</summary>
[Dim(317)]
public readonly struct D317 : IDim
{
    /// <inheritdoc/>
    public static int Size => 317;
}

/// <summary>The dimension 318.</summary>
[Dim(318)]
public readonly struct D318 : IDim
{
    /// <inheritdoc/>
    public static int Size => 318;
}

/// <summary>The dimension 319.</summary>
[Dim(319)]
public readonly struct D319 : IDim
{
    /// <inheritdoc/>
    public static int Size => 319;
}

/// <summary>The dimension 320.</summary>
[Dim(320)]
public readonly struct D320 : IDim
{
    /// <inheritdoc/>
    public static int Size => 320;
}

/// <summary>The dimension 321.</summary>
[Dim(321)]
public readonly struct D321 : IDim
{
    /// <inheritdoc/>
    public static int Size => 321;
}

/// <summary>The dimension 322.</summary>
[Dim(322)]
public readonly struct D322 : IDim
{
    /// <inheritdoc/>
    public static int Size => 322;
}

/// <summary>The dimension 323.</summary>
[Dim(323)]
public readonly struct D323 : IDim
{
    /// <inheritdoc/>
    public static int Size => 323;
}

/// <summary>The dimension 324.</summary>
[Dim(324)]
public readonly struct D324 : IDim
{
    /// <inheritdoc/>
    public static int Size => 324;
}

/// <summary>The dimension 325.</summary>
[Dim(325)]
public readonly struct D325 : IDim
{
    /// <inheritdoc/>
    public static int Size => 325;
}

/// <summary>The dimension 326.</summary>
[Dim(326)]
public readonly struct D326 : IDim
{
    /// <inheritdoc/>
    public static int Size => 326;
}

/// <summary>The dimension 327.</summary>
[Dim(327)]
public readonly struct D327 : IDim
{
    /// <inheritdoc/>
    public static int Size => 327;
}

/// <summary>The dimension 328.</summary>
[Dim(328)]
public readonly struct D328 : IDim
{
    /// <inheritdoc/>
    public static int Size => 328;
}

/// <summary>The dimension 329.</summary>
[Dim(329)]
public readonly struct D329 : IDim
{
    /// <inheritdoc/>
    public static int Size => 329;
}

/// <summary>The dimension 330.</summary>
[Dim(330)]
public readonly struct D330 : IDim
{
    /// <inheritdoc/>
    public static int Size => 330;
}

/// <summary>The dimension 331.</summary>
[Dim(331)]
public readonly struct D331 : IDim
{
    /// <inheritdoc/>
    public static int Size => 331;
}

/// <summary>The dimension 332.</summary>
[Dim(332)]
public readonly struct D332 : IDim
{
    /// <inheritdoc/>
    public static int Size => 332;
}

/// <summary>The dimension 333.</summary>
[Dim(333)]
public readonly struct D333 : IDim
{
    /// <inheritdoc/>
    public static int Size => 333;
}

/// <summary>The dimension 334.</summary>
[Dim(334)]
public readonly struct D334 : IDim
{
    /// <inheritdoc/>
    public static int Size => 334;
}

/// <summary>The dimension 335.</summary>
[Dim(335)]
public readonly struct D335 : IDim
{
    /// <inheritdoc/>
    public static int Size => 335;
}

/// <summary>The dimension 336.</summary>
[Dim(336)]
public readonly struct D336 : IDim
{
    /// <inheritdoc/>
    public static int Size => 336;
}

/// <summary>The dimension 337.</summary>
[Dim(337)]
public readonly struct D337 : IDim
{
    /// <inheritdoc/>
    public static int Size => 337;
}

/// <summary>The dimension 338.</summary>
[Dim(338)]
public readonly struct D338 : IDim
{
    /// <inheritdoc/>
    public static int Size => 338;
}

/// <summary>The dimension 339.</summary>
[Dim(339)]
public readonly struct D339 : IDim
{
    /// <inheritdoc/>
    public static int Size => 339;
}

/// <summary>The dimension 340.</summary>
[Dim(340)]
public readonly struct D340 : IDim
{
    /// <inheritdoc/>
    public static int Size => 340;
}

/// <summary>The dimension 341.</summary>
[Dim(341)]
public readonly struct D341 : IDim
{
    /// <inheritdoc/>
    public static int Size => 341;
}

/// <summary>The dimension 342.</summary>
[Dim(342)]
public readonly struct D342 : IDim
{
    /// <inheritdoc/>
    public static int Size => 342;
}

/// <summary>The dimension 343.</summary>
[Dim(343)]
public readonly struct D343 : IDim
{
    /// <inheritdoc/>
    public static int Size => 343;
}

/// <summary>The dimension 344.</summary>
[Dim(344)]
public readonly struct D344 : IDim
{
    /// <inheritdoc/>
    public static int Size => 344;
}

/// <summary>The dimension 345.</summary>
[Dim(345)]
public readonly struct D345 : IDim
{
    /// <inheritdoc/>
    public static int Size => 345;
}

/// <summary>The dimension 346.</summary>
[Dim(346)]
public readonly struct D346 : IDim
{
    /// <inheritdoc/>
    public static int Size => 346;
}

/// <summary>The dimension 347.</summary>
[Dim(347)]
public readonly struct D347 : IDim
{
    /// <inheritdoc/>
    public static int Size => 347;
}

/// <summary>The dimension 348.</summary>
[Dim(348)]
public readonly struct D348 : IDim
{
    /// <inheritdoc/>
    public static int Size => 348;
}

/// <summary>The dimension 349.</summary>
[Dim(349)]
public readonly struct D349 : IDim
{
    /// <inheritdoc/>
    public static int Size => 349;
}

/// <summary>The dimension 350.</summary>
[Dim(350)]
public readonly struct D350 : IDim
{
    /// <inheritdoc/>
    public static int Size => 350;
}

/// <summary>The dimension 351.</summary>
[Dim(351)]
public readonly struct D351 : IDim
{
    /// <inheritdoc/>
    public static int Size => 351;
}

/// <summary>The dimension 352.</summary>
[Dim(352)]
public readonly struct D352 : IDim
{
    /// <inheritdoc/>
    public static int Size => 352;
}

/// <summary>The dimension 353.</summary>
[Dim(353)]
public readonly struct D353 : IDim
{
    /// <inheritdoc/>
    public static int Size => 353;
}

/// <summary>The dimension 354.</summary>
[Dim(354)]
public readonly struct D354 : IDim
{
    /// <inheritdoc/>
    public static int Size => 354;
}

/// <summary>The dimension 355.</summary>
[Dim(355)]
public readonly struct D355 : IDim
{
    /// <inheritdoc/>
    public static int Size => 355;
}

/// <summary>The dimension 356.</summary>
[Dim(356)]
public readonly struct D356 : IDim
{
    /// <inheritdoc/>
    public static int Size => 356;
}

/// <summary>The dimension 357.</summary>
[Dim(357)]
public readonly struct D357 : IDim
{
    /// <inheritdoc/>
    public static int Size => 357;
}

/// <summary>The dimension 358.</summary>
[Dim(358)]
public readonly struct D358 : IDim
{
    /// <inheritdoc/>
    public static int Size => 358;
}

/// <summary>The dimension 359.</summary>
[Dim(359)]
public readonly struct D359 : IDim
{
    /// <inheritdoc/>
    public static int Size => 359;
}

/// <summary>The dimension 360.</summary>
[Dim(360)]
public readonly struct D360 : IDim
{
    /// <inheritdoc/>
    public static int Size => 360;
}

/// <summary>The dimension 361.</summary>
[Dim(361)]
public readonly struct D361 : IDim
{
    /// <inheritdoc/>
    public static int Size => 361;
}

/// <summary>The dimension 362.</summary>
[Dim(362)]
public readonly struct D362 : IDim
{
    /// <inheritdoc/>
    public static int Size => 362;
}

/// <summary>The dimension 363.</summary>
[Dim(363)]
public readonly struct D363 : IDim
{
    /// <inheritdoc/>
    public static int Size => 363;
}

/// <summary>The dimension 364.</summary>
[Dim(364)]
public readonly struct D364 : IDim
{
    /// <inheritdoc/>
    public static int Size => 364;
}

/// <summary>The dimension 365.</summary>
[Dim(365)]
public readonly struct D365 : IDim
{
    /// <inheritdoc/>
    public static int Size => 365;
}

/// <summary>The dimension 366.</summary>
[Dim(366)]
public readonly struct D366 : IDim
{
    /// <inheritdoc/>
    public static int Size => 366;
}

/// <summary>The dimension 367.</summary>
[Dim(367)]
public readonly struct D367 : IDim
{
    /// <inheritdoc/>
    public static int Size => 367;
}

/// <summary>The dimension 368.</summary>
[Dim(368)]
public readonly struct D368 : IDim
{
    /// <inheritdoc/>
    public static int Size => 368;
}

/// <summary>The dimension 369.</summary>
[Dim(369)]
public readonly struct D369 : IDim
{
    /// <inheritdoc/>
    public static int Size => 369;
}

/// <summary>The dimension 370.</summary>
[Dim(370)]
public readonly struct D370 : IDim
{
    /// <inheritdoc/>
    public static int Size => 370;
}

/// <summary>The dimension 371.</summary>
[Dim(371)]
public readonly struct D371 : IDim
{
    /// <inheritdoc/>
    public static int Size => 371;
}

/// <summary>The dimension 372.</summary>
[Dim(372)]
public readonly struct D372 : IDim
{
    /// <inheritdoc/>
    public static int Size => 372;
}

/// <summary>The dimension 373.</summary>
[Dim(373)]
public readonly struct D373 : IDim
{
    /// <inheritdoc/>
    public static int Size => 373;
}

/// <summary>The dimension 374.</summary>
[Dim(374)]
public readonly struct D374 : IDim
{
    /// <inheritdoc/>
    public static int Size => 374;
}

/// <summary>The dimension 375.</summary>
[Dim(375)]
public readonly struct D375 : IDim
{
    /// <inheritdoc/>
    public static int Size => 375;
}

/// <summary>The dimension 376.</summary>
[Dim(376)]
public readonly struct D376 : IDim
{
    /// <inheritdoc/>
    public static int Size => 376;
}

/// <summary>The dimension 377.</summary>
[Dim(377)]
public readonly struct D377 : IDim
{
    /// <inheritdoc/>
    public static int Size => 377;
}

/// <summary>The dimension 378.</summary>
[Dim(378)]
public readonly struct D378 : IDim
{
    /// <inheritdoc/>
    public static int Size => 378;
}

/// <summary>The dimension 379.</summary>
[Dim(379)]
public readonly struct D379 : IDim
{
    /// <inheritdoc/>
    public static int Size => 379;
}

/// <summary>The dimension 380.</summary>
[Dim(380)]
public readonly struct D380 : IDim
{
    /// <inheritdoc/>
    public static int Size => 380;
}

/// <summary>The dimension 381.</summary>
[Dim(381)]
public readonly struct D381 : IDim
{
    /// <inheritdoc/>
    public static int Size => 381;
}

/// <summary>The dimension 382.</summary>
[Dim(382)]
public readonly struct D382 : IDim
{
    /// <inheritdoc/>
    public static int Size => 382;
}

/// <summary>The dimension 383.</summary>
[Dim(383)]
public readonly struct D383 : IDim
{
    /// <inheritdoc/>
    public static int Size => 383;
}

/// <summary>The dimension 384.</summary>
[Dim(384)]
public readonly struct D384 : IDim
{
    /// <inheritdoc/>
    public static int Size => 384;
}

/// <summary>The dimension 385.</summary>
[Dim(385)]
public readonly struct D385 : IDim
{
    /// <inheritdoc/>
    public static int Size => 385;
}

/// <summary>The dimension 386.</summary>
[Dim(386)]
public readonly struct D386 : IDim
{
    /// <inheritdoc/>
    public static int Size => 386;
}

/// <summary>The dimension 387.</summary>
[Dim(387)]
public readonly struct D387 : IDim
{
    /// <inheritdoc/>
    public static int Size => 387;
}

/// <summary>The dimension 388.</summary>
[Dim(388)]
public readonly struct D388 : IDim
{
    /// <inheritdoc/>
    public static int Size => 388;
}

/// <summary>The dimension 389.</summary>
[Dim(389)]
public readonly struct D389 : IDim
{
    /// <inheritdoc/>
    public static int Size => 389;
}

/// <summary>The dimension 390.</summary>
[Dim(390)]
public readonly struct D390 : IDim
{
    /// <inheritdoc/>
    public static int Size => 390;
}

/// <summary>The dimension 391.</summary>
[Dim(391)]
public readonly struct D391 : IDim
{
    /// <inheritdoc/>
    public static int Size => 391;
}

/// <summary>The dimension 392.</summary>
[Dim(392)]
public readonly struct D392 : IDim
{
    /// <inheritdoc/>
    public static int Size => 392;
}

/// <summary>The dimension 393.</summary>
[Dim(393)]
public readonly struct D393 : IDim
{
    /// <inheritdoc/>
    public static int Size => 393;
}

/// <summary>The dimension 394.</summary>
[Dim(394)]
public readonly struct D394 : IDim
{
    /// <inheritdoc/>
    public static int Size => 394;
}

/// <summary>The dimension 395.</summary>
[Dim(395)]
public readonly struct D395 : IDim
{
    /// <inheritdoc/>
    public static int Size => 395;
}

/// <summary>The dimension 396.</summary>
[Dim(396)]
public readonly struct D396 : IDim
{
    /// <inheritdoc/>
    public static int Size => 396;
}

/// <summary>The dimension 397.</summary>
[Dim(397)]
public readonly struct D397 : IDim
{
    /// <inheritdoc/>
    public static int Size => 397;
}

/// <summary>The dimension 398.</summary>
[Dim(398)]
public readonly struct D398 : IDim
{
    /// <inheritdoc/>
    public static int Size => 398;
}

/// <summary>The dimension 399.</summary>
[Dim(399)]
public readonly struct D399 : IDim
{
    /// <inheritdoc/>
    public static int Size => 399;
}

/// <summary>The dimension 400.</summary>
[Dim(400)]
public readonly struct D400 : IDim
{
    /// <inheritdoc/>
    public static int Size => 400;
}

/// <summary>The dimension 401.</summary>
[Dim(401)]
public readonly struct D401 : IDim
{
    /// <inheritdoc/>
    public static int Size => 401;
}

/// <summary>The dimension 402.</summary>
[Dim(402)]
public readonly struct D402 : IDim
{
    /// <inheritdoc/>
    public static int Size => 402;
}

/// <summary>The dimension 403.</summary>
[Dim(403)]
public readonly struct D403 : IDim
{
    /// <inheritdoc/>
    public static int Size => 403;
}

/// <summary>The dimension 404.</summary>
[Dim(404)]
public readonly struct D404 : IDim
{
    /// <inheritdoc/>
    public static int Size => 404;
}

/// <summary>The dimension 405.</summary>
[Dim(405)]
public readonly struct D405 : IDim
{
    /// <inheritdoc/>
    public static int Size => 405;
}

/// <summary>The dimension 406.</summary>
[Dim(406)]
public readonly struct D406 : IDim
{
    /// <inheritdoc/>
    public static int Size => 406;
}

/// <summary>The dimension 407.</summary>
[Dim(407)]
public readonly struct D407 : IDim
{
    /// <inheritdoc/>
    public static int Size => 407;
}

/// <summary>The dimension 408.</summary>
[Dim(408)]
public readonly struct D408 : IDim
{
    /// <inheritdoc/>
    public static int Size => 408;
}

/// <summary>The dimension 409.</summary>
[Dim(409)]
public readonly struct D409 : IDim
{
    /// <inheritdoc/>
    public static int Size => 409;
}

/// <summary>The dimension 410.</summary>
[Dim(410)]
public readonly struct D410 : IDim
{
    /// <inheritdoc/>
    public static int Size => 410;
}

/// <summary>The dimension 411.</summary>
[Dim(411)]
public readonly struct D411 : IDim
{
    /// <inheritdoc/>
    public static int Size => 411;
}

/// <summary>The dimension 412.</summary>
[Dim(412)]
public readonly struct D412 : IDim
{
    /// <inheritdoc/>
    public static int Size => 412;
}

/// <summary>The dimension 413.</summary>
[Dim(413)]
public readonly struct D413 : IDim
{
    /// <inheritdoc/>
    public static int Size => 413;
}

/// <summary>The dimension 414.</summary>
[Dim(414)]
public readonly struct D414 : IDim
{
    /// <inheritdoc/>
    public static int Size => 414;
}

/// <summary>The dimension 415.</summary>
[Dim(415)]
public readonly struct D415 : IDim
{
    /// <inheritdoc/>
    public static int Size => 415;
}

/// <summary>The dimension 416.</summary>
[Dim(416)]
public readonly struct D416 : IDim
{
    /// <inheritdoc/>
    public static int Size => 416;
}

/// <summary>The dimension 417.</summary>
[Dim(417)]
public readonly struct D417 : IDim
{
    /// <inheritdoc/>
    public static int Size => 417;
}

/// <summary>The dimension 418.</summary>
[Dim(418)]
public readonly struct D418 : IDim
{
    /// <inheritdoc/>
    public static int Size => 418;
}

/// <summary>The dimension 419.</summary>
[Dim(419)]
public readonly struct D419 : IDim
{
    /// <inheritdoc/>
    public static int Size => 419;
}

/// <summary>The dimension 420.</summary>
[Dim(420)]
public readonly struct D420 : IDim
{
    /// <inheritdoc/>
    public static int Size => 420;
}

/// <summary>The dimension 421.</summary>
[Dim(421)]
public readonly struct D421 : IDim
{
    /// <inheritdoc/>
    public static int Size => 421;
}

/// <summary>The dimension 422.</summary>
[Dim(422)]
public readonly struct D422 : IDim
{
    /// <inheritdoc/>
    public static int Size => 422;
}

/// <summary>The dimension 423.</summary>
[Dim(423)]
public readonly struct D423 : IDim
{
    /// <inheritdoc/>
    public static int Size => 423;
}

/// <summary>The dimension 424.</summary>
[Dim(424)]
public readonly struct D424 : IDim
{
    /// <inheritdoc/>
    public static int Size => 424;
}

/// <summary>The dimension 425.</summary>
[Dim(425)]
public readonly struct D425 : IDim
{
    /// <inheritdoc/>
    public static int Size => 425;
}

/// <summary>The dimension 426.</summary>
[Dim(426)]
public readonly struct D426 : IDim
{
    /// <inheritdoc/>
    public static int Size => 426;
}

/// <summary>The dimension 427.</summary>
[Dim(427)]
public readonly struct D427 : IDim
{
    /// <inheritdoc/>
    public static int Size => 427;
}

/// <summary>The dimension 428.</summary>
[Dim(428)]
public readonly struct D428 : IDim
{
    /// <inheritdoc/>
    public static int Size => 428;
}

/// <summary>The dimension 429.</summary>
[Dim(429)]
public readonly struct D429 : IDim
{
    /// <inheritdoc/>
    public static int Size => 429;
}

/// <summary>The dimension 430.</summary>
[Dim(430)]
public readonly struct D430 : IDim
{
    /// <inheritdoc/>
    public static int Size => 430;
}

/// <summary>The dimension 431.</summary>
[Dim(431)]
public readonly struct D431 : IDim
{
    /// <inheritdoc/>
    public static int Size => 431;
}

/// <summary>The dimension 432.</summary>
[Dim(432)]
public readonly struct D432 : IDim
{
    /// <inheritdoc/>
    public static int Size => 432;
}

/// <summary>The dimension 433.</summary>
[Dim(433)]
public readonly struct D433 : IDim
{
    /// <inheritdoc/>
    public static int Size => 433;
}

/// <summary>The dimension 434.</summary>
[Dim(434)]
public readonly struct D434 : IDim
{
    /// <inheritdoc/>
    public static int Size => 434;
}

/// <summary>The dimension 435.</summary>
[Dim(435)]
public readonly struct D435 : IDim
{
    /// <inheritdoc/>
    public static int Size => 435;
}

/// <summary>The dimension 436.</summary>
[Dim(436)]
public readonly struct D436 : IDim
{
    /// <inheritdoc/>
    public static int Size => 436;
}

/// <summary>The dimension 437.</summary>
[Dim(437)]
public readonly struct D437 : IDim
{
    /// <inheritdoc/>
    public static int Size => 437;
}

/// <summary>The dimension 438.</summary>
[Dim(438)]
public readonly struct D438 : IDim
{
    /// <inheritdoc/>
    public static int Size => 438;
}

/// <summary>The dimension 439.</summary>
[Dim(439)]
public readonly struct D439 : IDim
{
    /// <inheritdoc/>
    public static int Size => 439;
}

/// <summary>The dimension 440.</summary>
[Dim(440)]
public readonly struct D440 : IDim
{
    /// <inheritdoc/>
    public static int Size => 440;
}

/// <summary>The dimension 441.</summary>
[Dim(441)]
public readonly struct D441 : IDim
{
    /// <inheritdoc/>
    public static int Size => 441;
}

/// <summary>The dimension 442.</summary>
[Dim(442)]
public readonly struct D442 : IDim
{
    /// <inheritdoc/>
    public static int Size => 442;
}

/// <summary>The dimension 443.</summary>
[Dim(443)]
public readonly struct D443 : IDim
{
    /// <inheritdoc/>
    public static int Size => 443;
}

/// <summary>The dimension 444.</summary>
[Dim(444)]
public readonly struct D444 : IDim
{
    /// <inheritdoc/>
    public static int Size => 444;
}

/// <summary>The dimension 445.</summary>
[Dim(445)]
public readonly struct D445 : IDim
{
    /// <inheritdoc/>
    public static int Size => 445;
}

/// <summary>The dimension 446.</summary>
[Dim(446)]
public readonly struct D446 : IDim
{
    /// <inheritdoc/>
    public static int Size => 446;
}

/// <summary>The dimension 447.</summary>
[Dim(447)]
public readonly struct D447 : IDim
{
    /// <inheritdoc/>
    public static int Size => 447;
}

/// <summary>The dimension 448.</summary>
[Dim(448)]
public readonly struct D448 : IDim
{
    /// <inheritdoc/>
    public static int Size => 448;
}

/// <summary>The dimension 449.</summary>
[Dim(449)]
public readonly struct D449 : IDim
{
    /// <inheritdoc/>
    public static int Size => 449;
}

/// <summary>The dimension 450.</summary>
[Dim(450)]
public readonly struct D450 : IDim
{
    /// <inheritdoc/>
    public static int Size => 450;
}

/// <summary>The dimension 451.</summary>
[Dim(451)]
public readonly struct D451 : IDim
{
    /// <inheritdoc/>
    public static int Size => 451;
}

/// <summary>The dimension 452.</summary>
[Dim(452)]
public readonly struct D452 : IDim
{
    /// <inheritdoc/>
    public static int Size => 452;
}

/// <summary>The dimension 453.</summary>
[Dim(453)]
public readonly struct D453 : IDim
{
    /// <inheritdoc/>
    public static int Size => 453;
}

/// <summary>The dimension 454.</summary>
[Dim(454)]
public readonly struct D454 : IDim
{
    /// <inheritdoc/>
    public static int Size => 454;
}

/// <summary>The dimension 455.</summary>
[Dim(455)]
public readonly struct D455 : IDim
{
    /// <inheritdoc/>
    public static int Size => 455;
}

/// <summary>The dimension 456.</summary>
[Dim(456)]
public readonly struct D456 : IDim
{
    /// <inheritdoc/>
    public static int Size => 456;
}

/// <summary>The dimension 457.</summary>
[Dim(457)]
public readonly struct D457 : IDim
{
    /// <inheritdoc/>
    public static int Size => 457;
}

/// <summary>The dimension 458.</summary>
[Dim(458)]
public readonly struct D458 : IDim
{
    /// <inheritdoc/>
    public static int Size => 458;
}

/// <summary>The dimension 459.</summary>
[Dim(459)]
public readonly struct D459 : IDim
{
    /// <inheritdoc/>
    public static int Size => 459;
}

/// <summary>The dimension 460.</summary>
[Dim(460)]
public readonly struct D460 : IDim
{
    /// <inheritdoc/>
    public static int Size => 460;
}

/// <summary>The dimension 461.</summary>
[Dim(461)]
public readonly struct D461 : IDim
{
    /// <inheritdoc/>
    public static int Size => 461;
}

/// <summary>The dimension 462.</summary>
[Dim(462)]
public readonly struct D462 : IDim
{
    /// <inheritdoc/>
    public static int Size => 462;
}

/// <summary>The dimension 463.</summary>
[Dim(463)]
public readonly struct D463 : IDim
{
    /// <inheritdoc/>
    public static int Size => 463;
}

/// <summary>The dimension 464.</summary>
[Dim(464)]
public readonly struct D464 : IDim
{
    /// <inheritdoc/>
    public static int Size => 464;
}

/// <summary>The dimension 465.</summary>
[Dim(465)]
public readonly struct D465 : IDim
{
    /// <inheritdoc/>
    public static int Size => 465;
}

/// <summary>The dimension 466.</summary>
[Dim(466)]
public readonly struct D466 : IDim
{
    /// <inheritdoc/>
    public static int Size => 466;
}

/// <summary>The dimension 467.</summary>
[Dim(467)]
public readonly struct D467 : IDim
{
    /// <inheritdoc/>
    public static int Size => 467;
}

/// <summary>The dimension 468.</summary>
[Dim(468)]
public readonly struct D468 : IDim
{
    /// <inheritdoc/>
    public static int Size => 468;
}

/// <summary>The dimension 469.</summary>
[Dim(469)]
public readonly struct D469 : IDim
{
    /// <inheritdoc/>
    public static int Size => 469;
}

/// <summary>The dimension 470.</summary>
[Dim(470)]
public readonly struct D470 : IDim
{
    /// <inheritdoc/>
    public static int Size => 470;
}

/// <summary>The dimension 471.</summary>
[Dim(471)]
public readonly struct D471 : IDim
{
    /// <inheritdoc/>
    public static int Size => 471;
}

/// <summary>The dimension 472.</summary>
[Dim(472)]
public readonly struct D472 : IDim
{
    /// <inheritdoc/>
    public static int Size => 472;
}

/// <summary>The dimension 473.</summary>
[Dim(473)]
public readonly struct D473 : IDim
{
    /// <inheritdoc/>
    public static int Size => 473;
}

/// <summary>The dimension 474.</summary>
[Dim(474)]
public readonly struct D474 : IDim
{
    /// <inheritdoc/>
    public static int Size => 474;
}

/// <summary>The dimension 475.</summary>
[Dim(475)]
public readonly struct D475 : IDim
{
    /// <inheritdoc/>
    public static int Size => 475;
}

/// <summary>The dimension 476.</summary>
[Dim(476)]
public readonly struct D476 : IDim
{
    /// <inheritdoc/>
    public static int Size => 476;
}

/// <summary>The dimension 477.</summary>
[Dim(477)]
public readonly struct D477 : IDim
{
    /// <inheritdoc/>
    public static int Size => 477;
}

/// <summary>The dimension 478.</summary>
[Dim(478)]
public readonly struct D478 : IDim
{
    /// <inheritdoc/>
    public static int Size => 478;
}

/// <summary>The dimension 479.</summary>
[Dim(479)]
public readonly struct D479 : IDim
{
    /// <inheritdoc/>
    public static int Size => 479;
}

/// <summary>The dimension 480.</summary>
[Dim(480)]
public readonly struct D480 : IDim
{
    /// <inheritdoc/>
    public static int Size => 480;
}

/// <summary>The dimension 481.</summary>
[Dim(481)]
public readonly struct D481 : IDim
{
    /// <inheritdoc/>
    public static int Size => 481;
}

/// <summary>The dimension 482.</summary>
[Dim(482)]
public readonly struct D482 : IDim
{
    /// <inheritdoc/>
    public static int Size => 482;
}

/// <summary>The dimension 483.</summary>
[Dim(483)]
public readonly struct D483 : IDim
{
    /// <inheritdoc/>
    public static int Size => 483;
}

/// <summary>The dimension 484.</summary>
[Dim(484)]
public readonly struct D484 : IDim
{
    /// <inheritdoc/>
    public static int Size => 484;
}

/// <summary>The dimension 485.</summary>
[Dim(485)]
public readonly struct D485 : IDim
{
    /// <inheritdoc/>
    public static int Size => 485;
}

/// <summary>The dimension 486.</summary>
[Dim(486)]
public readonly struct D486 : IDim
{
    /// <inheritdoc/>
    public static int Size => 486;
}

/// <summary>The dimension 487.</summary>
[Dim(487)]
public readonly struct D487 : IDim
{
    /// <inheritdoc/>
    public static int Size => 487;
}

/// <summary>The dimension 488.</summary>
[Dim(488)]
public readonly struct D488 : IDim
{
    /// <inheritdoc/>
    public static int Size => 488;
}

/// <summary>The dimension 489.</summary>
[Dim(489)]
public readonly struct D489 : IDim
{
    /// <inheritdoc/>
    public static int Size => 489;
}

/// <summary>The dimension 490.</summary>
[Dim(490)]
public readonly struct D490 : IDim
{
    /// <inheritdoc/>
    public static int Size => 490;
}

/// <summary>The dimension 491.</summary>
[Dim(491)]
public readonly struct D491 : IDim
{
    /// <inheritdoc/>
    public static int Size => 491;
}

/// <summary>The dimension 492.</summary>
[Dim(492)]
public readonly struct D492 : IDim
{
    /// <inheritdoc/>
    public static int Size => 492;
}

/// <summary>The dimension 493.</summary>
[Dim(493)]
public readonly struct D493 : IDim
{
    /// <inheritdoc/>
    public static int Size => 493;
}

/// <summary>The dimension 494.</summary>
[Dim(494)]
public readonly struct D494 : IDim
{
    /// <inheritdoc/>
    public static int Size => 494;
}

/// <summary>The dimension 495.</summary>
[Dim(495)]
public readonly struct D495 : IDim
{
    /// <inheritdoc/>
    public static int Size => 495;
}

/// <summary>The dimension 496.</summary>
[Dim(496)]
public readonly struct D496 : IDim
{
    /// <inheritdoc/>
    public static int Size => 496;
}

/// <summary>The dimension 497.</summary>
[Dim(497)]
public readonly struct D497 : IDim
{
    /// <inheritdoc/>
    public static int Size => 497;
}

/// <summary>The dimension 498.</summary>
[Dim(498)]
public readonly struct D498 : IDim
{
    /// <inheritdoc/>
    public static int Size => 498;
}

/// <summary>The dimension 499.</summary>
[Dim(499)]
public readonly struct D499 : IDim
{
    /// <inheritdoc/>
    public static int Size => 499;
}

/// <summary>The dimension 500.</summary>
[Dim(500)]
public readonly struct D500 : IDim
{
    /// <inheritdoc/>
    public static int Size => 500;
}

/// <summary>The dimension 501.</summary>
[Dim(501)]
public readonly struct D501 : IDim
{
    /// <inheritdoc/>
    public static int Size => 501;
}

/// <summary>The dimension 502.</summary>
[Dim(502)]
public readonly struct D502 : IDim
{
    /// <inheritdoc/>
    public static int Size => 502;
}

/// <summary>The dimension 503.</summary>
[Dim(503)]
public readonly struct D503 : IDim
{
    /// <inheritdoc/>
    public static int Size => 503;
}

/// <summary>The dimension 504.</summary>
[Dim(504)]
public readonly struct D504 : IDim
{
    /// <inheritdoc/>
    public static int Size => 504;
}

/// <summary>The dimension 505.</summary>
[Dim(505)]
public readonly struct D505 : IDim
{
    /// <inheritdoc/>
    public static int Size => 505;
}

/// <summary>The dimension 506.</summary>
[Dim(506)]
public readonly struct D506 : IDim
{
    /// <inheritdoc/>
    public static int Size => 506;
}

/// <summary>The dimension 507.</summary>
[Dim(507)]
public readonly struct D507 : IDim
{
    /// <inheritdoc/>
    public static int Size => 507;
}

/// <summary>The dimension 508.</summary>
[Dim(508)]
public readonly struct D508 : IDim
{
    /// <inheritdoc/>
    public static int Size => 508;
}

/// <summary>The dimension 509.</summary>
[Dim(509)]
public readonly struct D509 : IDim
{
    /// <inheritdoc/>
    public static int Size => 509;
}

/// <summary>The dimension 510.</summary>
[Dim(510)]
public readonly struct D510 : IDim
{
    /// <inheritdoc/>
    public static int Size => 510;
}

/// <summary>The dimension 511.</summary>
[Dim(511)]
public readonly struct D511 : IDim
{
    /// <inheritdoc/>
    public static int Size => 511;
}

/// <summary>The dimension 512.</summary>
[Dim(512)]
public readonly struct D512 : IDim
{
    /// <inheritdoc/>
    public static int Size => 512;
}

/// <summary>The dimension 513.</summary>
[Dim(513)]
public readonly struct D513 : IDim
{
    /// <inheritdoc/>
    public static int Size => 513;
}

/// <summary>The dimension 514.</summary>
[Dim(514)]
public readonly struct D514 : IDim
{
    /// <inheritdoc/>
    public static int Size => 514;
}

/// <summary>The dimension 515.</summary>
[Dim(515)]
public readonly struct D515 : IDim
{
    /// <inheritdoc/>
    public static int Size => 515;
}

/// <summary>The dimension 516.</summary>
[Dim(516)]
public readonly struct D516 : IDim
{
    /// <inheritdoc/>
    public static int Size => 516;
}

/// <summary>The dimension 517.</summary>
[Dim(517)]
public readonly struct D517 : IDim
{
    /// <inheritdoc/>
    public static int Size => 517;
}

/// <summary>The dimension 518.</summary>
[Dim(518)]
public readonly struct D518 : IDim
{
    /// <inheritdoc/>
    public static int Size => 518;
}

/// <summary>The dimension 519.</summary>
[Dim(519)]
public readonly struct D519 : IDim
{
    /// <inheritdoc/>
    public static int Size => 519;
}

/// <summary>The dimension 520.</summary>
[Dim(520)]
public readonly struct D520 : IDim
{
    /// <inheritdoc/>
    public static int Size => 520;
}

/// <summary>The dimension 521.</summary>
[Dim(521)]
public readonly struct D521 : IDim
{
    /// <inheritdoc/>
    public static int Size => 521;
}

/// <summary>The dimension 522.</summary>
[Dim(522)]
public readonly struct D522 : IDim
{
    /// <inheritdoc/>
    public static int Size => 522;
}

/// <summary>The dimension 523.</summary>
[Dim(523)]
public readonly struct D523 : IDim
{
    /// <inheritdoc/>
    public static int Size => 523;
}

/// <summary>The dimension 524.</summary>
[Dim(524)]
public readonly struct D524 : IDim
{
    /// <inheritdoc/>
    public static int Size => 524;
}

/// <summary>The dimension 525.</summary>
[Dim(525)]
public readonly struct D525 : IDim
{
    /// <inheritdoc/>
    public static int Size => 525;
}

/// <summary>The dimension 526.</summary>
[Dim(526)]
public readonly struct D526 : IDim
{
    /// <inheritdoc/>
    public static int Size => 526;
}

/// <summary>The dimension 527.</summary>
[Dim(527)]
public readonly struct D527 : IDim
{
    /// <inheritdoc/>
    public static int Size => 527;
}

/// <summary>The dimension 528.</summary>
[Dim(528)]
public readonly struct D528 : IDim
{
    /// <inheritdoc/>
    public static int Size => 528;
}

/// <summary>The dimension 529.</summary>
[Dim(529)]
public readonly struct D529 : IDim
{
    /// <inheritdoc/>
    public static int Size => 529;
}

/// <summary>The dimension 530.</summary>
[Dim(530)]
public readonly struct D530 : IDim
{
    /// <inheritdoc/>
    public static int Size => 530;
}

/// <summary>The dimension 531.</summary>
[Dim(531)]
public readonly struct D531 : IDim
{
    /// <inheritdoc/>
    public static int Size => 531;
}

/// <summary>The dimension 532.</summary>
[Dim(532)]
public readonly struct D532 : IDim
{
    /// <inheritdoc/>
    public static int Size => 532;
}

/// <summary>The dimension 533.</summary>
[Dim(533)]
public readonly struct D533 : IDim
{
    /// <inheritdoc/>
    public static int Size => 533;
}

/// <summary>The dimension 534.</summary>
[Dim(534)]
public readonly struct D534 : IDim
{
    /// <inheritdoc/>
    public static int Size => 534;
}

/// <summary>The dimension 535.</summary>
[Dim(535)]
public readonly struct D535 : IDim
{
    /// <inheritdoc/>
    public static int Size => 535;
}

/// <summary>The dimension 536.</summary>
[Dim(536)]
public readonly struct D536 : IDim
{
    /// <inheritdoc/>
    public static int Size => 536;
}

/// <summary>The dimension 537.</summary>
[Dim(537)]
public readonly struct D537 : IDim
{
    /// <inheritdoc/>
    public static int Size => 537;
}

/// <summary>The dimension 538.</summary>
[Dim(538)]
public readonly struct D538 : IDim
{
    /// <inheritdoc/>
    public static int Size => 538;
}

/// <summary>The dimension 539.</summary>
[Dim(539)]
public readonly struct D539 : IDim
{
    /// <inheritdoc/>
    public static int Size => 539;
}

/// <summary>The dimension 540.</summary>
[Dim(540)]
public readonly struct D540 : IDim
{
    /// <inheritdoc/>
    public static int Size => 540;
}

/// <summary>The dimension 541.</summary>
[Dim(541)]
public readonly struct D541 : IDim
{
    /// <inheritdoc/>
    public static int Size => 541;
}

/// <summary>The dimension 542.</summary>
[Dim(542)]
public readonly struct D542 : IDim
{
    /// <inheritdoc/>
    public static int Size => 542;
}

/// <summary>The dimension 543.</summary>
[Dim(543)]
public readonly struct D543 : IDim
{
    /// <inheritdoc/>
    public static int Size => 543;
}

/// <summary>The dimension 544.</summary>
[Dim(544)]
public readonly struct D544 : IDim
{
    /// <inheritdoc/>
    public static int Size => 544;
}

/// <summary>The dimension 545.</summary>
[Dim(545)]
public readonly struct D545 : IDim
{
    /// <inheritdoc/>
    public static int Size => 545;
}

/// <summary>The dimension 546.</summary>
[Dim(546)]
public readonly struct D546 : IDim
{
    /// <inheritdoc/>
    public static int Size => 546;
}

/// <summary>The dimension 547.</summary>
[Dim(547)]
public readonly struct D547 : IDim
{
    /// <inheritdoc/>
    public static int Size => 547;
}

/// <summary>The dimension 548.</summary>
[Dim(548)]
public readonly struct D548 : IDim
{
    /// <inheritdoc/>
    public static int Size => 548;
}

/// <summary>The dimension 549.</summary>
[Dim(549)]
public readonly struct D549 : IDim
{
    /// <inheritdoc/>
    public static int Size => 549;
}

/// <summary>The dimension 550.</summary>
[Dim(550)]
public readonly struct D550 : IDim
{
    /// <inheritdoc/>
    public static int Size => 550;
}

/// <summary>The dimension 551.</summary>
[Dim(551)]
public readonly struct D551 : IDim
{
    /// <inheritdoc/>
    public static int Size => 551;
}

/// <summary>The dimension 552.</summary>
[Dim(552)]
public readonly struct D552 : IDim
{
    /// <inheritdoc/>
    public static int Size => 552;
}

/// <summary>The dimension 553.</summary>
[Dim(553)]
public readonly struct D553 : IDim
{
    /// <inheritdoc/>
    public static int Size => 553;
}

/// <summary>The dimension 554.</summary>
[Dim(554)]
public readonly struct D554 : IDim
{
    /// <inheritdoc/>
    public static int Size => 554;
}

/// <summary>The dimension 555.</summary>
[Dim(555)]
public readonly struct D555 : IDim
{
    /// <inheritdoc/>
    public static int Size => 555;
}

/// <summary>The dimension 556.</summary>
[Dim(556)]
public readonly struct D556 : IDim
{
    /// <inheritdoc/>
    public static int Size => 556;
}

/// <summary>The dimension 557.</summary>
[Dim(557)]
public readonly struct D557 : IDim
{
    /// <inheritdoc/>
    public static int Size => 557;
}

/// <summary>The dimension 558.</summary>
[Dim(558)]
public readonly struct D558 : IDim
{
    /// <inheritdoc/>
    public static int Size => 558;
}

/// <summary>The dimension 559.</summary>
[Dim(559)]
public readonly struct D559 : IDim
{
    /// <inheritdoc/>
    public static int Size => 559;
}

/// <summary>The dimension 560.</summary>
[Dim(560)]
public readonly struct D560 : IDim
{
    /// <inheritdoc/>
    public static int Size => 560;
}

/// <summary>The dimension 561.</summary>
[Dim(561)]
public readonly struct D561 : IDim
{
    /// <inheritdoc/>
    public static int Size => 561;
}

/// <summary>The dimension 562.</summary>
[Dim(562)]
public readonly struct D562 : IDim
{
    /// <inheritdoc/>
    public static int Size => 562;
}

/// <summary>The dimension 563.</summary>
[Dim(563)]
public readonly struct D563 : IDim
{
    /// <inheritdoc/>
    public static int Size => 563;
}

/// <summary>The dimension 564.</summary>
[Dim(564)]
public readonly struct D564 : IDim
{
    /// <inheritdoc/>
    public static int Size => 564;
}

/// <summary>The dimension 565.</summary>
[Dim(565)]
public readonly struct D565 : IDim
{
    /// <inheritdoc/>
    public static int Size => 565;
}

/// <summary>The dimension 566.</summary>
[Dim(566)]
public readonly struct D566 : IDim
{
    /// <inheritdoc/>
    public static int Size => 566;
}

/// <summary>The dimension 567.</summary>
[Dim(567)]
public readonly struct D567 : IDim
{
    /// <inheritdoc/>
    public static int Size => 567;
}

/// <summary>The dimension 568.</summary>
[Dim(568)]
public readonly struct D568 : IDim
{
    /// <inheritdoc/>
    public static int Size => 568;
}

/// <summary>The dimension 569.</summary>
[Dim(569)]
public readonly struct D569 : IDim
{
    /// <inheritdoc/>
    public static int Size => 569;
}

/// <summary>The dimension 570.</summary>
[Dim(570)]
public readonly struct D570 : IDim
{
    /// <inheritdoc/>
    public static int Size => 570;
}

/// <summary>The dimension 571.</summary>
[Dim(571)]
public readonly struct D571 : IDim
{
    /// <inheritdoc/>
    public static int Size => 571;
}

/// <summary>The dimension 572.</summary>
[Dim(572)]
public readonly struct D572 : IDim
{
    /// <inheritdoc/>
    public static int Size => 572;
}

/// <summary>The dimension 573.</summary>
[Dim(573)]
public readonly struct D573 : IDim
{
    /// <inheritdoc/>
    public static int Size => 573;
}

/// <summary>The dimension 574.</summary>
[Dim(574)]
public readonly struct D574 : IDim
{
    /// <inheritdoc/>
    public static int Size => 574;
}

/// <summary>The dimension 575.</summary>
[Dim(575)]
public readonly struct D575 : IDim
{
    /// <inheritdoc/>
    public static int Size => 575;
}

/// <summary>The dimension 576.</summary>
[Dim(576)]
public readonly struct D576 : IDim
{
    /// <inheritdoc/>
    public static int Size => 576;
}

/// <summary>The dimension 577.</summary>
[Dim(577)]
public readonly struct D577 : IDim
{
    /// <inheritdoc/>
    public static int Size => 577;
}

/// <summary>The dimension 578.</summary>
[Dim(578)]
public readonly struct D578 : IDim
{
    /// <inheritdoc/>
    public static int Size => 578;
}

/// <summary>The dimension 579.</summary>
[Dim(579)]
public readonly struct D579 : IDim
{
    /// <inheritdoc/>
    public static int Size => 579;
}

/// <summary>The dimension 580.</summary>
[Dim(580)]
public readonly struct D580 : IDim
{
    /// <inheritdoc/>
    public static int Size => 580;
}

/// <summary>The dimension 581.</summary>
[Dim(581)]
public readonly struct D581 : IDim
{
    /// <inheritdoc/>
    public static int Size => 581;
}

/// <summary>The dimension 582.</summary>
[Dim(582)]
public readonly struct D582 : IDim
{
    /// <inheritdoc/>
    public static int Size => 582;
}

/// <summary>The dimension 583.</summary>
[Dim(583)]
public readonly struct D583 : IDim
{
    /// <inheritdoc/>
    public static int Size => 583;
}

/// <summary>The dimension 584.</summary>
[Dim(584)]
public readonly struct D584 : IDim
{
    /// <inheritdoc/>
    public static int Size => 584;
}

/// <summary>The dimension 585.</summary>
[Dim(585)]
public readonly struct D585 : IDim
{
    /// <inheritdoc/>
    public static int Size => 585;
}

/// <summary>The dimension 586.</summary>
[Dim(586)]
public readonly struct D586 : IDim
{
    /// <inheritdoc/>
    public static int Size => 586;
}

/// <summary>The dimension 587.</summary>
[Dim(587)]
public readonly struct D587 : IDim
{
    /// <inheritdoc/>
    public static int Size => 587;
}

/// <summary>The dimension 588.</summary>
[Dim(588)]
public readonly struct D588 : IDim
{
    /// <inheritdoc/>
    public static int Size => 588;
}

/// <summary>The dimension 589.</summary>
[Dim(589)]
public readonly struct D589 : IDim
{
    /// <inheritdoc/>
    public static int Size => 589;
}

/// <summary>The dimension 590.</summary>
[Dim(590)]
public readonly struct D590 : IDim
{
    /// <inheritdoc/>
    public static int Size => 590;
}

/// <summary>The dimension 591.</summary>
[Dim(591)]
public readonly struct D591 : IDim
{
    /// <inheritdoc/>
    public static int Size => 591;
}

/// <summary>The dimension 592.</summary>
[Dim(592)]
public readonly struct D592 : IDim
{
    /// <inheritdoc/>
    public static int Size => 592;
}

/// <summary>The dimension 593.</summary>
[Dim(593)]
public readonly struct D593 : IDim
{
    /// <inheritdoc/>
    public static int Size => 593;
}

/// <summary>The dimension 594.</summary>
[Dim(594)]
public readonly struct D594 : IDim
{
    /// <inheritdoc/>
    public static int Size => 594;
}

/// <summary>The dimension 595.</summary>
[Dim(595)]
public readonly struct D595 : IDim
{
    /// <inheritdoc/>
    public static int Size => 595;
}

/// <summary>The dimension 596.</summary>
[Dim(596)]
public readonly struct D596 : IDim
{
    /// <inheritdoc/>
    public static int Size => 596;
}

/// <summary>The dimension 597.</summary>
[Dim(597)]
public readonly struct D597 : IDim
{
    /// <inheritdoc/>
    public static int Size => 597;
}

/// <summary>The dimension 598.</summary>
[Dim(598)]
public readonly struct D598 : IDim
{
    /// <inheritdoc/>
    public static int Size => 598;
}

/// <summary>The dimension 599.</summary>
[Dim(599)]
public readonly struct D599 : IDim
{
    /// <inheritdoc/>
    public static int Size => 599;
}

/// <summary>The dimension 600.</summary>
[Dim(600)]
public readonly struct D600 : IDim
{
    /// <inheritdoc/>
    public static int Size => 600;
}

/// <summary>The dimension 601.</summary>
[Dim(601)]
public readonly struct D601 : IDim
{
    /// <inheritdoc/>
    public static int Size => 601;
}

/// <summary>The dimension 602.</summary>
[Dim(602)]
public readonly struct D602 : IDim
{
    /// <inheritdoc/>
    public static int Size => 602;
}

/// <summary>The dimension 603.</summary>
[Dim(603)]
public readonly struct D603 : IDim
{
    /// <inheritdoc/>
    public static int Size => 603;
}

/// <summary>The dimension 604.</summary>
[Dim(604)]
public readonly struct D604 : IDim
{
    /// <inheritdoc/>
    public static int Size => 604;
}

/// <summary>The dimension 605.</summary>
[Dim(605)]
public readonly struct D605 : IDim
{
    /// <inheritdoc/>
    public static int Size => 605;
}

/// <summary>The dimension 606.</summary>
[Dim(606)]
public readonly struct D606 : IDim
{
    /// <inheritdoc/>
    public static int Size => 606;
}

/// <summary>The dimension 607.</summary>
[Dim(607)]
public readonly struct D607 : IDim
{
    /// <inheritdoc/>
    public static int Size => 607;
}

/// <summary>The dimension 608.</summary>
[Dim(608)]
public readonly struct D608 : IDim
{
    /// <inheritdoc/>
    public static int Size => 608;
}

/// <summary>The dimension 609.</summary>
[Dim(609)]
public readonly struct D609 : IDim
{
    /// <inheritdoc/>
    public static int Size => 609;
}

/// <summary>The dimension 610.</summary>
[Dim(610)]
public readonly struct D610 : IDim
{
    /// <inheritdoc/>
    public static int Size => 610;
}

/// <summary>The dimension 611.</summary>
[Dim(611)]
public readonly struct D611 : IDim
{
    /// <inheritdoc/>
    public static int Size => 611;
}

/// <summary>The dimension 612.</summary>
[Dim(612)]
public readonly struct D612 : IDim
{
    /// <inheritdoc/>
    public static int Size => 612;
}

/// <summary>The dimension 613.</summary>
[Dim(613)]
public readonly struct D613 : IDim
{
    /// <inheritdoc/>
    public static int Size => 613;
}

/// <summary>The dimension 614.</summary>
[Dim(614)]
public readonly struct D614 : IDim
{
    /// <inheritdoc/>
    public static int Size => 614;
}

/// <summary>The dimension 615.</summary>
[Dim(615)]
public readonly struct D615 : IDim
{
    /// <inheritdoc/>
    public static int Size => 615;
}

/// <summary>The dimension 616.</summary>
[Dim(616)]
public readonly struct D616 : IDim
{
    /// <inheritdoc/>
    public static int Size => 616;
}

/// <summary>The dimension 617.</summary>
[Dim(617)]
public readonly struct D617 : IDim
{
    /// <inheritdoc/>
    public static int Size => 617;
}

/// <summary>The dimension 618.</summary>
[Dim(618)]
public readonly struct D618 : IDim
{
    /// <inheritdoc/>
    public static int Size => 618;
}

/// <summary>The dimension 619.</summary>
[Dim(619)]
public readonly struct D619 : IDim
{
    /// <inheritdoc/>
    public static int Size => 619;
}

/// <summary>The dimension 620.</summary>
[Dim(620)]
public readonly struct D620 : IDim
{
    /// <inheritdoc/>
    public static int Size => 620;
}

/// <summary>The dimension 621.</summary>
[Dim(621)]
public readonly struct D621 : IDim
{
    /// <inheritdoc/>
    public static int Size => 621;
}

/// <summary>The dimension 622.</summary>
[Dim(622)]
public readonly struct D622 : IDim
{
    /// <inheritdoc/>
    public static int Size => 622;
}

/// <summary>The dimension 623.</summary>
[Dim(623)]
public readonly struct D623 : IDim
{
    /// <inheritdoc/>
    public static int Size => 623;
}

/// <summary>The dimension 624.</summary>
[Dim(624)]
public readonly struct D624 : IDim
{
    /// <inheritdoc/>
    public static int Size => 624;
}

/// <summary>The dimension 625.</summary>
[Dim(625)]
public readonly struct D625 : IDim
{
    /// <inheritdoc/>
    public static int Size => 625;
}

/// <summary>The dimension 626.</summary>
[Dim(626)]
public readonly struct D626 : IDim
{
    /// <inheritdoc/>
    public static int Size => 626;
}

/// <summary>The dimension 627.</summary>
[Dim(627)]
public readonly struct D627 : IDim
{
    /// <inheritdoc/>
    public static int Size => 627;
}

/// <summary>The dimension 628.</summary>
[Dim(628)]
public readonly struct D628 : IDim
{
    /// <inheritdoc/>
    public static int Size => 628;
}

/// <summary>The dimension 629.</summary>
[Dim(629)]
public readonly struct D629 : IDim
{
    /// <inheritdoc/>
    public static int Size => 629;
}

/// <summary>The dimension 630.</summary>
[Dim(630)]
public readonly struct D630 : IDim
{
    /// <inheritdoc/>
    public static int Size => 630;
}

/// <summary>The dimension 631.</summary>
[Dim(631)]
public readonly struct D631 : IDim
{
    /// <inheritdoc/>
    public static int Size => 631;
}

/// <summary>The dimension 632.</summary>
[Dim(632)]
public readonly struct D632 : IDim
{
    /// <inheritdoc/>
    public static int Size => 632;
}

/// <summary>The dimension 633.</summary>
[Dim(633)]
public readonly struct D633 : IDim
{
    /// <inheritdoc/>
    public static int Size => 633;
}

/// <summary>The dimension 634.</summary>
[Dim(634)]
public readonly struct D634 : IDim
{
    /// <inheritdoc/>
    public static int Size => 634;
}

/// <summary>The dimension 635.</summary>
[Dim(635)]
public readonly struct D635 : IDim
{
    /// <inheritdoc/>
    public static int Size => 635;
}

/// <summary>The dimension 636.</summary>
[Dim(636)]
public readonly struct D636 : IDim
{
    /// <inheritdoc/>
    public static int Size => 636;
}

/// <summary>The dimension 637.</summary>
[Dim(637)]
public readonly struct D637 : IDim
{
    /// <inheritdoc/>
    public static int Size => 637;
}

/// <summary>The dimension 638.</summary>
[Dim(638)]
public readonly struct D638 : IDim
{
    /// <inheritdoc/>
    public static int Size => 638;
}

/// <summary>The dimension 639.</summary>
[Dim(639)]
public readonly struct D639 : IDim
{
    /// <inheritdoc/>
    public static int Size => 639;
}

/// <summary>The dimension 640.</summary>
[Dim(640)]
public readonly struct D640 : IDim
{
    /// <inheritdoc/>
    public static int Size => 640;
}

/// <summary>The dimension 641.</summary>
[Dim(641)]
public readonly struct D641 : IDim
{
    /// <inheritdoc/>
    public static int Size => 641;
}

/// <summary>The dimension 642.</summary>
[Dim(642)]
public readonly struct D642 : IDim
{
    /// <inheritdoc/>
    public static int Size => 642;
}

/// <summary>The dimension 643.</summary>
[Dim(643)]
public readonly struct D643 : IDim
{
    /// <inheritdoc/>
    public static int Size => 643;
}

/// <summary>The dimension 644.</summary>
[Dim(644)]
public readonly struct D644 : IDim
{
    /// <inheritdoc/>
    public static int Size => 644;
}

/// <summary>The dimension 645.</summary>
[Dim(645)]
public readonly struct D645 : IDim
{
    /// <inheritdoc/>
    public static int Size => 645;
}

/// <summary>The dimension 646.</summary>
[Dim(646)]
public readonly struct D646 : IDim
{
    /// <inheritdoc/>
    public static int Size => 646;
}

/// <summary>The dimension 647.</summary>
[Dim(647)]
public readonly struct D647 : IDim
{
    /// <inheritdoc/>
    public static int Size => 647;
}

/// <summary>The dimension 648.</summary>
[Dim(648)]
public readonly struct D648 : IDim
{
    /// <inheritdoc/>
    public static int Size => 648;
}

/// <summary>The dimension 649.</summary>
[Dim(649)]
public readonly struct D649 : IDim
{
    /// <inheritdoc/>
    public static int Size => 649;
}

/// <summary>The dimension 650.</summary>
[Dim(650)]
public readonly struct D650 : IDim
{
    /// <inheritdoc/>
    public static int Size => 650;
}

/// <summary>The dimension 651.</summary>
[Dim(651)]
public readonly struct D651 : IDim
{
    /// <inheritdoc/>
    public static int Size => 651;
}

/// <summary>The dimension 652.</summary>
[Dim(652)]
public readonly struct D652 : IDim
{
    /// <inheritdoc/>
    public static int Size => 652;
}

/// <summary>The dimension 653.</summary>
[Dim(653)]
public readonly struct D653 : IDim
{
    /// <inheritdoc/>
    public static int Size => 653;
}

/// <summary>The dimension 654.</summary>
[Dim(654)]
public readonly struct D654 : IDim
{
    /// <inheritdoc/>
    public static int Size => 654;
}

/// <summary>The dimension 655.</summary>
[Dim(655)]
public readonly struct D655 : IDim
{
    /// <inheritdoc/>
    public static int Size => 655;
}

/// <summary>The dimension 656.</summary>
[Dim(656)]
public readonly struct D656 : IDim
{
    /// <inheritdoc/>
    public static int Size => 656;
}

/// <summary>The dimension 657.</summary>
[Dim(657)]
public readonly struct D657 : IDim
{
    /// <inheritdoc/>
    public static int Size => 657;
}

/// <summary>The dimension 658.</summary>
[Dim(658)]
public readonly struct D658 : IDim
{
    /// <inheritdoc/>
    public static int Size => 658;
}

/// <summary>The dimension 659.</summary>
[Dim(659)]
public readonly struct D659 : IDim
{
    /// <inheritdoc/>
    public static int Size => 659;
}

/// <summary>The dimension 660.</summary>
[Dim(660)]
public readonly struct D660 : IDim
{
    /// <inheritdoc/>
    public static int Size => 660;
}

/// <summary>The dimension 661.</summary>
[Dim(661)]
public readonly struct D661 : IDim
{
    /// <inheritdoc/>
    public static int Size => 661;
}

/// <summary>The dimension 662.</summary>
[Dim(662)]
public readonly struct D662 : IDim
{
    /// <inheritdoc/>
    public static int Size => 662;
}

/// <summary>The dimension 663.</summary>
[Dim(663)]
public readonly struct D663 : IDim
{
    /// <inheritdoc/>
    public static int Size => 663;
}

/// <summary>The dimension 664.</summary>
[Dim(664)]
public readonly struct D664 : IDim
{
    /// <inheritdoc/>
    public static int Size => 664;
}

/// <summary>The dimension 665.</summary>
[Dim(665)]
public readonly struct D665 : IDim
{
    /// <inheritdoc/>
    public static int Size => 665;
}

/// <summary>The dimension 666.</summary>
[Dim(666)]
public readonly struct D666 : IDim
{
    /// <inheritdoc/>
    public static int Size => 666;
}

/// <summary>The dimension 667.</summary>
[Dim(667)]
public readonly struct D667 : IDim
{
    /// <inheritdoc/>
    public static int Size => 667;
}

/// <summary>The dimension 668.</summary>
[Dim(668)]
public readonly struct D668 : IDim
{
    /// <inheritdoc/>
    public static int Size => 668;
}

/// <summary>The dimension 669.</summary>
[Dim(669)]
public readonly struct D669 : IDim
{
    /// <inheritdoc/>
    public static int Size => 669;
}

/// <summary>The dimension 670.</summary>
[Dim(670)]
public readonly struct D670 : IDim
{
    /// <inheritdoc/>
    public static int Size => 670;
}

/// <summary>The dimension 671.</summary>
[Dim(671)]
public readonly struct D671 : IDim
{
    /// <inheritdoc/>
    public static int Size => 671;
}

/// <summary>The dimension 672.</summary>
[Dim(672)]
public readonly struct D672 : IDim
{
    /// <inheritdoc/>
    public static int Size => 672;
}

/// <summary>The dimension 673.</summary>
[Dim(673)]
public readonly struct D673 : IDim
{
    /// <inheritdoc/>
    public static int Size => 673;
}

/// <summary>The dimension 674.</summary>
[Dim(674)]
public readonly struct D674 : IDim
{
    /// <inheritdoc/>
    public static int Size => 674;
}

/// <summary>The dimension 675.</summary>
[Dim(675)]
public readonly struct D675 : IDim
{
    /// <inheritdoc/>
    public static int Size => 675;
}

/// <summary>The dimension 676.</summary>
[Dim(676)]
public readonly struct D676 : IDim
{
    /// <inheritdoc/>
    public static int Size => 676;
}

/// <summary>The dimension 677.</summary>
[Dim(677)]
public readonly struct D677 : IDim
{
    /// <inheritdoc/>
    public static int Size => 677;
}

/// <summary>The dimension 678.</summary>
[Dim(678)]
public readonly struct D678 : IDim
{
    /// <inheritdoc/>
    public static int Size => 678;
}

/// <summary>The dimension 679.</summary>
[Dim(679)]
public readonly struct D679 : IDim
{
    /// <inheritdoc/>
    public static int Size => 679;
}

/// <summary>The dimension 680.</summary>
[Dim(680)]
public readonly struct D680 : IDim
{
    /// <inheritdoc/>
    public static int Size => 680;
}

/// <summary>The dimension 681.</summary>
[Dim(681)]
public readonly struct D681 : IDim
{
    /// <inheritdoc/>
    public static int Size => 681;
}

/// <summary>The dimension 682.</summary>
[Dim(682)]
public readonly struct D682 : IDim
{
    /// <inheritdoc/>
    public static int Size => 682;
}

/// <summary>The dimension 683.</summary>
[Dim(683)]
public readonly struct D683 : IDim
{
    /// <inheritdoc/>
    public static int Size => 683;
}

/// <summary>The dimension 684.</summary>
[Dim(684)]
public readonly struct D684 : IDim
{
    /// <inheritdoc/>
    public static int Size => 684;
}

/// <summary>The dimension 685.</summary>
[Dim(685)]
public readonly struct D685 : IDim
{
    /// <inheritdoc/>
    public static int Size => 685;
}

/// <summary>The dimension 686.</summary>
[Dim(686)]
public readonly struct D686 : IDim
{
    /// <inheritdoc/>
    public static int Size => 686;
}

/// <summary>The dimension 687.</summary>
[Dim(687)]
public readonly struct D687 : IDim
{
    /// <inheritdoc/>
    public static int Size => 687;
}

/// <summary>The dimension 688.</summary>
[Dim(688)]
public readonly struct D688 : IDim
{
    /// <inheritdoc/>
    public static int Size => 688;
}

/// <summary>The dimension 689.</summary>
[Dim(689)]
public readonly struct D689 : IDim
{
    /// <inheritdoc/>
    public static int Size => 689;
}

/// <summary>The dimension 690.</summary>
[Dim(690)]
public readonly struct D690 : IDim
{
    /// <inheritdoc/>
    public static int Size => 690;
}

/// <summary>The dimension 691.</summary>
[Dim(691)]
public readonly struct D691 : IDim
{
    /// <inheritdoc/>
    public static int Size => 691;
}

/// <summary>The dimension 692.</summary>
[Dim(692)]
public readonly struct D692 : IDim
{
    /// <inheritdoc/>
    public static int Size => 692;
}

/// <summary>The dimension 693.</summary>
[Dim(693)]
public readonly struct D693 : IDim
{
    /// <inheritdoc/>
    public static int Size => 693;
}

/// <summary>The dimension 694.</summary>
[Dim(694)]
public readonly struct D694 : IDim
{
    /// <inheritdoc/>
    public static int Size => 694;
}

/// <summary>The dimension 695.</summary>
[Dim(695)]
public readonly struct D695 : IDim
{
    /// <inheritdoc/>
    public static int Size => 695;
}

/// <summary>The dimension 696.</summary>
[Dim(696)]
public readonly struct D696 : IDim
{
    /// <inheritdoc/>
    public static int Size => 696;
}

/// <summary>The dimension 697.</summary>
[Dim(697)]
public readonly struct D697 : IDim
{
    /// <inheritdoc/>
    public static int Size => 697;
}

/// <summary>The dimension 698.</summary>
[Dim(698)]
public readonly struct D698 : IDim
{
    /// <inheritdoc/>
    public static int Size => 698;
}

/// <summary>The dimension 699.</summary>
[Dim(699)]
public readonly struct D699 : IDim
{
    /// <inheritdoc/>
    public static int Size => 699;
}

/// <summary>The dimension 700.</summary>
[Dim(700)]
public readonly struct D700 : IDim
{
    /// <inheritdoc/>
    public static int Size => 700;
}

/// <summary>The dimension 701.</summary>
[Dim(701)]
public readonly struct D701 : IDim
{
    /// <inheritdoc/>
    public static int Size => 701;
}

/// <summary>The dimension 702.</summary>
[Dim(702)]
public readonly struct D702 : IDim
{
    /// <inheritdoc/>
    public static int Size => 702;
}

/// <summary>The dimension 703.</summary>
[Dim(703)]
public readonly struct D703 : IDim
{
    /// <inheritdoc/>
    public static int Size => 703;
}

/// <summary>The dimension 704.</summary>
[Dim(704)]
public readonly struct D704 : IDim
{
    /// <inheritdoc/>
    public static int Size => 704;
}

/// <summary>The dimension 705.</summary>
[Dim(705)]
public readonly struct D705 : IDim
{
    /// <inheritdoc/>
    public static int Size => 705;
}

/// <summary>The dimension 706.</summary>
[Dim(706)]
public readonly struct D706 : IDim
{
    /// <inheritdoc/>
    public static int Size => 706;
}

/// <summary>The dimension 707.</summary>
[Dim(707)]
public readonly struct D707 : IDim
{
    /// <inheritdoc/>
    public static int Size => 707;
}

/// <summary>The dimension 708.</summary>
[Dim(708)]
public readonly struct D708 : IDim
{
    /// <inheritdoc/>
    public static int Size => 708;
}

/// <summary>The dimension 709.</summary>
[Dim(709)]
public readonly struct D709 : IDim
{
    /// <inheritdoc/>
    public static int Size => 709;
}

/// <summary>The dimension 710.</summary>
[Dim(710)]
public readonly struct D710 : IDim
{
    /// <inheritdoc/>
    public static int Size => 710;
}

/// <summary>The dimension 711.</summary>
[Dim(711)]
public readonly struct D711 : IDim
{
    /// <inheritdoc/>
    public static int Size => 711;
}

/// <summary>The dimension 712.</summary>
[Dim(712)]
public readonly struct D712 : IDim
{
    /// <inheritdoc/>
    public static int Size => 712;
}

/// <summary>The dimension 713.</summary>
[Dim(713)]
public readonly struct D713 : IDim
{
    /// <inheritdoc/>
    public static int Size => 713;
}

/// <summary>The dimension 714.</summary>
[Dim(714)]
public readonly struct D714 : IDim
{
    /// <inheritdoc/>
    public static int Size => 714;
}

/// <summary>The dimension 715.</summary>
[Dim(715)]
public readonly struct D715 : IDim
{
    /// <inheritdoc/>
    public static int Size => 715;
}

/// <summary>The dimension 716.</summary>
[Dim(716)]
public readonly struct D716 : IDim
{
    /// <inheritdoc/>
    public static int Size => 716;
}

/// <summary>The dimension 717.</summary>
[Dim(717)]
public readonly struct D717 : IDim
{
    /// <inheritdoc/>
    public static int Size => 717;
}

/// <summary>The dimension 718.</summary>
[Dim(718)]
public readonly struct D718 : IDim
{
    /// <inheritdoc/>
    public static int Size => 718;
}

/// <summary>The dimension 719.</summary>
[Dim(719)]
public readonly struct D719 : IDim
{
    /// <inheritdoc/>
    public static int Size => 719;
}

/// <summary>The dimension 720.</summary>
[Dim(720)]
public readonly struct D720 : IDim
{
    /// <inheritdoc/>
    public static int Size => 720;
}

/// <summary>The dimension 721.</summary>
[Dim(721)]
public readonly struct D721 : IDim
{
    /// <inheritdoc/>
    public static int Size => 721;
}

/// <summary>The dimension 722.</summary>
[Dim(722)]
public readonly struct D722 : IDim
{
    /// <inheritdoc/>
    public static int Size => 722;
}

/// <summary>The dimension 723.</summary>
[Dim(723)]
public readonly struct D723 : IDim
{
    /// <inheritdoc/>
    public static int Size => 723;
}

/// <summary>The dimension 724.</summary>
[Dim(724)]
public readonly struct D724 : IDim
{
    /// <inheritdoc/>
    public static int Size => 724;
}

/// <summary>The dimension 725.</summary>
[Dim(725)]
public readonly struct D725 : IDim
{
    /// <inheritdoc/>
    public static int Size => 725;
}

/// <summary>The dimension 726.</summary>
[Dim(726)]
public readonly struct D726 : IDim
{
    /// <inheritdoc/>
    public static int Size => 726;
}

/// <summary>The dimension 727.</summary>
[Dim(727)]
public readonly struct D727 : IDim
{
    /// <inheritdoc/>
    public static int Size => 727;
}

/// <summary>The dimension 728.</summary>
[Dim(728)]
public readonly struct D728 : IDim
{
    /// <inheritdoc/>
    public static int Size => 728;
}

/// <summary>The dimension 729.</summary>
[Dim(729)]
public readonly struct D729 : IDim
{
    /// <inheritdoc/>
    public static int Size => 729;
}

/// <summary>The dimension 730.</summary>
[Dim(730)]
public readonly struct D730 : IDim
{
    /// <inheritdoc/>
    public static int Size => 730;
}

/// <summary>The dimension 731.</summary>
[Dim(731)]
public readonly struct D731 : IDim
{
    /// <inheritdoc/>
    public static int Size => 731;
}

/// <summary>The dimension 732.</summary>
[Dim(732)]
public readonly struct D732 : IDim
{
    /// <inheritdoc/>
    public static int Size => 732;
}

/// <summary>The dimension 733.</summary>
[Dim(733)]
public readonly struct D733 : IDim
{
    /// <inheritdoc/>
    public static int Size => 733;
}

/// <summary>The dimension 734.</summary>
[Dim(734)]
public readonly struct D734 : IDim
{
    /// <inheritdoc/>
    public static int Size => 734;
}

/// <summary>The dimension 735.</summary>
[Dim(735)]
public readonly struct D735 : IDim
{
    /// <inheritdoc/>
    public static int Size => 735;
}

/// <summary>The dimension 736.</summary>
[Dim(736)]
public readonly struct D736 : IDim
{
    /// <inheritdoc/>
    public static int Size => 736;
}

/// <summary>The dimension 737.</summary>
[Dim(737)]
public readonly struct D737 : IDim
{
    /// <inheritdoc/>
    public static int Size => 737;
}

/// <summary>The dimension 738.</summary>
[Dim(738)]
public readonly struct D738 : IDim
{
    /// <inheritdoc/>
    public static int Size => 738;
}

/// <summary>The dimension 739.</summary>
[Dim(739)]
public readonly struct D739 : IDim
{
    /// <inheritdoc/>
    public static int Size => 739;
}

/// <summary>The dimension 740.</summary>
[Dim(740)]
public readonly struct D740 : IDim
{
    /// <inheritdoc/>
    public static int Size => 740;
}

/// <summary>The dimension 741.</summary>
[Dim(741)]
public readonly struct D741 : IDim
{
    /// <inheritdoc/>
    public static int Size => 741;
}

/// <summary>The dimension 742.</summary>
[Dim(742)]
public readonly struct D742 : IDim
{
    /// <inheritdoc/>
    public static int Size => 742;
}

/// <summary>The dimension 743.</summary>
[Dim(743)]
public readonly struct D743 : IDim
{
    /// <inheritdoc/>
    public static int Size => 743;
}

/// <summary>The dimension 744.</summary>
[Dim(744)]
public readonly struct D744 : IDim
{
    /// <inheritdoc/>
    public static int Size => 744;
}

/// <summary>The dimension 745.</summary>
[Dim(745)]
public readonly struct D745 : IDim
{
    /// <inheritdoc/>
    public static int Size => 745;
}

/// <summary>The dimension 746.</summary>
[Dim(746)]
public readonly struct D746 : IDim
{
    /// <inheritdoc/>
    public static int Size => 746;
}

/// <summary>The dimension 747.</summary>
[Dim(747)]
public readonly struct D747 : IDim
{
    /// <inheritdoc/>
    public static int Size => 747;
}

/// <summary>The dimension 748.</summary>
[Dim(748)]
public readonly struct D748 : IDim
{
    /// <inheritdoc/>
    public static int Size => 748;
}

/// <summary>The dimension 749.</summary>
[Dim(749)]
public readonly struct D749 : IDim
{
    /// <inheritdoc/>
    public static int Size => 749;
}

/// <summary>The dimension 750.</summary>
[Dim(750)]
public readonly struct D750 : IDim
{
    /// <inheritdoc/>
    public static int Size => 750;
}

/// <summary>The dimension 751.</summary>
[Dim(751)]
public readonly struct D751 : IDim
{
    /// <inheritdoc/>
    public static int Size => 751;
}

/// <summary>The dimension 752.</summary>
[Dim(752)]
public readonly struct D752 : IDim
{
    /// <inheritdoc/>
    public static int Size => 752;
}

/// <summary>The dimension 753.</summary>
[Dim(753)]
public readonly struct D753 : IDim
{
    /// <inheritdoc/>
    public static int Size => 753;
}

/// <summary>The dimension 754.</summary>
[Dim(754)]
public readonly struct D754 : IDim
{
    /// <inheritdoc/>
    public static int Size => 754;
}

/// <summary>The dimension 755.</summary>
[Dim(755)]
public readonly struct D755 : IDim
{
    /// <inheritdoc/>
    public static int Size => 755;
}

/// <summary>The dimension 756.</summary>
[Dim(756)]
public readonly struct D756 : IDim
{
    /// <inheritdoc/>
    public static int Size => 756;
}

/// <summary>The dimension 757.</summary>
[Dim(757)]
public readonly struct D757 : IDim
{
    /// <inheritdoc/>
    public static int Size => 757;
}

/// <summary>The dimension 758.</summary>
[Dim(758)]
public readonly struct D758 : IDim
{
    /// <inheritdoc/>
    public static int Size => 758;
}

/// <summary>The dimension 759.</summary>
[Dim(759)]
public readonly struct D759 : IDim
{
    /// <inheritdoc/>
    public static int Size => 759;
}

/// <summary>The dimension 760.</summary>
[Dim(760)]
public readonly struct D760 : IDim
{
    /// <inheritdoc/>
    public static int Size => 760;
}

/// <summary>The dimension 761.</summary>
[Dim(761)]
public readonly struct D761 : IDim
{
    /// <inheritdoc/>
    public static int Size => 761;
}

/// <summary>The dimension 762.</summary>
[Dim(762)]
public readonly struct D762 : IDim
{
    /// <inheritdoc/>
    public static int Size => 762;
}

/// <summary>The dimension 763.</summary>
[Dim(763)]
public readonly struct D763 : IDim
{
    /// <inheritdoc/>
    public static int Size => 763;
}

/// <summary>The dimension 764.</summary>
[Dim(764)]
public readonly struct D764 : IDim
{
    /// <inheritdoc/>
    public static int Size => 764;
}

/// <summary>The dimension 765.</summary>
[Dim(765)]
public readonly struct D765 : IDim
{
    /// <inheritdoc/>
    public static int Size => 765;
}

/// <summary>The dimension 766.</summary>
[Dim(766)]
public readonly struct D766 : IDim
{
    /// <inheritdoc/>
    public static int Size => 766;
}

/// <summary>The dimension 767.</summary>
[Dim(767)]
public readonly struct D767 : IDim
{
    /// <inheritdoc/>
    public static int Size => 767;
}

/// <summary>The dimension 768.</summary>
[Dim(768)]
public readonly struct D768 : IDim
{
    /// <inheritdoc/>
    public static int Size => 768;
}

/// <summary>The dimension 769.</summary>
[Dim(769)]
public readonly struct D769 : IDim
{
    /// <inheritdoc/>
    public static int Size => 769;
}

/// <summary>The dimension 770.</summary>
[Dim(770)]
public readonly struct D770 : IDim
{
    /// <inheritdoc/>
    public static int Size => 770;
}

/// <summary>The dimension 771.</summary>
[Dim(771)]
public readonly struct D771 : IDim
{
    /// <inheritdoc/>
    public static int Size => 771;
}

/// <summary>The dimension 772.</summary>
[Dim(772)]
public readonly struct D772 : IDim
{
    /// <inheritdoc/>
    public static int Size => 772;
}

/// <summary>The dimension 773.</summary>
[Dim(773)]
public readonly struct D773 : IDim
{
    /// <inheritdoc/>
    public static int Size => 773;
}

/// <summary>The dimension 774.</summary>
[Dim(774)]
public readonly struct D774 : IDim
{
    /// <inheritdoc/>
    public static int Size => 774;
}

/// <summary>The dimension 775.</summary>
[Dim(775)]
public readonly struct D775 : IDim
{
    /// <inheritdoc/>
    public static int Size => 775;
}

/// <summary>The dimension 776.</summary>
[Dim(776)]
public readonly struct D776 : IDim
{
    /// <inheritdoc/>
    public static int Size => 776;
}

/// <summary>The dimension 777.</summary>
[Dim(777)]
public readonly struct D777 : IDim
{
    /// <inheritdoc/>
    public static int Size => 777;
}

/// <summary>The dimension 778.</summary>
[Dim(778)]
public readonly struct D778 : IDim
{
    /// <inheritdoc/>
    public static int Size => 778;
}

/// <summary>The dimension 779.</summary>
[Dim(779)]
public readonly struct D779 : IDim
{
    /// <inheritdoc/>
    public static int Size => 779;
}

/// <summary>The dimension 780.</summary>
[Dim(780)]
public readonly struct D780 : IDim
{
    /// <inheritdoc/>
    public static int Size => 780;
}

/// <summary>The dimension 781.</summary>
[Dim(781)]
public readonly struct D781 : IDim
{
    /// <inheritdoc/>
    public static int Size => 781;
}

/// <summary>The dimension 782.</summary>
[Dim(782)]
public readonly struct D782 : IDim
{
    /// <inheritdoc/>
    public static int Size => 782;
}

/// <summary>The dimension 783.</summary>
[Dim(783)]
public readonly struct D783 : IDim
{
    /// <inheritdoc/>
    public static int Size => 783;
}

/// <summary>The dimension 784.</summary>
[Dim(784)]
public readonly struct D784 : IDim
{
    /// <inheritdoc/>
    public static int Size => 784;
}

/// <summary>The dimension 785.</summary>
[Dim(785)]
public readonly struct D785 : IDim
{
    /// <inheritdoc/>
    public static int Size => 785;
}

/// <summary>The dimension 786.</summary>
[Dim(786)]
public readonly struct D786 : IDim
{
    /// <inheritdoc/>
    public static int Size => 786;
}

/// <summary>The dimension 787.</summary>
[Dim(787)]
public readonly struct D787 : IDim
{
    /// <inheritdoc/>
    public static int Size => 787;
}

/// <summary>The dimension 788.</summary>
[Dim(788)]
public readonly struct D788 : IDim
{
    /// <inheritdoc/>
    public static int Size => 788;
}

/// <summary>The dimension 789.</summary>
[Dim(789)]
public readonly struct D789 : IDim
{
    /// <inheritdoc/>
    public static int Size => 789;
}

/// <summary>The dimension 790.</summary>
[Dim(790)]
public readonly struct D790 : IDim
{
    /// <inheritdoc/>
    public static int Size => 790;
}

/// <summary>The dimension 791.</summary>
[Dim(791)]
public readonly struct D791 : IDim
{
    /// <inheritdoc/>
    public static int Size => 791;
}

/// <summary>The dimension 792.</summary>
[Dim(792)]
public readonly struct D792 : IDim
{
    /// <inheritdoc/>
    public static int Size => 792;
}

/// <summary>The dimension 793.</summary>
[Dim(793)]
public readonly struct D793 : IDim
{
    /// <inheritdoc/>
    public static int Size => 793;
}

/// <summary>The dimension 794.</summary>
[Dim(794)]
public readonly struct D794 : IDim
{
    /// <inheritdoc/>
    public static int Size => 794;
}

/// <summary>The dimension 795.</summary>
[Dim(795)]
public readonly struct D795 : IDim
{
    /// <inheritdoc/>
    public static int Size => 795;
}

/// <summary>The dimension 796.</summary>
[Dim(796)]
public readonly struct D796 : IDim
{
    /// <inheritdoc/>
    public static int Size => 796;
}

/// <summary>The dimension 797.</summary>
[Dim(797)]
public readonly struct D797 : IDim
{
    /// <inheritdoc/>
    public static int Size => 797;
}

/// <summary>The dimension 798.</summary>
[Dim(798)]
public readonly struct D798 : IDim
{
    /// <inheritdoc/>
    public static int Size => 798;
}

/// <summary>The dimension 799.</summary>
[Dim(799)]
public readonly struct D799 : IDim
{
    /// <inheritdoc/>
    public static int Size => 799;
}

/// <summary>The dimension 800.</summary>
[Dim(800)]
public readonly struct D800 : IDim
{
    /// <inheritdoc/>
    public static int Size => 800;
}

/// <summary>The dimension 801.</summary>
[Dim(801)]
public readonly struct D801 : IDim
{
    /// <inheritdoc/>
    public static int Size => 801;
}

/// <summary>The dimension 802.</summary>
[Dim(802)]
public readonly struct D802 : IDim
{
    /// <inheritdoc/>
    public static int Size => 802;
}

/// <summary>The dimension 803.</summary>
[Dim(803)]
public readonly struct D803 : IDim
{
    /// <inheritdoc/>
    public static int Size => 803;
}

/// <summary>The dimension 804.</summary>
[Dim(804)]
public readonly struct D804 : IDim
{
    /// <inheritdoc/>
    public static int Size => 804;
}

/// <summary>The dimension 805.</summary>
[Dim(805)]
public readonly struct D805 : IDim
{
    /// <inheritdoc/>
    public static int Size => 805;
}

/// <summary>The dimension 806.</summary>
[Dim(806)]
public readonly struct D806 : IDim
{
    /// <inheritdoc/>
    public static int Size => 806;
}

/// <summary>The dimension 807.</summary>
[Dim(807)]
public readonly struct D807 : IDim
{
    /// <inheritdoc/>
    public static int Size => 807;
}

/// <summary>The dimension 808.</summary>
[Dim(808)]
public readonly struct D808 : IDim
{
    /// <inheritdoc/>
    public static int Size => 808;
}

/// <summary>The dimension 809.</summary>
[Dim(809)]
public readonly struct D809 : IDim
{
    /// <inheritdoc/>
    public static int Size => 809;
}

/// <summary>The dimension 810.</summary>
[Dim(810)]
public readonly struct D810 : IDim
{
    /// <inheritdoc/>
    public static int Size => 810;
}

/// <summary>The dimension 811.</summary>
[Dim(811)]
public readonly struct D811 : IDim
{
    /// <inheritdoc/>
    public static int Size => 811;
}

/// <summary>The dimension 812.</summary>
[Dim(812)]
public readonly struct D812 : IDim
{
    /// <inheritdoc/>
    public static int Size => 812;
}

/// <summary>The dimension 813.</summary>
[Dim(813)]
public readonly struct D813 : IDim
{
    /// <inheritdoc/>
    public static int Size => 813;
}

/// <summary>The dimension 814.</summary>
[Dim(814)]
public readonly struct D814 : IDim
{
    /// <inheritdoc/>
    public static int Size => 814;
}

/// <summary>The dimension 815.</summary>
[Dim(815)]
public readonly struct D815 : IDim
{
    /// <inheritdoc/>
    public static int Size => 815;
}

/// <summary>The dimension 816.</summary>
[Dim(816)]
public readonly struct D816 : IDim
{
    /// <inheritdoc/>
    public static int Size => 816;
}

/// <summary>The dimension 817.</summary>
[Dim(817)]
public readonly struct D817 : IDim
{
    /// <inheritdoc/>
    public static int Size => 817;
}

/// <summary>The dimension 818.</summary>
[Dim(818)]
public readonly struct D818 : IDim
{
    /// <inheritdoc/>
    public static int Size => 818;
}

/// <summary>The dimension 819.</summary>
[Dim(819)]
public readonly struct D819 : IDim
{
    /// <inheritdoc/>
    public static int Size => 819;
}

/// <summary>The dimension 820.</summary>
[Dim(820)]
public readonly struct D820 : IDim
{
    /// <inheritdoc/>
    public static int Size => 820;
}

/// <summary>The dimension 821.</summary>
[Dim(821)]
public readonly struct D821 : IDim
{
    /// <inheritdoc/>
    public static int Size => 821;
}

/// <summary>The dimension 822.</summary>
[Dim(822)]
public readonly struct D822 : IDim
{
    /// <inheritdoc/>
    public static int Size => 822;
}

/// <summary>The dimension 823.</summary>
[Dim(823)]
public readonly struct D823 : IDim
{
    /// <inheritdoc/>
    public static int Size => 823;
}

/// <summary>The dimension 824.</summary>
[Dim(824)]
public readonly struct D824 : IDim
{
    /// <inheritdoc/>
    public static int Size => 824;
}

/// <summary>The dimension 825.</summary>
[Dim(825)]
public readonly struct D825 : IDim
{
    /// <inheritdoc/>
    public static int Size => 825;
}

/// <summary>The dimension 826.</summary>
[Dim(826)]
public readonly struct D826 : IDim
{
    /// <inheritdoc/>
    public static int Size => 826;
}

/// <summary>The dimension 827.</summary>
[Dim(827)]
public readonly struct D827 : IDim
{
    /// <inheritdoc/>
    public static int Size => 827;
}

/// <summary>The dimension 828.</summary>
[Dim(828)]
public readonly struct D828 : IDim
{
    /// <inheritdoc/>
    public static int Size => 828;
}

/// <summary>The dimension 829.</summary>
[Dim(829)]
public readonly struct D829 : IDim
{
    /// <inheritdoc/>
    public static int Size => 829;
}

/// <summary>The dimension 830.</summary>
[Dim(830)]
public readonly struct D830 : IDim
{
    /// <inheritdoc/>
    public static int Size => 830;
}

/// <summary>The dimension 831.</summary>
[Dim(831)]
public readonly struct D831 : IDim
{
    /// <inheritdoc/>
    public static int Size => 831;
}

/// <summary>The dimension 832.</summary>
[Dim(832)]
public readonly struct D832 : IDim
{
    /// <inheritdoc/>
    public static int Size => 832;
}

/// <summary>The dimension 833.</summary>
[Dim(833)]
public readonly struct D833 : IDim
{
    /// <inheritdoc/>
    public static int Size => 833;
}

/// <summary>The dimension 834.</summary>
[Dim(834)]
public readonly struct D834 : IDim
{
    /// <inheritdoc/>
    public static int Size => 834;
}

/// <summary>The dimension 835.</summary>
[Dim(835)]
public readonly struct D835 : IDim
{
    /// <inheritdoc/>
    public static int Size => 835;
}

/// <summary>The dimension 836.</summary>
[Dim(836)]
public readonly struct D836 : IDim
{
    /// <inheritdoc/>
    public static int Size => 836;
}

/// <summary>The dimension 837.</summary>
[Dim(837)]
public readonly struct D837 : IDim
{
    /// <inheritdoc/>
    public static int Size => 837;
}

/// <summary>The dimension 838.</summary>
[Dim(838)]
public readonly struct D838 : IDim
{
    /// <inheritdoc/>
    public static int Size => 838;
}

/// <summary>The dimension 839.</summary>
[Dim(839)]
public readonly struct D839 : IDim
{
    /// <inheritdoc/>
    public static int Size => 839;
}

/// <summary>The dimension 840.</summary>
[Dim(840)]
public readonly struct D840 : IDim
{
    /// <inheritdoc/>
    public static int Size => 840;
}

/// <summary>The dimension 841.</summary>
[Dim(841)]
public readonly struct D841 : IDim
{
    /// <inheritdoc/>
    public static int Size => 841;
}

/// <summary>The dimension 842.</summary>
[Dim(842)]
public readonly struct D842 : IDim
{
    /// <inheritdoc/>
    public static int Size => 842;
}

/// <summary>The dimension 843.</summary>
[Dim(843)]
public readonly struct D843 : IDim
{
    /// <inheritdoc/>
    public static int Size => 843;
}

/// <summary>The dimension 844.</summary>
[Dim(844)]
public readonly struct D844 : IDim
{
    /// <inheritdoc/>
    public static int Size => 844;
}

/// <summary>The dimension 845.</summary>
[Dim(845)]
public readonly struct D845 : IDim
{
    /// <inheritdoc/>
    public static int Size => 845;
}

/// <summary>The dimension 846.</summary>
[Dim(846)]
public readonly struct D846 : IDim
{
    /// <inheritdoc/>
    public static int Size => 846;
}

/// <summary>The dimension 847.</summary>
[Dim(847)]
public readonly struct D847 : IDim
{
    /// <inheritdoc/>
    public static int Size => 847;
}

/// <summary>The dimension 848.</summary>
[Dim(848)]
public readonly struct D848 : IDim
{
    /// <inheritdoc/>
    public static int Size => 848;
}

/// <summary>The dimension 849.</summary>
[Dim(849)]
public readonly struct D849 : IDim
{
    /// <inheritdoc/>
    public static int Size => 849;
}

/// <summary>The dimension 850.</summary>
[Dim(850)]
public readonly struct D850 : IDim
{
    /// <inheritdoc/>
    public static int Size => 850;
}

/// <summary>The dimension 851.</summary>
[Dim(851)]
public readonly struct D851 : IDim
{
    /// <inheritdoc/>
    public static int Size => 851;
}

/// <summary>The dimension 852.</summary>
[Dim(852)]
public readonly struct D852 : IDim
{
    /// <inheritdoc/>
    public static int Size => 852;
}

/// <summary>The dimension 853.</summary>
[Dim(853)]
public readonly struct D853 : IDim
{
    /// <inheritdoc/>
    public static int Size => 853;
}

/// <summary>The dimension 854.</summary>
[Dim(854)]
public readonly struct D854 : IDim
{
    /// <inheritdoc/>
    public static int Size => 854;
}

/// <summary>The dimension 855.</summary>
[Dim(855)]
public readonly struct D855 : IDim
{
    /// <inheritdoc/>
    public static int Size => 855;
}

/// <summary>The dimension 856.</summary>
[Dim(856)]
public readonly struct D856 : IDim
{
    /// <inheritdoc/>
    public static int Size => 856;
}

/// <summary>The dimension 857.</summary>
[Dim(857)]
public readonly struct D857 : IDim
{
    /// <inheritdoc/>
    public static int Size => 857;
}

/// <summary>The dimension 858.</summary>
[Dim(858)]
public readonly struct D858 : IDim
{
    /// <inheritdoc/>
    public static int Size => 858;
}

/// <summary>The dimension 859.</summary>
[Dim(859)]
public readonly struct D859 : IDim
{
    /// <inheritdoc/>
    public static int Size => 859;
}

/// <summary>The dimension 860.</summary>
[Dim(860)]
public readonly struct D860 : IDim
{
    /// <inheritdoc/>
    public static int Size => 860;
}

/// <summary>The dimension 861.</summary>
[Dim(861)]
public readonly struct D861 : IDim
{
    /// <inheritdoc/>
    public static int Size => 861;
}

/// <summary>The dimension 862.</summary>
[Dim(862)]
public readonly struct D862 : IDim
{
    /// <inheritdoc/>
    public static int Size => 862;
}

/// <summary>The dimension 863.</summary>
[Dim(863)]
public readonly struct D863 : IDim
{
    /// <inheritdoc/>
    public static int Size => 863;
}

/// <summary>The dimension 864.</summary>
[Dim(864)]
public readonly struct D864 : IDim
{
    /// <inheritdoc/>
    public static int Size => 864;
}

/// <summary>The dimension 865.</summary>
[Dim(865)]
public readonly struct D865 : IDim
{
    /// <inheritdoc/>
    public static int Size => 865;
}

/// <summary>The dimension 866.</summary>
[Dim(866)]
public readonly struct D866 : IDim
{
    /// <inheritdoc/>
    public static int Size => 866;
}

/// <summary>The dimension 867.</summary>
[Dim(867)]
public readonly struct D867 : IDim
{
    /// <inheritdoc/>
    public static int Size => 867;
}

/// <summary>The dimension 868.</summary>
[Dim(868)]
public readonly struct D868 : IDim
{
    /// <inheritdoc/>
    public static int Size => 868;
}

/// <summary>The dimension 869.</summary>
[Dim(869)]
public readonly struct D869 : IDim
{
    /// <inheritdoc/>
    public static int Size => 869;
}

/// <summary>The dimension 870.</summary>
[Dim(870)]
public readonly struct D870 : IDim
{
    /// <inheritdoc/>
    public static int Size => 870;
}

/// <summary>The dimension 871.</summary>
[Dim(871)]
public readonly struct D871 : IDim
{
    /// <inheritdoc/>
    public static int Size => 871;
}

/// <summary>The dimension 872.</summary>
[Dim(872)]
public readonly struct D872 : IDim
{
    /// <inheritdoc/>
    public static int Size => 872;
}

/// <summary>The dimension 873.</summary>
[Dim(873)]
public readonly struct D873 : IDim
{
    /// <inheritdoc/>
    public static int Size => 873;
}

/// <summary>The dimension 874.</summary>
[Dim(874)]
public readonly struct D874 : IDim
{
    /// <inheritdoc/>
    public static int Size => 874;
}

/// <summary>The dimension 875.</summary>
[Dim(875)]
public readonly struct D875 : IDim
{
    /// <inheritdoc/>
    public static int Size => 875;
}

/// <summary>The dimension 876.</summary>
[Dim(876)]
public readonly struct D876 : IDim
{
    /// <inheritdoc/>
    public static int Size => 876;
}

/// <summary>The dimension 877.</summary>
[Dim(877)]
public readonly struct D877 : IDim
{
    /// <inheritdoc/>
    public static int Size => 877;
}

/// <summary>The dimension 878.</summary>
[Dim(878)]
public readonly struct D878 : IDim
{
    /// <inheritdoc/>
    public static int Size => 878;
}

/// <summary>The dimension 879.</summary>
[Dim(879)]
public readonly struct D879 : IDim
{
    /// <inheritdoc/>
    public static int Size => 879;
}

/// <summary>The dimension 880.</summary>
[Dim(880)]
public readonly struct D880 : IDim
{
    /// <inheritdoc/>
    public static int Size => 880;
}

/// <summary>The dimension 881.</summary>
[Dim(881)]
public readonly struct D881 : IDim
{
    /// <inheritdoc/>
    public static int Size => 881;
}

/// <summary>The dimension 882.</summary>
[Dim(882)]
public readonly struct D882 : IDim
{
    /// <inheritdoc/>
    public static int Size => 882;
}

/// <summary>The dimension 883.</summary>
[Dim(883)]
public readonly struct D883 : IDim
{
    /// <inheritdoc/>
    public static int Size => 883;
}

/// <summary>The dimension 884.</summary>
[Dim(884)]
public readonly struct D884 : IDim
{
    /// <inheritdoc/>
    public static int Size => 884;
}

/// <summary>The dimension 885.</summary>
[Dim(885)]
public readonly struct D885 : IDim
{
    /// <inheritdoc/>
    public static int Size => 885;
}

/// <summary>The dimension 886.</summary>
[Dim(886)]
public readonly struct D886 : IDim
{
    /// <inheritdoc/>
    public static int Size => 886;
}

/// <summary>The dimension 887.</summary>
[Dim(887)]
public readonly struct D887 : IDim
{
    /// <inheritdoc/>
    public static int Size => 887;
}

/// <summary>The dimension 888.</summary>
[Dim(888)]
public readonly struct D888 : IDim
{
    /// <inheritdoc/>
    public static int Size => 888;
}

/// <summary>The dimension 889.</summary>
[Dim(889)]
public readonly struct D889 : IDim
{
    /// <inheritdoc/>
    public static int Size => 889;
}

/// <summary>The dimension 890.</summary>
[Dim(890)]
public readonly struct D890 : IDim
{
    /// <inheritdoc/>
    public static int Size => 890;
}

/// <summary>The dimension 891.</summary>
[Dim(891)]
public readonly struct D891 : IDim
{
    /// <inheritdoc/>
    public static int Size => 891;
}

/// <summary>The dimension 892.</summary>
[Dim(892)]
public readonly struct D892 : IDim
{
    /// <inheritdoc/>
    public static int Size => 892;
}

/// <summary>The dimension 893.</summary>
[Dim(893)]
public readonly struct D893 : IDim
{
    /// <inheritdoc/>
    public static int Size => 893;
}

/// <summary>The dimension 894.</summary>
[Dim(894)]
public readonly struct D894 : IDim
{
    /// <inheritdoc/>
    public static int Size => 894;
}

/// <summary>The dimension 895.</summary>
[Dim(895)]
public readonly struct D895 : IDim
{
    /// <inheritdoc/>
    public static int Size => 895;
}

/// <summary>The dimension 896.</summary>
[Dim(896)]
public readonly struct D896 : IDim
{
    /// <inheritdoc/>
    public static int Size => 896;
}

/// <summary>The dimension 897.</summary>
[Dim(897)]
public readonly struct D897 : IDim
{
    /// <inheritdoc/>
    public static int Size => 897;
}

/// <summary>The dimension 898.</summary>
[Dim(898)]
public readonly struct D898 : IDim
{
    /// <inheritdoc/>
    public static int Size => 898;
}

/// <summary>The dimension 899.</summary>
[Dim(899)]
public readonly struct D899 : IDim
{
    /// <inheritdoc/>
    public static int Size => 899;
}

/// <summary>The dimension 900.</summary>
[Dim(900)]
public readonly struct D900 : IDim
{
    /// <inheritdoc/>
    public static int Size => 900;
}

/// <summary>The dimension 901.</summary>
[Dim(901)]
public readonly struct D901 : IDim
{
    /// <inheritdoc/>
    public static int Size => 901;
}

/// <summary>The dimension 902.</summary>
[Dim(902)]
public readonly struct D902 : IDim
{
    /// <inheritdoc/>
    public static int Size => 902;
}

/// <summary>The dimension 903.</summary>
[Dim(903)]
public readonly struct D903 : IDim
{
    /// <inheritdoc/>
    public static int Size => 903;
}

/// <summary>The dimension 904.</summary>
[Dim(904)]
public readonly struct D904 : IDim
{
    /// <inheritdoc/>
    public static int Size => 904;
}

/// <summary>The dimension 905.</summary>
[Dim(905)]
public readonly struct D905 : IDim
{
    /// <inheritdoc/>
    public static int Size => 905;
}

/// <summary>The dimension 906.</summary>
[Dim(906)]
public readonly struct D906 : IDim
{
    /// <inheritdoc/>
    public static int Size => 906;
}

/// <summary>The dimension 907.</summary>
[Dim(907)]
public readonly struct D907 : IDim
{
    /// <inheritdoc/>
    public static int Size => 907;
}

/// <summary>The dimension 908.</summary>
[Dim(908)]
public readonly struct D908 : IDim
{
    /// <inheritdoc/>
    public static int Size => 908;
}

/// <summary>The dimension 909.</summary>
[Dim(909)]
public readonly struct D909 : IDim
{
    /// <inheritdoc/>
    public static int Size => 909;
}

/// <summary>The dimension 910.</summary>
[Dim(910)]
public readonly struct D910 : IDim
{
    /// <inheritdoc/>
    public static int Size => 910;
}

/// <summary>The dimension 911.</summary>
[Dim(911)]
public readonly struct D911 : IDim
{
    /// <inheritdoc/>
    public static int Size => 911;
}

/// <summary>The dimension 912.</summary>
[Dim(912)]
public readonly struct D912 : IDim
{
    /// <inheritdoc/>
    public static int Size => 912;
}

/// <summary>The dimension 913.</summary>
[Dim(913)]
public readonly struct D913 : IDim
{
    /// <inheritdoc/>
    public static int Size => 913;
}

/// <summary>The dimension 914.</summary>
[Dim(914)]
public readonly struct D914 : IDim
{
    /// <inheritdoc/>
    public static int Size => 914;
}

/// <summary>The dimension 915.</summary>
[Dim(915)]
public readonly struct D915 : IDim
{
    /// <inheritdoc/>
    public static int Size => 915;
}

/// <summary>The dimension 916.</summary>
[Dim(916)]
public readonly struct D916 : IDim
{
    /// <inheritdoc/>
    public static int Size => 916;
}

/// <summary>The dimension 917.</summary>
[Dim(917)]
public readonly struct D917 : IDim
{
    /// <inheritdoc/>
    public static int Size => 917;
}

/// <summary>The dimension 918.</summary>
[Dim(918)]
public readonly struct D918 : IDim
{
    /// <inheritdoc/>
    public static int Size => 918;
}

/// <summary>The dimension 919.</summary>
[Dim(919)]
public readonly struct D919 : IDim
{
    /// <inheritdoc/>
    public static int Size => 919;
}

/// <summary>The dimension 920.</summary>
[Dim(920)]
public readonly struct D920 : IDim
{
    /// <inheritdoc/>
    public static int Size => 920;
}

/// <summary>The dimension 921.</summary>
[Dim(921)]
public readonly struct D921 : IDim
{
    /// <inheritdoc/>
    public static int Size => 921;
}

/// <summary>The dimension 922.</summary>
[Dim(922)]
public readonly struct D922 : IDim
{
    /// <inheritdoc/>
    public static int Size => 922;
}

/// <summary>The dimension 923.</summary>
[Dim(923)]
public readonly struct D923 : IDim
{
    /// <inheritdoc/>
    public static int Size => 923;
}

/// <summary>The dimension 924.</summary>
[Dim(924)]
public readonly struct D924 : IDim
{
    /// <inheritdoc/>
    public static int Size => 924;
}

/// <summary>The dimension 925.</summary>
[Dim(925)]
public readonly struct D925 : IDim
{
    /// <inheritdoc/>
    public static int Size => 925;
}

/// <summary>The dimension 926.</summary>
[Dim(926)]
public readonly struct D926 : IDim
{
    /// <inheritdoc/>
    public static int Size => 926;
}

/// <summary>The dimension 927.</summary>
[Dim(927)]
public readonly struct D927 : IDim
{
    /// <inheritdoc/>
    public static int Size => 927;
}

/// <summary>The dimension 928.</summary>
[Dim(928)]
public readonly struct D928 : IDim
{
    /// <inheritdoc/>
    public static int Size => 928;
}

/// <summary>The dimension 929.</summary>
[Dim(929)]
public readonly struct D929 : IDim
{
    /// <inheritdoc/>
    public static int Size => 929;
}

/// <summary>The dimension 930.</summary>
[Dim(930)]
public readonly struct D930 : IDim
{
    /// <inheritdoc/>
    public static int Size => 930;
}

/// <summary>The dimension 931.</summary>
[Dim(931)]
public readonly struct D931 : IDim
{
    /// <inheritdoc/>
    public static int Size => 931;
}

/// <summary>The dimension 932.</summary>
[Dim(932)]
public readonly struct D932 : IDim
{
    /// <inheritdoc/>
    public static int Size => 932;
}

/// <summary>The dimension 933.</summary>
[Dim(933)]
public readonly struct D933 : IDim
{
    /// <inheritdoc/>
    public static int Size => 933;
}

/// <summary>The dimension 934.</summary>
[Dim(934)]
public readonly struct D934 : IDim
{
    /// <inheritdoc/>
    public static int Size => 934;
}

/// <summary>The dimension 935.</summary>
[Dim(935)]
public readonly struct D935 : IDim
{
    /// <inheritdoc/>
    public static int Size => 935;
}

/// <summary>The dimension 936.</summary>
[Dim(936)]
public readonly struct D936 : IDim
{
    /// <inheritdoc/>
    public static int Size => 936;
}

/// <summary>The dimension 937.</summary>
[Dim(937)]
public readonly struct D937 : IDim
{
    /// <inheritdoc/>
    public static int Size => 937;
}

/// <summary>The dimension 938.</summary>
[Dim(938)]
public readonly struct D938 : IDim
{
    /// <inheritdoc/>
    public static int Size => 938;
}

/// <summary>The dimension 939.</summary>
[Dim(939)]
public readonly struct D939 : IDim
{
    /// <inheritdoc/>
    public static int Size => 939;
}

/// <summary>The dimension 940.</summary>
[Dim(940)]
public readonly struct D940 : IDim
{
    /// <inheritdoc/>
    public static int Size => 940;
}

/// <summary>The dimension 941.</summary>
[Dim(941)]
public readonly struct D941 : IDim
{
    /// <inheritdoc/>
    public static int Size => 941;
}

/// <summary>The dimension 942.</summary>
[Dim(942)]
public readonly struct D942 : IDim
{
    /// <inheritdoc/>
    public static int Size => 942;
}

/// <summary>The dimension 943.</summary>
[Dim(943)]
public readonly struct D943 : IDim
{
    /// <inheritdoc/>
    public static int Size => 943;
}

/// <summary>The dimension 944.</summary>
[Dim(944)]
public readonly struct D944 : IDim
{
    /// <inheritdoc/>
    public static int Size => 944;
}

/// <summary>The dimension 945.</summary>
[Dim(945)]
public readonly struct D945 : IDim
{
    /// <inheritdoc/>
    public static int Size => 945;
}

/// <summary>The dimension 946.</summary>
[Dim(946)]
public readonly struct D946 : IDim
{
    /// <inheritdoc/>
    public static int Size => 946;
}

/// <summary>The dimension 947.</summary>
[Dim(947)]
public readonly struct D947 : IDim
{
    /// <inheritdoc/>
    public static int Size => 947;
}

/// <summary>The dimension 948.</summary>
[Dim(948)]
public readonly struct D948 : IDim
{
    /// <inheritdoc/>
    public static int Size => 948;
}

/// <summary>The dimension 949.</summary>
[Dim(949)]
public readonly struct D949 : IDim
{
    /// <inheritdoc/>
    public static int Size => 949;
}

/// <summary>The dimension 950.</summary>
[Dim(950)]
public readonly struct D950 : IDim
{
    /// <inheritdoc/>
    public static int Size => 950;
}

/// <summary>The dimension 951.</summary>
[Dim(951)]
public readonly struct D951 : IDim
{
    /// <inheritdoc/>
    public static int Size => 951;
}

/// <summary>The dimension 952.</summary>
[Dim(952)]
public readonly struct D952 : IDim
{
    /// <inheritdoc/>
    public static int Size => 952;
}

/// <summary>The dimension 953.</summary>
[Dim(953)]
public readonly struct D953 : IDim
{
    /// <inheritdoc/>
    public static int Size => 953;
}

/// <summary>The dimension 954.</summary>
[Dim(954)]
public readonly struct D954 : IDim
{
    /// <inheritdoc/>
    public static int Size => 954;
}

/// <summary>The dimension 955.</summary>
[Dim(955)]
public readonly struct D955 : IDim
{
    /// <inheritdoc/>
    public static int Size => 955;
}

/// <summary>The dimension 956.</summary>
[Dim(956)]
public readonly struct D956 : IDim
{
    /// <inheritdoc/>
    public static int Size => 956;
}

/// <summary>The dimension 957.</summary>
[Dim(957)]
public readonly struct D957 : IDim
{
    /// <inheritdoc/>
    public static int Size => 957;
}

/// <summary>The dimension 958.</summary>
[Dim(958)]
public readonly struct D958 : IDim
{
    /// <inheritdoc/>
    public static int Size => 958;
}

/// <summary>The dimension 959.</summary>
[Dim(959)]
public readonly struct D959 : IDim
{
    /// <inheritdoc/>
    public static int Size => 959;
}

/// <summary>The dimension 960.</summary>
[Dim(960)]
public readonly struct D960 : IDim
{
    /// <inheritdoc/>
    public static int Size => 960;
}

/// <summary>The dimension 961.</summary>
[Dim(961)]
public readonly struct D961 : IDim
{
    /// <inheritdoc/>
    public static int Size => 961;
}

/// <summary>The dimension 962.</summary>
[Dim(962)]
public readonly struct D962 : IDim
{
    /// <inheritdoc/>
    public static int Size => 962;
}

/// <summary>The dimension 963.</summary>
[Dim(963)]
public readonly struct D963 : IDim
{
    /// <inheritdoc/>
    public static int Size => 963;
}

/// <summary>The dimension 964.</summary>
[Dim(964)]
public readonly struct D964 : IDim
{
    /// <inheritdoc/>
    public static int Size => 964;
}

/// <summary>The dimension 965.</summary>
[Dim(965)]
public readonly struct D965 : IDim
{
    /// <inheritdoc/>
    public static int Size => 965;
}

/// <summary>The dimension 966.</summary>
[Dim(966)]
public readonly struct D966 : IDim
{
    /// <inheritdoc/>
    public static int Size => 966;
}

/// <summary>The dimension 967.</summary>
[Dim(967)]
public readonly struct D967 : IDim
{
    /// <inheritdoc/>
    public static int Size => 967;
}

/// <summary>The dimension 968.</summary>
[Dim(968)]
public readonly struct D968 : IDim
{
    /// <inheritdoc/>
    public static int Size => 968;
}

/// <summary>The dimension 969.</summary>
[Dim(969)]
public readonly struct D969 : IDim
{
    /// <inheritdoc/>
    public static int Size => 969;
}

/// <summary>The dimension 970.</summary>
[Dim(970)]
public readonly struct D970 : IDim
{
    /// <inheritdoc/>
    public static int Size => 970;
}

/// <summary>The dimension 971.</summary>
[Dim(971)]
public readonly struct D971 : IDim
{
    /// <inheritdoc/>
    public static int Size => 971;
}

/// <summary>The dimension 972.</summary>
[Dim(972)]
public readonly struct D972 : IDim
{
    /// <inheritdoc/>
    public static int Size => 972;
}

/// <summary>The dimension 973.</summary>
[Dim(973)]
public readonly struct D973 : IDim
{
    /// <inheritdoc/>
    public static int Size => 973;
}

/// <summary>The dimension 974.</summary>
[Dim(974)]
public readonly struct D974 : IDim
{
    /// <inheritdoc/>
    public static int Size => 974;
}

/// <summary>The dimension 975.</summary>
[Dim(975)]
public readonly struct D975 : IDim
{
    /// <inheritdoc/>
    public static int Size => 975;
}

/// <summary>The dimension 976.</summary>
[Dim(976)]
public readonly struct D976 : IDim
{
    /// <inheritdoc/>
    public static int Size => 976;
}

/// <summary>The dimension 977.</summary>
[Dim(977)]
public readonly struct D977 : IDim
{
    /// <inheritdoc/>
    public static int Size => 977;
}

/// <summary>The dimension 978.</summary>
[Dim(978)]
public readonly struct D978 : IDim
{
    /// <inheritdoc/>
    public static int Size => 978;
}

/// <summary>The dimension 979.</summary>
[Dim(979)]
public readonly struct D979 : IDim
{
    /// <inheritdoc/>
    public static int Size => 979;
}

/// <summary>The dimension 980.</summary>
[Dim(980)]
public readonly struct D980 : IDim
{
    /// <inheritdoc/>
    public static int Size => 980;
}

/// <summary>The dimension 981.</summary>
[Dim(981)]
public readonly struct D981 : IDim
{
    /// <inheritdoc/>
    public static int Size => 981;
}

/// <summary>The dimension 982.</summary>
[Dim(982)]
public readonly struct D982 : IDim
{
    /// <inheritdoc/>
    public static int Size => 982;
}

/// <summary>The dimension 983.</summary>
[Dim(983)]
public readonly struct D983 : IDim
{
    /// <inheritdoc/>
    public static int Size => 983;
}

/// <summary>The dimension 984.</summary>
[Dim(984)]
public readonly struct D984 : IDim
{
    /// <inheritdoc/>
    public static int Size => 984;
}

/// <summary>The dimension 985.</summary>
[Dim(985)]
public readonly struct D985 : IDim
{
    /// <inheritdoc/>
    public static int Size => 985;
}

/// <summary>The dimension 986.</summary>
[Dim(986)]
public readonly struct D986 : IDim
{
    /// <inheritdoc/>
    public static int Size => 986;
}

/// <summary>The dimension 987.</summary>
[Dim(987)]
public readonly struct D987 : IDim
{
    /// <inheritdoc/>
    public static int Size => 987;
}

/// <summary>The dimension 988.</summary>
[Dim(988)]
public readonly struct D988 : IDim
{
    /// <inheritdoc/>
    public static int Size => 988;
}

/// <summary>The dimension 989.</summary>
[Dim(989)]
public readonly struct D989 : IDim
{
    /// <inheritdoc/>
    public static int Size => 989;
}

/// <summary>The dimension 990.</summary>
[Dim(990)]
public readonly struct D990 : IDim
{
    /// <inheritdoc/>
    public static int Size => 990;
}

/// <summary>The dimension 991.</summary>
[Dim(991)]
public readonly struct D991 : IDim
{
    /// <inheritdoc/>
    public static int Size => 991;
}

/// <summary>The dimension 992.</summary>
[Dim(992)]
public readonly struct D992 : IDim
{
    /// <inheritdoc/>
    public static int Size => 992;
}

/// <summary>The dimension 993.</summary>
[Dim(993)]
public readonly struct D993 : IDim
{
    /// <inheritdoc/>
    public static int Size => 993;
}

/// <summary>The dimension 994.</summary>
[Dim(994)]
public readonly struct D994 : IDim
{
    /// <inheritdoc/>
    public static int Size => 994;
}

/// <summary>The dimension 995.</summary>
[Dim(995)]
public readonly struct D995 : IDim
{
    /// <inheritdoc/>
    public static int Size => 995;
}

/// <summary>The dimension 996.</summary>
[Dim(996)]
public readonly struct D996 : IDim
{
    /// <inheritdoc/>
    public static int Size => 996;
}

/// <summary>The dimension 997.</summary>
[Dim(997)]
public readonly struct D997 : IDim
{
    /// <inheritdoc/>
    public static int Size => 997;
}

/// <summary>The dimension 998.</summary>
[Dim(998)]
public readonly struct D998 : IDim
{
    /// <inheritdoc/>
    public static int Size => 998;
}

/// <summary>The dimension 999.</summary>
[Dim(999)]
public readonly struct D999 : IDim
{
    /// <inheritdoc/>
    public static int Size => 999;
}

/// <summary>The dimension 1000.</summary>
[Dim(1000)]
public readonly struct D1000 : IDim
{
    /// <inheritdoc/>
    public static int Size => 1000;
}

/// <summary>The dimension 1001.</summary>
[Dim(1001)]
public readonly struct D1001 : IDim
{
    /// <inheritdoc/>
    public static int Size => 1001;
}

/// <summary>The dimension 1002.</summary>
[Dim(1002)]
public readonly struct D1002 : IDim
{
    /// <inheritdoc/>
    public static int Size => 1002;
}

/// <summary>The dimension 1003.</summary>
[Dim(1003)]
public readonly struct D1003 : IDim
{
    /// <inheritdoc/>
    public static int Size => 1003;
}

/// <summary>The dimension 1004.</summary>
[Dim(1004)]
public readonly struct D1004 : IDim
{
    /// <inheritdoc/>
    public static int Size => 1004;
}

/// <summary>The dimension 1005.</summary>
[Dim(1005)]
public readonly struct D1005 : IDim
{
    /// <inheritdoc/>
    public static int Size => 1005;
}

/// <summary>The dimension 1006.</summary>
[Dim(1006)]
public readonly struct D1006 : IDim
{
    /// <inheritdoc/>
    public static int Size => 1006;
}

/// <summary>The dimension 1007.</summary>
[Dim(1007)]
public readonly struct D1007 : IDim
{
    /// <inheritdoc/>
    public static int Size => 1007;
}

/// <summary>The dimension 1008.</summary>
[Dim(1008)]
public readonly struct D1008 : IDim
{
    /// <inheritdoc/>
    public static int Size => 1008;
}

/// <summary>The dimension 1009.</summary>
[Dim(1009)]
public readonly struct D1009 : IDim
{
    /// <inheritdoc/>
    public static int Size => 1009;
}

/// <summary>The dimension 1010.</summary>
[Dim(1010)]
public readonly struct D1010 : IDim
{
    /// <inheritdoc/>
    public static int Size => 1010;
}

/// <summary>The dimension 1011.</summary>
[Dim(1011)]
public readonly struct D1011 : IDim
{
    /// <inheritdoc/>
    public static int Size => 1011;
}

/// <summary>The dimension 1012.</summary>
[Dim(1012)]
public readonly struct D1012 : IDim
{
    /// <inheritdoc/>
    public static int Size => 1012;
}

/// <summary>The dimension 1013.</summary>
[Dim(1013)]
public readonly struct D1013 : IDim
{
    /// <inheritdoc/>
    public static int Size => 1013;
}

/// <summary>The dimension 1014.</summary>
[Dim(1014)]
public readonly struct D1014 : IDim
{
    /// <inheritdoc/>
    public static int Size => 1014;
}

/// <summary>The dimension 1015.</summary>
[Dim(1015)]
public readonly struct D1015 : IDim
{
    /// <inheritdoc/>
    public static int Size => 1015;
}

/// <summary>The dimension 1016.</summary>
[Dim(1016)]
public readonly struct D1016 : IDim
{
    /// <inheritdoc/>
    public static int Size => 1016;
}

/// <summary>The dimension 1017.</summary>
[Dim(1017)]
public readonly struct D1017 : IDim
{
    /// <inheritdoc/>
    public static int Size => 1017;
}

/// <summary>The dimension 1018.</summary>
[Dim(1018)]
public readonly struct D1018 : IDim
{
    /// <inheritdoc/>
    public static int Size => 1018;
}

/// <summary>The dimension 1019.</summary>
[Dim(1019)]
public readonly struct D1019 : IDim
{
    /// <inheritdoc/>
    public static int Size => 1019;
}

/// <summary>The dimension 1020.</summary>
[Dim(1020)]
public readonly struct D1020 : IDim
{
    /// <inheritdoc/>
    public static int Size => 1020;
}

/// <summary>The dimension 1021.</summary>
[Dim(1021)]
public readonly struct D1021 : IDim
{
    /// <inheritdoc/>
    public static int Size => 1021;
}

/// <summary>The dimension 1022.</summary>
[Dim(1022)]
public readonly struct D1022 : IDim
{
    /// <inheritdoc/>
    public static int Size => 1022;
}

/// <summary>The dimension 1023.</summary>
[Dim(1023)]
public readonly struct D1023 : IDim
{
    /// <inheritdoc/>
    public static int Size => 1023;
}

/// <summary>The dimension 1024.</summary>
[Dim(1024)]
public readonly struct D1024 : IDim
{
    /// <inheritdoc/>
    public static int Size => 1024;
}
