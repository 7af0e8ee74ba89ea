"""Stories of several sentences with their results: sorts, journeys, rows and figures."""

PAIRS = [
    (
        "A jar holds nickels and dimes worth $3.40. There are 41 coins altogether. How many "
        "dimes are there?",
        "27",
    ),
    (
        "A piggy bank contains 50p and 20p coins. There are 24 coins with a total value of "
        "£8.10. How many 50p coins are there?",
        "11",
    ),
    (
        "Sam has 30 coins, all dimes and quarters, worth $5.40. How many of each does he have?",
        "14, 16",
    ),
    (
        "A purse contains twice as many dimes as nickels. The coins are worth $2.50. How many "
        "nickels are there?",
        "10",
    ),
    (
        "A purse has nickels and dimes. There are 5 more dimes than nickels. The total value "
        "is $2. How many dimes are there?",
        "15",
    ),
    (
        "A grocer mixes nuts costing £6 per kg with nuts costing £9 per kg to get 30 kg worth "
        "£7 per kg. How many kg of the cheaper nuts are used?",
        "20",
    ),
    (
        "A shopkeeper mixes tea worth $5 per kg with coffee worth $8 per kg to make 12 kg of a "
        "mixture worth $7 per kg. How much of each is used?",
        "4, 8",
    ),
    (
        "A chemist mixes a 20% acid solution with a 50% acid solution to make 30 litres of a "
        "40% acid solution. How many litres of each are needed?",
        "10, 20",
    ),
    (
        "A chemist mixes a 20% acid solution with a 50% acid solution to make 30 litres of a "
        "40% solution. How many litres of the 20% solution should be used?",
        "10",
    ),
    (
        "A cinema charges $10 for adults and $6 for children. 250 tickets were sold and the "
        "takings were $2100. How many adults were there?",
        "150",
    ),
    (
        "A school sold 300 tickets for a play. Tickets cost $8 for adults and $5 for students. "
        "The total receipts were $1860. How many student tickets were sold?",
        "180",
    ),
    (
        "At a school fair cakes cost £2 each and drinks cost £1 each. They sold 90 items and "
        "made £130. How many cakes were sold?",
        "40",
    ),
]
TRIPS = [
    (
        "A cyclist rides to town at 20 km/h and returns at 12 km/h. The whole journey takes 4 "
        "hours. How far away is the town?",
        "30",
    ),
    (
        "Ann drives to work at 40 mph and drives home at 30 mph. Her total driving time is 1 "
        "hour 45 minutes. How far is it to work?",
        "30",
    ),
    (
        "A plane flies 600 miles with the wind in 2 hours and the return trip against the wind "
        "takes 3 hours. Find the speed of the wind.",
        "50",
    ),
    (
        "A boat travels 24 km upstream in 4 hours and 24 km downstream in 2 hours. Find the "
        "speed of the boat in still water and the speed of the current.",
        "9, 3",
    ),
    (
        "a tank is filled by a tap in 5 hours but a leak empties it in 8 hours. how long does it "
        "take to fill with the leak?",
        "40/3",
    ),
    (
        "A boat goes 24 km downstream in 2 hours and takes 3 hours back upstream. Find the speed "
        "of the boat and of the current.",
        "10, 2",
    ),
    (
        "A boat goes 30 km downstream in 2 hours. The return trip upstream takes 3 hours. Find "
        "the speed of the current.",
        "2.5",
    ),
    (
        "One pipe fills a tank in 10 minutes and a second pipe empties it in 15 minutes. How "
        "long does it take to fill the tank if both are open?",
        "30",
    ),
    (
        "Together Tom and Jerry can paint a room in 4 hours. Tom alone takes 6 hours. How long "
        "would Jerry take alone?",
        "12",
    ),
]
ROWS = [
    (
        "A theatre has 20 seats in the first row and each row has 3 more seats than the row in "
        "front. How many seats are there in the first 15 rows?",
        "615",
    ),
    (
        "A theatre has 20 seats in the first row and each row has 3 more seats than the row in "
        "front. How many seats are there in the 15th row?",
        "62",
    ),
    (
        "Ali saves £10 in the first week and £5 more each week. How much does he save in the "
        "12th week?",
        "65",
    ),
    (
        "Ali saves £10 in the first week, £5 more each week than the week before. How much has "
        "he saved after 12 weeks?",
        "450",
    ),
    (
        "A ball is dropped from 10 m and bounces to 3/5 of its previous height each time. How "
        "high does it bounce after the fourth bounce?",
        "1.296",
    ),
    (
        "A ball is dropped from a height of 8 m. Each time it hits the ground it bounces to "
        "75% of its previous height. Find the total distance travelled.",
        "56",
    ),
]
FIGURES = [
    (
        "A tree casts a shadow 12 m long when a 2 m pole casts a shadow of 3 m. How tall is "
        "the tree?",
        "8",
    ),
    (
        "A 6 ft man casts a 4 ft shadow. At the same time a flagpole casts a 14 ft shadow. How "
        "tall is the flagpole?",
        "21",
    ),
    (
        "The digits of a two-digit number add up to 11. If the digits are reversed, the number "
        "increases by 27. Find the number.",
        "47",
    ),
    (
        "The sum of the digits of a two-digit number is 9. The tens digit is twice the units "
        "digit. What is the number?",
        "63",
    ),
    (
        "A rectangular garden has an area of 96 m². Its length is 4 m longer than its width. "
        "Find the dimensions.",
        "12, 8",
    ),
    (
        "The area of a rectangle is 60 cm². The perimeter is 32 cm. Find its length and width.",
        "10, 6",
    ),
    (
        "The length of a rectangle is 3 cm more than twice its width. The area is 65 cm². Find "
        "the width.",
        "5",
    ),
    (
        "A rectangle is twice as long as it is wide and has an area of 72 square metres. What "
        "is its perimeter?",
        "36",
    ),
    (
        "The base of a triangle is 3 cm longer than its height. The area is 44 cm². Find the "
        "base and height.",
        "11, 8",
    ),
    (
        "The scale of a map is 1 : 25 000. Two villages are 6 km apart. How far apart are they "
        "on the map?",
        "24",
    ),
    (
        "On a map with scale 1 : 50 000, two towns are 8 cm apart on the map. What is the "
        "actual distance between the towns?",
        "4",
    ),
]
