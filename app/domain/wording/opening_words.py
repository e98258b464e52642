"""How words beside a capital speak for a sentence that begins there, in tenths; written by `python -m bench.opening_words`.

Learned from sample answers and labelled transcripts with full stops. `i` is the pronoun, `c` another capital, `d` a figure.
"""

from collections.abc import Mapping

KINDS: Mapping[str, int] = {
    "c": 8,
    "c#1": -6,
    "c#2": -4,
    "c#3": -6,
    "c#5": 6,
    "c#6": 11,
    "c,": -51,
    "cAA": -27,
    "c^": -19,
    "d": -9,
    "d#1": -41,
    "d#3": -12,
    "d#5": -11,
    "d#6": -4,
    "d,": -52,
    "i#1": -13,
    "i#2": -23,
    "i#3": -15,
    "i#4": -6,
    "i#6": 12,
    "i,": -64,
    "i^": -7,
}
OPENS: Mapping[str, str] = {
    "i": """
    i'll:-5
    """,
    "c": """
    a:5 about:27 after:40 ai:-8 all:28 also:23 an:34 and:63 april:-16 are:17 as:29 at:50 august:-25
    b:-18 because:24 before:29 both:24 but:44 by:35 c:-25 calls:24 can:26 cdn:-7 christmas:-23
    corrections:24 december:-22 do:27 does:23 each:42 every:36 february:-21 first:31 five:26 for:47
    four:35 friday:-33 from:21 he:53 he'd:26 he's:32 her:29 how:36 if:44 in:56 is:32 it:54 it'd:22
    it's:49 january:-30 java:-22 javascript:-7 june:-17 kafka:-20 keep:21 let:19 loom:-6 march:-28
    may:-3 monday:-34 mr:-19 my:46 n:-33 next:27 nine:27 no:35 nobody:33 none:-32 not:26
    november:-22 now:13 numbers:26 o:-21 october:-23 okay:31 on:41 one:45 only:29 or:35 otherwise:22
    our:30 out:24 people:31 python:-15 saturday:-34 say:32 search:25 second:33 september:-7 she:44
    she'd:28 she's:21 since:47 six:28 so:66 some:28 somebody:26 someone:27 staff:-32 sunday:-25
    ten:26 that:21 that's:20 the:68 their:33 then:40 there:39 there's:39 they:46 third:22 this:25
    three:33 thursday:-30 to:32 tuesday:-26 two:49 we:54 we'd:31 wednesday:-29 what:56 what's:31
    when:43 where:26 who:25 with:46 you:35 you'd:28
    """,
    "d": """
    0:-5
    """,
}
BEFORE: Mapping[str, str] = {
    "i": """
    after:-4 all:18 and:-87 as:-42 back:3 because:-47 before:-35 but:-47 company:-16 control:3
    days:-5 do:-5 everything:-4 first:-8 friday:4 him:-4 hour:-11 how:-33 if:-43 in:10 it:14 line:23
    may:-13 mine:26 minutes:23 month:4 months:5 more:10 name:-5 nothing:12 now:-4 off:22 okay:23
    one:-4 out:3 point:11 quality:12 right:21 said:-20 say:-12 since:-20 so:-48 something:-16
    spring:-5 than:-37 that:-33 them:6 then:-37 there:-5 thing:-10 think:-7 this:-10 time:8 to:14
    until:-25 up:3 week:-5 weeks:4 well:-8 what:-43 when:-50 where:-43 whether:-32 which:-49
    """,
    "c": """
    0:5 a:-41 after:-8 afterwards:8 again:25 all:24 an:-29 and:-44 anything:13 anyway:4 apart:21
    are:-10 asked:-19 at:-25 away:7 back:26 behind:16 by:-41 call:20 called:-24 calls:16 change:12
    changes:10 code:25 copy:12 count:18 counts:20 data:5 database:22 date:14 day:32 days:22 did:11
    do:-10 down:7 each:-3 early:16 else:10 empty:9 end:19 evening:17 everything:11 fair:7 fine:20
    first:4 for:-25 from:-43 gigabytes:20 good:20 had:-24 half:18 hand:19 have:-4 her:16 here:13
    him:-5 hour:3 id:15 in:-42 inside:19 is:-34 it:16 itself:10 key:15 know:-3 last:-9 late:21
    later:6 lead:-24 less:8 limit:20 line:22 lines:17 list:19 load:20 log:19 look:9 lost:18
    machines:19 matters:14 me:23 meanwhile:8 megabytes:18 memory:24 million:7 milliseconds:15
    mine:21 minute:26 minutes:28 money:18 month:25 months:16 morning:18 mr:-22 my:-28 myself:14
    name:19 needed:7 next:8 night:18 nine:-4 no:-19 none:17 nothing:32 now:4 number:26 of:-33
    okay:18 old:15 on:-19 once:26 one:7 ones:18 only:20 order:13 other:19 ours:-8 out:16 over:18
    own:22 pages:7 peak:17 people:11 percent:10 plan:17 point:15 price:18 quarter:21 question:18
    questions:10 read:16 reason:23 region:18 right:13 room:5 round:-11 row:14 rows:14 run:-6 same:14
    say:-5 seconds:4 set:-5 side:20 since:-26 six:-7 slow:5 small:20 so:-17 something:19 spring:15
    step:18 steps:17 stop:10 sure:20 system:14 table:25 teams:12 ten:20 that:-17 the:-47 theirs:4
    them:31 themselves:17 then:-12 thing:6 things:28 think:19 this:21 three:21 times:12 title:23
    to:-29 today:18 too:21 twice:-5 two:22 until:-19 up:26 us:26 use:-21 version:24 was:-20 way:21
    week:19 weeks:25 well:21 were:-4 whole:-8 why:-15 win:18 with:-36 work:27 wrong:3 year:29
    years:20 yes:27 you:17 zero:26
    """,
    "d": """
    0:13 about:-44 after:-16 against:-31 all:-32 and:-36 are:-7 around:-35 at:-45 be:-28 but:-26
    by:-15 day:-12 for:-35 from:-32 had:-29 in:-46 is:-46 it's:-31 maybe:-29 of:-44 on:9 over:-30
    said:-30 say:-30 second:-21 so:-36 some:-30 takes:-21 than:-31 that:-24 that's:-39 the:-43
    then:-27 to:-49 under:-20 was:-28 with:-39
    """,
}
AFTER: Mapping[str, str] = {
    "i": """
    a:14 accept:4 also:19 always:6 answer:-26 answered:20 asked:15 be:-3 began:11 believe:-3
    brought:15 came:5 can:-5 can't:-8 change:-8 checked:3 choose:3 chose:25 compare:-15 could:5
    couldn't:-3 counted:-7 decided:11 did:6 didn't:3 do:-3 done:8 drop:-27 expect:-9 find:-17
    first:-8 fixed:3 found:-14 gave:5 go:-7 guess:-9 hadn't:-3 haven't:6 heard:-6 hold:5 in:6
    joined:-3 just:-9 kept:5 knew:7 know:-10 known:-25 lead:-12 learned:6 leave:-7 left:5 like:-5
    liked:-6 looked:13 lost:-16 make:-9 mean:23 might:-30 moved:8 need:-8 never:-15 noticed:13
    offered:22 own:8 pay:12 promised:-7 proposed:14 rang:8 return:-11 run:8 said:18 sat:19 say:3
    see:-12 send:-8 sent:4 showed:16 spent:15 start:7 started:3 stop:-27 stopped:7 suppose:-6
    suspect:-5 take:-3 test:12 thought:5 told:18 took:15 was:5 watched:-10 went:12 won't:-17 work:11
    worked:25 would:-5 wouldn't:-5 written:-4 wrote:8
    """,
    "c": """
    :-25 a:3 after:4 agreed:9 all:22 alternative:9 and:-17 are:23 as:-21 asked:13 at:-7 back:6 be:25
    because:-9 been:9 before:12 both:6 call:4 came:8 can't:5 case:19 change:20 changed:-8 check:-5
    cost:20 costs:16 could:6 count:13 day:13 days:21 deep:16 didn't:21 do:-4 does:-11 doesn't:-9
    don't:16 each:22 edge:6 engineer:-6 every:20 first:-3 five:17 for:-13 found:11 four:22 from:-10
    gave:26 get:22 gets:-5 gives:21 go:26 goes:21 got:12 half:11 has:10 have:21 he:-19 how:13
    i've:-5 in:-6 it's:17 keep:18 key:22 last:4 let:-5 list:10 lost:20 manager:11 many:21 may:20
    me:18 million:23 moved:7 my:-18 never:21 night:-11 nine:-17 no:9 now:10 of:-3 one:14 or:-13
    other:13 own:12 page:20 per:24 piece:17 plain:18 price:3 python:5 ran:9 reason:12 right:-6 run:9
    runs:-4 said:-3 say:23 second:20 service:4 she:-19 shop:12 should:20 since:-19 so:-9 somebody:4
    still:22 takes:19 team:-5 teams:18 ten:9 that:16 that's:5 the:3 their:-20 then:-8 there's:22
    they:4 third:15 thirty:17 this:11 three:-3 time:27 to:-6 told:-4 took:19 turned:-3 two:-9
    used:13 wanted:-4 was:11 wasn't:10 way:3 we'd:-7 we've:9 went:21 were:23 what:-5 which:-13
    who:-21 with:-18 would:7 wrote:-6 year:25 years:22 you:15
    """,
    "d": """
    :-23 0:-38 a:-40 and:-3 at:-27 billion:-14 bytes:-24 cores:-22 days:-32 engineers:-17 euros:-33
    first:-19 for:-23 gigabytes:-28 i:-31 i'd:-18 in:-30 is:-28 machines:-21 milliseconds:-31
    minutes:-30 no:-15 on:8 or:-23 people:20 per:-25 percent:-44 rows:-18 seconds:-33 shops:-16
    that:-26 the:-39 then:-24 thousand:-29 times:-32 titles:8 to:-35 we:-4 which:-22 with:-22
    """,
}
